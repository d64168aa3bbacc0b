// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.NodeSettings;

/**
 * Settings files: their exact text, what of it is read, what is refused. In KNIME: knime-shared/org.knime.core.util/src/main/java
 * /org/knime/core/node/config/base, {@code XMLConfig.java} (load, save), {@code XMLContentHandler.java} (startElement, asXML,
 * escape, unescape) and {@code toStringValue} of each {@code Config*Entry.java}.
 */
class SettingsXmlTest {

    private static final String HEAD =
            """
        <?xml version="1.0" encoding="UTF-8"?>
        <config xmlns="http://www.knime.org/2008/09/XMLConfig" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
        xsi:schemaLocation="http://www.knime.org/2008/09/XMLConfig http://www.knime.org/XMLConfig_2008_09.xsd" \
        key="model\"""";

    private static String write(final NodeSettings settings) {
        var out = new ByteArrayOutputStream();
        try {
            settings.saveToXML(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static NodeSettings read(final String text) throws IOException {
        return (NodeSettings) NodeSettings.loadFromXML(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static NodeSettings readEntry(final String entry) throws IOException {
        return read(HEAD + ">" + entry + "</config>");
    }

    private static NodeSettings everyType() {
        var settings = new NodeSettings("model");
        settings.addString("name", "ink");
        settings.addString("none", null);
        settings.addInt("epochs", 3);
        settings.addLong("seed", Long.MIN_VALUE);
        settings.addDouble("rate", 1e-4);
        settings.addFloat("decay", 0.1f);
        settings.addBoolean("shuffle", true);
        settings.addChar("separator", '\t');
        settings.addShort("width", (short) -7);
        settings.addByte("level", (byte) 127);
        settings.addNodeSettings("empty");
        settings.addNodeSettings("inner").addNodeSettings("deeper").addStringArray("labels", "a", null);
        return settings;
    }

    /** Byte for byte what KNIME writes: indentation, order of attributes, null strings, empty configs. */
    @Test
    void writesWhatKnimeWrites() {
        assertThat(write(everyType()))
                .isEqualTo(
                        HEAD
                                + """
            >
                <entry key="name" type="xstring" value="ink"/>
                <entry key="none" type="xstring" isnull="true" value=""/>
                <entry key="epochs" type="xint" value="3"/>
                <entry key="seed" type="xlong" value="-9223372036854775808"/>
                <entry key="rate" type="xdouble" value="1.0E-4"/>
                <entry key="decay" type="xfloat" value="0.10000000149011612"/>
                <entry key="shuffle" type="xboolean" value="true"/>
                <entry key="separator" type="xchar" value="%%00009"/>
                <entry key="width" type="xshort" value="-7"/>
                <entry key="level" type="xbyte" value="127"/>
                <config key="empty"/>
                <config key="inner">
                    <config key="deeper">
                        <config key="labels">
                            <entry key="array-size" type="xint" value="2"/>
                            <entry key="0" type="xstring" value="a"/>
                            <entry key="1" type="xstring" isnull="true" value=""/>
                        </config>
                    </config>
                </config>
            </config>
            """);
    }

    @Test
    void readsBackEveryType() throws IOException, InvalidSettingsException {
        NodeSettings read = read(write(everyType()));
        assertThat(read).isEqualTo(everyType());
        assertThat(read.getString("none")).isNull();
        assertThat(read.getLong("seed")).isEqualTo(Long.MIN_VALUE);
        assertThat(read.getChar("separator")).isEqualTo('\t');
        assertThat(read.getNodeSettings("inner").getNodeSettings("deeper").getStringArray("labels"))
                .containsExactly("a", null);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                -0.0,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                0.1
            })
    void keepsEveryDouble(final double value) throws IOException, InvalidSettingsException {
        var settings = new NodeSettings("model");
        settings.addDouble("x", value);
        settings.addFloat("y", (float) value);
        NodeSettings read = read(write(settings));
        assertThat(Double.doubleToLongBits(read.getDouble("x"))).isEqualTo(Double.doubleToLongBits(value));
        assertThat(Float.floatToIntBits(read.getFloat("y"))).isEqualTo(Float.floatToIntBits((float) value));
        assertThat(read).isEqualTo(settings);
    }

    /** Control characters, %% and what is beyond U+D7FF stand in files as %% and five digits. */
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "'\n',%%00010",
                "'\r\n',%%00013%%00010",
                "'\t',%%00009",
                "%%,%%00037%",
                "%%00010,%%00037%00010",
                "50%,50%",
                "\u6f22\u00e9,\u6f22\u00e9",
                "\ue000,%%57344",
                "\ud83d\udd8b,%%55357%%56715",
                "<&>,&lt;&amp;&gt;"
            })
    void escapesValues(final String value, final String written) throws IOException, InvalidSettingsException {
        var settings = new NodeSettings("model");
        settings.addString("text", value);
        assertThat(write(settings)).contains("value=\"" + written + "\"/>");
        assertThat(read(write(settings)).getString("text")).isEqualTo(value);
    }

    /** Keys are names of columns at times; XML escapes them. */
    @ParameterizedTest
    @ValueSource(strings = {"two words", "a\nb", "a\tb", "\"<&>'", "\u6f22", ""})
    void keepsKeys(final String key) throws IOException, InvalidSettingsException {
        var settings = new NodeSettings("model");
        settings.addInt(key, 1);
        settings.addNodeSettings("columns").addNodeSettings(key).addInt(key, 2);
        NodeSettings read = read(write(settings));
        assertThat(read.getInt(key)).isEqualTo(1);
        assertThat(read.getNodeSettings("columns").getNodeSettings(key).getInt(key))
                .isEqualTo(2);
    }

    @Test
    void neverSavesTransientStrings() throws IOException {
        var settings = new NodeSettings("model");
        settings.addTransientString("token", "secret");
        assertThat(write(settings)).isEqualTo(HEAD + "/>\n");
        assertThat(settings.getTransientString("token")).isEqualTo("secret");
        assertThat(settings.getEntry("token").toStringValue()).isEqualTo("<hidden value>");
        assertThat(read(write(settings)).getTransientString("token")).isNull();
    }

    /** Encrypted passwords of other nodes are kept as they are. */
    @Test
    void keepsPasswordsEncrypted() throws IOException {
        String entry = "<entry key=\"pw\" type=\"xpassword\" value=\"02abc==\"/>";
        assertThat(write(readEntry(entry))).contains(entry);
    }

    /** Also files of old versions, with a document type that is ignored and other spellings of numbers. */
    @Test
    void readsOldFiles() throws IOException, InvalidSettingsException {
        NodeSettings read = read(
                """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE config PUBLIC "-//UNIKN//DTD KNIME Config 2.0//EN" "http://localhost/absent/XMLConfig.dtd">
            <config key="old">
            <entry key="a" type="xint" value="007"/><entry key="b" type="xdouble" value="1"/>
            <entry key="c" type="xboolean" value="TRUE"/><entry key="d" type="xboolean" value="yes"/>
            <entry key="e" type="xboolean" isnull="true" value=""/><entry key="f" type="xstring" value="%%1%"/>
            </config>
            """);
        assertThat(read.getKey()).isEqualTo("old");
        assertThat(read.getInt("a")).isEqualTo(7);
        assertThat(read.getDouble("b")).isEqualTo(1);
        assertThat(read.getBoolean("c")).isTrue();
        assertThat(read.getBoolean("d", true)).isFalse();
        assertThat(read.getBoolean("e", true)).isFalse();
        assertThat(read.getString("f")).isEqualTo("%%1%");
    }

    @Test
    void refusesWhatIsMalformed() {
        assertThatThrownBy(() -> readEntry("<entry key=\"a\" type=\"xint\" value=\"1.5\"/>"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Unable to parse xml: For input string: \"1.5\"");
        assertThatThrownBy(() -> readEntry("<entry key=\"a\" type=\"xint\" isnull=\"true\" value=\"\"/>"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> readEntry("<entry key=\"a\" type=\"xchar\" value=\"ab\"/>"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> readEntry("<entry key=\"a\" type=\"xtransientstring\" value=\"ab\"/>"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> readEntry("<entry key=\"a\" type=\"xtext\" value=\"ab\"/>"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Invalid type ('xtext') for key 'a' in XML file.");
        assertThatThrownBy(() -> readEntry("<other/>"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("\"other\" is not a valid tag name.");
        assertThatThrownBy(() -> readEntry("<config/>")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(HEAD + "><entry")).isInstanceOf(IOException.class);
    }

    /** Nesting that could overflow the stack, and entities that could read files, are refused. */
    @Test
    void refusesWhatIsHostile() {
        assertThatThrownBy(() -> readEntry("<config key=\"a\">".repeat(100_000)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nested");
        assertThatThrownBy(
                        () -> read(
                                """
            <!DOCTYPE config [<!ENTITY x SYSTEM "file:///etc/hostname">]>
            <config key="a"><entry key="a" type="xstring" value="&x;"/></config>
            """))
                .isInstanceOf(IOException.class);
    }

    /** As in KNIME, both saving and loading close the stream. */
    @Test
    void closesStreams() throws IOException {
        var closed = new AtomicInteger();
        var out = new ByteArrayOutputStream();
        everyType().saveToXML(new FilterOutputStream(out) {
            @Override
            public void close() throws IOException {
                super.close();
                closed.incrementAndGet();
            }
        });
        assertThat(closed).hasPositiveValue();
        closed.set(0);
        NodeSettings.loadFromXML(new FilterInputStream(new ByteArrayInputStream(out.toByteArray())) {
            @Override
            public void close() throws IOException {
                super.close();
                closed.incrementAndGet();
            }
        });
        assertThat(closed).hasPositiveValue();
    }

    /** Loading adds to what is there, and takes the key of the file. */
    @Test
    void loadsOntoOtherEntries() throws IOException, InvalidSettingsException {
        var content = new ModelContent("content");
        content.addInt("epochs", 1);
        content.addInt("batch", 8);
        content.load(new ByteArrayInputStream(write(everyType()).getBytes(StandardCharsets.UTF_8)));
        assertThat(content.getKey()).isEqualTo("model");
        assertThat(content.getInt("epochs")).isEqualTo(3);
        assertThat(content.getInt("batch")).isEqualTo(8);
        assertThat(content.getConfig("inner")).isInstanceOf(ModelContent.class);
    }
}

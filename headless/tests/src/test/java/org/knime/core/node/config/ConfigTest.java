// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.swing.tree.TreeNode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.NodeSettings;

/**
 * Entries of settings: types are strict, absent keys are named, defaults replace both. In KNIME: knime-shared/org.knime.core.util
 * /src/main/java/org/knime/core/node/config/base/{@code ConfigBase.java} (the getters, getEntry, isIdentical, copyTo) and {@code
 * knime-core/org.knime.core/src/eclipse/org/knime/core/node/config/Config.java} (getDataCell, getDataType, getRowKey).
 */
class ConfigTest {

    private final NodeSettings m_settings = new NodeSettings("model");

    private static Arguments absent(final String message, final Getter getter) {
        return Arguments.of(message, getter);
    }

    @FunctionalInterface
    private interface Getter {
        Object get(NodeSettings settings, String key) throws InvalidSettingsException;
    }

    static List<Arguments> getters() {
        return List.of(
                absent("Int", NodeSettings::getInt),
                absent("Long", NodeSettings::getLong),
                absent("Double", NodeSettings::getDouble),
                absent("Float", NodeSettings::getFloat),
                absent("Boolean", NodeSettings::getBoolean),
                absent("String", NodeSettings::getString),
                absent("Char", NodeSettings::getChar),
                absent("Short", NodeSettings::getShort),
                absent("Byte", NodeSettings::getByte),
                absent("Config", NodeSettings::getNodeSettings),
                absent("Config", NodeSettings::getConfig),
                absent("ConfigBase", NodeSettings::getConfigBase),
                absent("ConfigBase", NodeSettings::getIntArray),
                absent("ConfigBase", NodeSettings::getStringArray),
                absent("Config", NodeSettings::getDataType),
                absent("Config", NodeSettings::getDataCellArray),
                absent("String", NodeSettings::getRowKey));
    }

    @ParameterizedTest
    @MethodSource("getters")
    void namesAbsentKeys(final String what, final Getter getter) {
        assertThatThrownBy(() -> getter.get(m_settings, "pause"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(what + " for key \"pause\" not found.");
    }

    /** An int is no long, no double and no string. */
    @ParameterizedTest
    @MethodSource("getters")
    void isStrictAboutTypes(final String what, final Getter getter) throws InvalidSettingsException {
        m_settings.addInt("pause", 1);
        ThrowingCallable get = () -> getter.get(m_settings, "pause");
        if (what.equals("Int")) {
            assertThat(getter.get(m_settings, "pause")).isEqualTo(1);
        } else {
            assertThatThrownBy(get)
                    .isInstanceOf(InvalidSettingsException.class)
                    .hasMessage(what + " for key \"pause\" not found.");
        }
    }

    @Test
    void fallsBackToDefaults() {
        m_settings.addString("text", "x");
        assertThat(m_settings.getInt("text", 1)).isEqualTo(1);
        assertThat(m_settings.getLong("text", 2)).isEqualTo(2);
        assertThat(m_settings.getDouble("text", 3)).isEqualTo(3);
        assertThat(m_settings.getFloat("text", 4)).isEqualTo(4);
        assertThat(m_settings.getBoolean("text", true)).isTrue();
        assertThat(m_settings.getChar("text", 'c')).isEqualTo('c');
        assertThat(m_settings.getString("absent", "d")).isEqualTo("d");
        assertThat(m_settings.getIntArray("text", 1, 2)).containsExactly(1, 2);
        assertThat(m_settings.getStringArray("absent", "a")).containsExactly("a");
        assertThat(m_settings.getRowKey("absent", new RowKey("r"))).isEqualTo(new RowKey("r"));
        assertThat(m_settings.getDataCell("absent", new IntCell(1))).isEqualTo(new IntCell(1));
        m_settings.addString("none", null);
        assertThat(m_settings.getString("none", "d"))
                .as("a null that was saved is no default")
                .isNull();
    }

    @Test
    void keepsArrays() throws InvalidSettingsException {
        m_settings.addIntArray("int", 1, -2);
        m_settings.addLongArray("long", Long.MAX_VALUE);
        m_settings.addDoubleArray("double", 0.5, Double.NaN);
        m_settings.addFloatArray("float", 0.5f);
        m_settings.addBooleanArray("boolean", true, false);
        m_settings.addStringArray("string", "a", null);
        m_settings.addCharArray("char", 'a', '\0');
        m_settings.addShortArray("short", (short) 3);
        m_settings.addByteArray("byte", (byte) -1);
        assertThat(m_settings.getIntArray("int")).containsExactly(1, -2);
        assertThat(m_settings.getLongArray("long")).containsExactly(Long.MAX_VALUE);
        assertThat(m_settings.getDoubleArray("double")).containsExactly(0.5, Double.NaN);
        assertThat(m_settings.getFloatArray("float")).containsExactly(0.5f);
        assertThat(m_settings.getBooleanArray("boolean")).containsExactly(true, false);
        assertThat(m_settings.getStringArray("string")).containsExactly("a", null);
        assertThat(m_settings.getCharArray("char")).containsExactly('a', '\0');
        assertThat(m_settings.getShortArray("short")).containsExactly((short) 3);
        assertThat(m_settings.getByteArray("byte")).containsExactly((byte) -1);
    }

    /** A null array is a config without a size, an empty one has size 0. */
    @Test
    void tellsNullFromEmptyArrays() throws InvalidSettingsException {
        m_settings.addStringArray("none", (String[]) null);
        m_settings.addIntArray("empty");
        assertThat(m_settings.getStringArray("none")).isNull();
        assertThat(m_settings.getNodeSettings("none").keySet()).isEmpty();
        assertThat(m_settings.getIntArray("empty")).isEmpty();
        assertThat(m_settings.getNodeSettings("empty").keySet()).containsExactly("array-size");
    }

    /** The size of an array may lie. */
    @Test
    void namesTheFirstAbsentElement() {
        m_settings.addIntArray("numbers", 1, 2);
        m_settings.addDataCellArray("cells", new IntCell(1));
        for (String key : List.of("numbers", "cells")) {
            ((Config) m_settings.getEntry(key)).addInt("array-size", Integer.MAX_VALUE);
        }
        assertThatThrownBy(() -> m_settings.getIntArray("numbers")).hasMessage("Int for key \"2\" not found.");
        assertThatThrownBy(() -> m_settings.getDataCellArray("cells")).hasMessage("Config for key \"1\" not found.");
    }

    @Test
    void keepsCellsTypesAndRowKeys() throws InvalidSettingsException {
        DataCell[] cells = {
            BooleanCell.TRUE,
            new IntCell(1),
            new LongCell(2),
            new DoubleCell(Double.NaN),
            new StringCell("s"),
            DataType.getMissingCell(),
            null
        };
        m_settings.addDataCellArray("cells", cells);
        DataType[] types = {
            StringCell.TYPE,
            null,
            ListCell.getCollectionType(DoubleCell.TYPE),
            DataType.getCommonSuperType(IntCell.TYPE, StringCell.TYPE)
        };
        m_settings.addDataTypeArray("types", types);
        m_settings.addRowKeyArray("rows", new RowKey("Row0"), new RowKey("Row1"));
        m_settings.addRowKey("row", null);
        assertThat(m_settings.getDataCellArray("cells")).containsExactly(cells);
        assertThat(m_settings.getDataTypeArray("types")).containsExactly(types);
        assertThat(m_settings.getRowKeyArray("rows"))
                .extracting(RowKey::getString)
                .containsExactly("Row0", "Row1");
        assertThat(m_settings.getRowKey("row")).isNull();
        var saved = m_settings.getNodeSettings("cells").getNodeSettings("1");
        assertThat(saved.getString("datacell")).isEqualTo(IntCell.class.getName());
        assertThat(saved.getNodeSettings(IntCell.class.getName()).getInt("IntCell"))
                .isEqualTo(1);
        var type = m_settings.getNodeSettings("types").getNodeSettings("0");
        assertThat(type.getString("cell_class")).isEqualTo(StringCell.class.getName());
        assertThat(type.getBoolean("is_null")).isFalse();
    }

    /** Of a cell of another type the class remains; it is read as null. */
    @Test
    void losesOtherCells() throws InvalidSettingsException {
        m_settings.addDataCell("list", CollectionCellFactory.createListCell(List.of(new IntCell(1))));
        assertThat(m_settings.getConfig("list").getString("datacell")).isEqualTo(ListCell.class.getName());
        assertThat(m_settings.getDataCell("list")).isNull();
    }

    @Test
    void comparesWholeTrees() {
        var other = new NodeSettings("model");
        for (NodeSettings settings : List.of(m_settings, other)) {
            settings.addNodeSettings("inner").addDouble("x", Double.NaN);
            settings.addString("y", null);
        }
        assertThat(other).isEqualTo(m_settings).hasSameHashCodeAs(m_settings);
        ((NodeSettings) other.getEntry("inner")).addDouble("x", 0);
        assertThat(other).isNotEqualTo(m_settings);
        assertThat(new NodeSettings("a")).isNotEqualTo(new NodeSettings("b")).isNotEqualTo(new ModelContent("a"));
        assertThat(new NodeSettings("a").isIdentical(new ModelContent("a"))).isTrue();
    }

    @Test
    void copiesTrees() throws InvalidSettingsException {
        m_settings.addNodeSettings("inner").addInt("x", 1);
        m_settings.addTransientString("token", "secret");
        var copy = new NodeSettings("copy");
        m_settings.copyTo(copy);
        ((NodeSettings) m_settings.getEntry("inner")).addInt("x", 2);
        assertThat(copy.getKey()).isEqualTo("copy");
        assertThat(copy.getNodeSettings("inner").getInt("x")).isEqualTo(1);
        assertThat(copy.getTransientString("token")).isEqualTo("secret");
        assertThat(((TreeNode) copy.getNodeSettings("inner")).getParent()).isSameAs(copy);
    }

    @Test
    void isATree() {
        assertThat(m_settings.isLeaf()).isTrue();
        m_settings.addInt("a", 1);
        m_settings.addNodeSettings("b").addInt("c", 2);
        assertThat(m_settings.isLeaf()).isFalse();
        assertThat(m_settings.getChildCount()).isEqualTo(2);
        assertThat(m_settings.getIndex(m_settings.getChildAt(1))).isEqualTo(1);
        assertThat(m_settings.getChildAt(0)).hasToString("a [xint] -> 1");
        assertThat(m_settings).hasToString("model").containsExactly("a", "b");
        var text = new StringBuffer();
        m_settings.toString(text);
        assertThat(text).hasToString("key=a,type=xint->1\nkey=b,type=config:\n  key=c,type=xint->2\n");
        assertThatThrownBy(() -> m_settings.keySet().remove("a")).isInstanceOf(UnsupportedOperationException.class);
        m_settings.removeConfig("a");
        assertThat(m_settings).containsExactly("b");
    }

    @Test
    void needsKeys() {
        assertThatThrownBy(() -> m_settings.addInt(null, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Key must not be null!");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ductus.engine.ink.Stroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InkMlTest {

    @TempDir
    Path folder;

    private Collected read(String body) throws IOException {
        return Collected.read(Files.writeString(
                folder.resolve("a.inkml"),
                "<?xml version='1.0'?>\n<ink xmlns='http://www.w3.org/2003/InkML'>\n" + body + "\n</ink>"));
    }

    private static String trace(String values) {
        return "<traceGroup><annotation type='truth'>A</annotation><trace>" + values + "</trace></traceGroup>";
    }

    /** As in sets of formulas: traces first, then views on them, in groups within groups. */
    @Test
    void readsViewsOnTraces() throws IOException {
        var collected = read(
                """
                <annotation type="writer">w7</annotation>
                <trace id="0">1 2, 3 4</trace>
                <trace id="1">
                5 6
                </trace>
                <trace id="2" type="penUp">0 0</trace>
                <traceGroup xml:id="7">
                <annotation type="truth">Segmentation</annotation>
                <traceGroup xml:id="8"><annotation type="truth">x</annotation>
                <traceView traceDataRef="0"/><traceView traceDataRef="#1"/></traceGroup>
                <traceGroup><annotation type="truth">&lt;</annotation><traceView traceDataRef="1"/></traceGroup>
                <traceGroup><annotation type="truth">g</annotation><traceView traceDataRef="#8"/></traceGroup>
                <traceGroup><annotation type="truth">n</annotation><traceView traceDataRef="9"/></traceGroup>
                <traceGroup><annotation type="truth">o</annotation><traceView traceDataRef="b.xml#1"/></traceGroup>
                <traceGroup><annotation type="truth">p</annotation><traceView traceDataRef="0" from="3"/></traceGroup>
                </traceGroup>
                """);
        assertThat(collected.lines())
                .containsExactly(
                        "x | w7 | M 1 2 L 3 4 M 5 6 | a.inkml:11",
                        "< | w7 | M 5 6 | a.inkml:13",
                        "g | w7 | M 1 2 L 3 4 M 5 6 | a.inkml:14");
        assertThat(collected.rejected).hasSize(3);
        assertThat(collected.rejected.get(0)).contains("a.inkml:15", "no trace \"9\"");
        assertThat(collected.rejected.get(1)).contains("a.inkml:16", "another file");
        assertThat(collected.rejected.get(2)).contains("a.inkml:17", "there is no point \"3\", only 1 to 2");
    }

    /** from and to count points of a trace, and traces of a group with a point of them behind a colon, from 1. */
    @Test
    void readsPartsOfTraces() throws IOException {
        String traces =
                """
                <trace id="0">1 1,2 2,3 3,4 4</trace>
                <traceGroup xml:id="g"><annotation type="truth">G</annotation>
                <trace>5 5,6 6</trace><trace>7 7,8 8,9 9</trace><trace>10 10</trace></traceGroup>
                """;
        assertThat(part(traces, "0", "from='2' to='3'")).isEqualTo("M 2 2 L 3 3");
        assertThat(part(traces, "0", "from='4'")).isEqualTo("M 4 4");
        assertThat(part(traces, "0", "to='2'")).isEqualTo("M 1 1 L 2 2");
        assertThat(part(traces, "g", "from='2'")).isEqualTo("M 7 7 L 8 8 L 9 9 M 10 10");
        assertThat(part(traces, "g", "from='1:2' to='2:2'")).isEqualTo("M 6 6 M 7 7 L 8 8");
        assertThat(part(traces, "g", "to='1'")).isEqualTo("M 5 5 L 6 6");
        for (String wrong : List.of(
                "from='3' to='2'", "from='5'", "to='0'", "from='1:1'", "from='x'", "from=''", "to='99999999999'")) {
            assertThat(part(traces, "0", wrong)).as(wrong).contains("The part that a traceView names is not there");
        }
        assertThat(part(traces, "g", "from='1:1:1'")).contains("a group within a group");
        assertThat(part(traces, "g", "from='2' to='1'")).contains("lies behind");
    }

    private String part(String traces, String reference, String part) throws IOException {
        var collected = read(traces + "<traceGroup><annotation type='truth'>P</annotation><traceView traceDataRef='"
                + reference + "' " + part + "/></traceGroup>");
        return collected.rejected.isEmpty()
                ? collected.lines().get(collected.lines().size() - 1).split(" \\| ")[2]
                : collected.rejected.get(0);
    }

    /** Without groups the file is one sample. */
    @Test
    void readsAFileWithoutGroups() throws IOException {
        var collected = read("<annotation type='truth'> A </annotation><trace>1 2</trace><trace>3 4,5 6</trace>");
        assertThat(collected.lines()).containsExactly("A |  | M 1 2 M 3 4 L 5 6 | a.inkml");
    }

    /** The example of the recommendation: explicit values, first and second differences, which stay in force. */
    @Test
    void readsDifferences() throws IOException {
        assertThatThrownBy(() -> read(trace("1125 18432,'23'43,3 6,3")))
                .hasMessageContaining("a.inkml:3")
                .hasMessageContaining("a number was expected");
        assertThat(read(trace("1125 18432,'23'43,\"7\"-8,3-5,7 -3,6 2,6 8,3 6,2 4,*3,3 6"))
                        .lines()
                        .get(0))
                .startsWith("A |  | M 1125 18432 L 1148 18475 L 1178 18510 L 1211 18540 L 1251 18567 L 1297 18596"
                        + " L 1349 18633 L 1404 18676 L 1461 18723 L 1518 18773 L 1578 18829 |");
        assertThat(read(trace("10 10,'1'-2,*'1,!5!6,*#A")).lines().get(0))
                .contains("M 10 10 L 11 8 L 11 9 L 5 6 L 5 10");
    }

    /** y may grow up, times may be seconds, points may have more channels, some of them only now and then. */
    @Test
    void readsTraceFormats() throws IOException {
        var collected = read(
                """
                <definitions><context xml:id="c"><inkSource><traceFormat>
                <channel name="F" type="integer"/><channel name="Y" orientation="-ve"/><channel name="X"/>
                <channel name="T" units="s"/>
                <intermittentChannels><channel name="B"/></intermittentChannels>
                </traceFormat></inkSource></context></definitions>
                <traceGroup><trace>1 2</trace></traceGroup>
                <traceGroup><trace contextRef="#c">9 2 1 5,? 4 3 5.5 T</trace></traceGroup>
                <traceGroup contextRef="#c"><trace>9 2 1 5</trace></traceGroup>
                <context contextRef="#c"/>
                <traceGroup><trace>9 8 7 5</trace></traceGroup>
                """);
        assertThat(collected.lines())
                .containsExactly(
                        " |  | M 1 2 | a.inkml:8",
                        " |  | M 1 -2 L 3 -4 | a.inkml:9",
                        " |  | M 1 -2 | a.inkml:10",
                        " |  | M 7 -8 | a.inkml:12");
        Stroke timed = collected.samples.get(1).ink().strokes().get(0);
        assertThat(timed.t(0)).isZero();
        assertThat(timed.t(1)).isEqualTo(500);
    }

    @Test
    void joinsContinuedTraces() throws IOException {
        assertThat(read("<traceGroup><trace id='a' continuation='begin'>1 2</trace>"
                                + "<trace id='b' continuation='end' priorRef='#a'>3 4</trace></traceGroup>")
                        .lines())
                .containsExactly(" |  | M 1 2 L 3 4 | a.inkml:3");
    }

    @Test
    void rejectsMalformedTraces() throws IOException {
        var collected =
                read(trace("1 2") + "\n" + trace("1") + "\n" + trace("1 x") + "\n" + trace("? 2") + "\n" + trace(""));
        assertThat(collected.samples).hasSize(1);
        assertThat(collected.rejected).hasSize(4);
        assertThat(collected.rejected.get(0)).contains("a.inkml:4", "a number was expected where it ends");
        assertThat(collected.rejected.get(1)).contains("a.inkml:5", "\"x\"");
        assertThat(collected.rejected.get(2)).contains("a.inkml:6", "point 1 is not known");
        assertThat(collected.rejected.get(3)).contains("a.inkml:7", "no points");
    }

    /** No file is opened by another, and none grows in memory. */
    @Test
    void entitiesAreRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "1 2");
        String external = "<!DOCTYPE ink [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>\n";
        String bomb = "<!DOCTYPE ink [<!ENTITY a '1 2,'>" + "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>" + "<!ENTITY e '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>]>\n";
        for (String start : new String[] {external, bomb, ""}) {
            Path file = Files.writeString(
                    folder.resolve("e.inkml"), start + "<ink>\n<trace>3 4,&e;</trace><trace>5 6</trace></ink>");
            assertThatThrownBy(() -> Collected.read(file))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("e.inkml:")
                    .hasMessageContaining("entities of its own");
        }
        // an entity in an attribute, and a document type that is not there
        for (String ink : new String[] {
            external + "<ink><trace id='&e;'>3 4</trace></ink>",
            "<!DOCTYPE ink [<!ENTITY a '\u0001'> \u0001 ]><ink><trace>3 4</trace></ink>",
            "<!DOCTYPE ink SYSTEM '" + folder.resolve("none.dtd").toUri() + "'><ink><trace>&x;</trace></ink>"
        }) {
            Path file = Files.writeString(folder.resolve("e.inkml"), ink);
            assertThatThrownBy(() -> Collected.read(file)).isInstanceOf(IOException.class);
        }
        Path file = Files.writeString(
                folder.resolve("e.inkml"),
                "<!DOCTYPE ink SYSTEM '" + folder.resolve("none.dtd").toUri() + "'><ink><trace>1 2</trace></ink>");
        assertThat(Collected.read(file).samples).hasSize(1);
    }

    @Test
    void depthAndLengthAreBounded() throws IOException {
        Path deep = Files.writeString(
                folder.resolve("d.inkml"), "<ink>" + "<traceGroup>".repeat(200_000) + "<trace>1 2</trace>");
        assertThatThrownBy(() -> Collected.read(deep)).hasMessageContaining("deep");
        var collected = read(trace("1 2,".repeat(Limits.POINTS) + "3 4") + trace("1 2"));
        assertThat(collected.samples).hasSize(1);
        assertThat(collected.rejected).singleElement().asString().contains("more than 100000 points");
        Path tag = Files.writeString(folder.resolve("t.inkml"), "<ink a='" + "x".repeat(3 * Limits.LINE) + "'/>");
        assertThatThrownBy(() -> Collected.read(tag)).isInstanceOf(IOException.class);
        Path text = Files.writeString(
                folder.resolve("t.inkml"), "<ink><trace>" + "1 ".repeat(Limits.LINE) + "</trace></ink>");
        assertThatThrownBy(() -> Collected.read(text)).hasMessageContaining("longer than");
    }
}

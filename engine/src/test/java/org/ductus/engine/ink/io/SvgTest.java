// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ductus.engine.ink.Bounds;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.Stroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SvgTest {

    @TempDir
    Path folder;

    private Collected read(String body) throws IOException {
        return Collected.read(Files.writeString(
                folder.resolve("a.svg"), "<svg xmlns='http://www.w3.org/2000/svg'>\n" + body + "\n</svg>"));
    }

    private Ink ink(String body) throws IOException {
        var collected = read(body);
        assertThat(collected.rejected).isEmpty();
        return collected.samples.get(0).ink();
    }

    /** What a pen draws is a stroke, each subpath its own; other shapes, and what is only defined, are not. */
    @Test
    void readsStrokes() throws IOException {
        assertThat(
                        ink("""
                <defs><path d="M 0 0 L 9 9"/><g><line x2="5"/></g></defs>
                <rect width="100" height="100"/><circle r="5"/><text>A</text>
                <path d="m 1,2 3-4 h2v-2 M 5.5 6.25 L 7 8 z"/>
                <polyline points="1,2 3,4"/><polygon points="1 2 3 4 5 2"/><line x1="1" x2="2" y2="3"/><path d=""/>
                """)
                                .toSvgPath())
                .isEqualTo("M 1 2 L 4 -2 L 6 -2 L 6 -4 M 5.5 6.25 L 7 8 L 5.5 6.25 M 1 2 L 3 4"
                        + " M 1 2 L 3 4 L 5 2 L 1 2 M 1 0 L 2 3");
    }

    @Test
    void appliesTransforms() throws IOException {
        assertThat(ink("<g transform='translate(10 20)'><g transform='scale(2,-1)'><path d='M 1 2 L 3 4'/></g>"
                                + "<path d='M 0 0 L 1 1' transform='rotate(90)'/></g><path d='M 0 0 L 1 1'/>")
                        .toSvgPath())
                .matches("M 12 18 L 16 16 M 10 20 L 9(\\.0*)? 21 M 0 0 L 1 1");
    }

    /** A circle of four curves stays one within a few thousandths; two arcs do, too. */
    @Test
    void flattensCurves() throws IOException {
        double k = 100 * 0.5522847498;
        for (String circle : new String[] {
            "M 100 0 C 100 " + k + " " + k + " 100 0 100 S -100 " + k + " -100 0 S " + -k + " -100 0 -100 S 100 " + -k
                    + " 100 0",
            "M 100 0 A 100 100 0 0 1 -100 0 A 100 100 0 0 1 100 0"
        }) {
            Stroke stroke = ink("<path d='" + circle + "'/>").strokes().get(0);
            assertThat(stroke.size()).isBetween(16, 300);
            for (int i = 0; i < stroke.size(); i++) {
                assertThat(Math.hypot(stroke.x(i), stroke.y(i))).isBetween(99.3, 100.5);
            }
            for (int i = 1; i < stroke.size(); i++) {
                double x = (stroke.x(i) + stroke.x(i - 1)) / 2;
                double y = (stroke.y(i) + stroke.y(i - 1)) / 2;
                assertThat(Math.hypot(x, y)).isBetween(99.3, 100.5);
            }
            Bounds bounds = ink("<path d='" + circle + "'/>").bounds();
            assertThat(bounds.width()).isBetween(199.0, 200.1);
        }
    }

    /** Title, else folder, else name of the file. */
    @Test
    void findsTheLabel() throws IOException {
        String drawing = "<path d='M 1 2 L 3 4'/>";
        assertThat(read("<title> B &amp; C </title>" + drawing).lines())
                .containsExactly("B & C |  | M 1 2 L 3 4 | a.svg");
        assertThat(read("<g><title>no</title>" + drawing + "</g>")
                        .samples
                        .get(0)
                        .label())
                .isEqualTo("a");
        Files.createDirectories(folder.resolve("B"));
        Files.writeString(folder.resolve("B/1.svg"), "<svg data-writer='ann'>" + drawing + "</svg>");
        assertThat(Collected.read(folder).lines())
                .containsExactly("B | ann | M 1 2 L 3 4 | B/1.svg", "a |  | M 1 2 L 3 4 | a.svg");
    }

    @Test
    void readsLabelledGroupsInTheirOwnCoordinates() throws IOException {
        var collected = read(
                """
                <g transform="translate(5 5)"><g data-label="A" data-writer="w" transform="scale(3)">
                <path d="M 1 2 L 3 4"/><g transform="translate(1 0)"><path class="dot" d="M 1 2 L 1 2"/></g></g></g>
                <g data-label="B"><path d="M 0 0 L x"/></g>
                <path d="M 1 2 L 3 4"/>
                """);
        assertThat(collected.lines()).containsExactly("A | w | M 1 2 L 3 4 M 2 2 | a.svg:2");
        assertThat(collected.rejected).hasSize(2);
        assertThat(collected.rejected.get(0)).contains("a.svg:4", "malformed");
        assertThat(collected.rejected.get(1)).contains("Strokes outside of the groups");
    }

    @Test
    void rejectsWhatItCantUnderstand() throws IOException {
        for (String body : new String[] {
            "<path d='M 1 2 Q'/>",
            "<path d='L 1 2'/>",
            "<path d='M 1 2' transform='bend(3)'/>",
            "<polyline points='1 2 3'/>",
            "<line x1='5%'/>",
            "<path d='M 1e999 0 L 2 2'/>",
            "<path d='M 0 0 C 1 1 2 2 1e39 1e39'/>",
            "<rect/>",
            "<path d='M 0 0 l 1 1 " + "1 1 ".repeat(300_000) + "'/>",
            "<path d='M 1 2'/>".repeat(1001)
        }) {
            assertThatThrownBy(() -> read(body))
                    .as(body.substring(0, Math.min(60, body.length())))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("a.svg");
        }
    }
}

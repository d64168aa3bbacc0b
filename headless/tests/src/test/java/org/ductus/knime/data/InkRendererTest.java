// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.ductus.engine.ink.Ink;
import org.ductus.knime.Tables;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataType;
import org.knime.core.data.def.StringCell;

/** The renderer draws ink on its background. */
class InkRendererTest {

    private static final int BACKGROUND = Color.YELLOW.getRGB();

    private static long drawnPixels(Object value) {
        var renderer = (InkRenderer) new InkRenderer.Factory().createRenderer(Tables.column("Ink", InkCell.TYPE));
        renderer.setSize(renderer.getPreferredSize());
        renderer.setBackground(Color.YELLOW);
        renderer.getRendererComponent(value);
        var image = new BufferedImage(renderer.getWidth(), renderer.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        renderer.paint(graphics);
        graphics.dispose();
        long drawn = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                drawn += image.getRGB(x, y) == BACKGROUND ? 0 : 1;
            }
        }
        return drawn;
    }

    /** Ink covers some of the background, and a dot is seen. */
    @Test
    void drawsInk() {
        assertThat(drawnPixels(new InkCell(Tables.stroke(0, 0, 10, 10, 10, 0)))).isBetween(60L, 1500L);
        assertThat(drawnPixels(new InkCell(Tables.stroke(3, 3)))).isBetween(1L, 200L);
    }

    /** Cells without anything to draw show the background alone; so does ink that can't be drawn. */
    @Test
    void fillsTheBackground() {
        assertThat(drawnPixels(new InkCell(new Ink(List.of())))).isZero();
        assertThat(drawnPixels(DataType.getMissingCell())).isZero();
        assertThat(drawnPixels(null)).isZero();
        assertThat(drawnPixels(new InkCell(Tables.stroke(Double.NaN, 0, 1, Double.NaN))))
                .isGreaterThanOrEqualTo(0);
    }

    /** It is for ink columns, and the first choice there. */
    @Test
    void isForInk() {
        var renderer = new InkRenderer();
        assertThat(renderer.accepts(Tables.column("Ink", InkCell.TYPE))).isTrue();
        assertThat(renderer.accepts(Tables.column("Text", StringCell.TYPE))).isFalse();
        assertThat(renderer.accepts(null)).isFalse();
        assertThat(renderer.getDescription())
                .isEqualTo(new InkRenderer.Factory().getDescription())
                .isEqualTo("Ink");
        assertThat(((InkValue.InkUtilityFactory) InkValue.UTILITY).getDefaultRenderer())
                .isInstanceOf(InkRenderer.Factory.class);
    }
}

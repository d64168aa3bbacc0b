// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture.chart;

import java.awt.Color;

/**
 * Colours of what a chart shows, on white and on dark grounds: the palette of Okabe and Ito (2008), whose colours people with
 * any of the common forms of colour blindness can tell apart, and greys.
 */
public enum Tone {
    /** The first series. */
    BLUE(0x0072B2, 0x58A9E0),
    /** The second. */
    VERMILION(0xD55E00, 0xF2935A),
    /** The third. */
    GREEN(0x009E73, 0x45C9A0),
    /** The fourth. */
    PURPLE(0xCC79A7, 0xE5A5C8),
    /** The fifth. */
    ORANGE(0xE69F01, 0xF5C356),
    /** The sixth. */
    SKY(0x56B4E9, 0x9AD4F6),
    /** What stands behind. */
    GREY(0xA3ABB5, 0x7F8995),
    /** What others are compared with. */
    INK(0x303640, 0xE4E8EE);

    private final Color light;

    private final Color dark;

    Tone(int light, int dark) {
        this.light = new Color(light);
        this.dark = new Color(dark);
    }

    /** {@return the colour on white} */
    Color light() {
        return light;
    }

    /** {@return the colour on a dark ground} */
    Color dark() {
        return dark;
    }

    /**
     * @param index number of a series, from 0
     * @return its tone; tones repeat after the sixth
     */
    public static Tone ofSeries(int index) {
        return values()[index % 6];
    }
}

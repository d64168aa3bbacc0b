// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ductus.engine.ink.Ink;

/** A picture of many inks, ordered by class: a row or a column of samples for each. Immutable and thread-safe. */
public final class InkSheet {

    private static final double MOST_PIXELS = 100e6;

    private static final Color PAPER = Color.WHITE;

    private static final Color CELL = new Color(0xf5, 0xf6, 0xf8);

    private static final Color TEXT = new Color(0x30, 0x36, 0x40);

    private static final Color TITLE = new Color(0x16, 0x1a, 0x20);

    /** Side of the box for the ink, in parts of the cell. */
    private static final double INK = 0.66;

    private final InkSheetConfig config;

    private final List<String> labels;

    private final List<List<Ink>> inks;

    private final SheetText text;

    private final SheetLayout layout;

    private InkSheet(InkSheetConfig config, Map<String, List<Ink>> classes, SheetText text) {
        this.config = config;
        this.labels = List.copyOf(classes.keySet());
        this.inks = classes.values().stream().map(List::copyOf).toList();
        this.text = text;
        int samples = inks.stream().mapToInt(List::size).max().orElse(1);
        double widest = config.labels()
                ? labels.stream()
                        .mapToDouble(label -> text.width(shown(label), true))
                        .max()
                        .orElse(0)
                : 0;
        layout = new SheetLayout(config, Math.max(1, inks.size()), samples, widest);
        checkSize(1);
    }

    /**
     * Lays out a sheet.
     *
     * @param config how
     * @param entries inks in the order in which they are drawn; of each class the first ones are taken
     * @return the sheet; blank if there are no entries
     * @throws IllegalArgumentException if the sheet would have more than 100 million pixels
     */
    public static InkSheet of(InkSheetConfig config, List<SheetEntry> entries) {
        return of(config, entries, SheetText.usable());
    }

    static InkSheet of(InkSheetConfig config, List<SheetEntry> entries, SheetText text) {
        Map<String, List<Ink>> classes = new LinkedHashMap<>();
        var ordered = new ArrayList<>(entries);
        if (config.sorted()) {
            Collator collator = Collator.getInstance(Locale.ROOT);
            ordered.sort(Comparator.comparing(SheetEntry::label, collator).thenComparing(SheetEntry::label));
        }
        for (SheetEntry entry : ordered) {
            List<Ink> inks = classes.computeIfAbsent(entry.label(), label -> new ArrayList<>());
            if (inks.size() < config.samplesPerClass()) {
                inks.add(entry.ink());
            }
        }
        return new InkSheet(config, classes, text);
    }

    /** {@return width in pixels} */
    public int width() {
        return layout.width();
    }

    /** {@return height in pixels} */
    public int height() {
        return layout.height();
    }

    /**
     * Paints the sheet, for instance on a component.
     *
     * @param g where to paint, from the origin, {@link #width()} × {@link #height()} units
     */
    public void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(PAPER);
        g.fill(new Rectangle2D.Double(0, 0, width(), height()));
        if (!config.title().isEmpty()) {
            g.setColor(TITLE);
            text.draw(g, config.title(), layout.margin(), layout.titleBaseline(), titleSize(), true);
        }
        for (int i = 0; i < labels.size(); i++) {
            if (config.labels()) {
                label(g, i);
            }
            for (int j = 0; j < inks.get(i).size(); j++) {
                cell(g, inks.get(i).get(j), layout.cellX(i, j), layout.cellY(i, j));
            }
        }
    }

    /** A heading that is too wide becomes smaller. */
    private double titleSize() {
        double room = width() - 2 * layout.margin();
        return Math.min(layout.titleSize(), room / Math.max(text.width(config.title(), true), 1e-9));
    }

    private void label(Graphics2D g, int index) {
        String label = shown(labels.get(index));
        double width = text.width(label, true) * layout.labelSize();
        double size = layout.labelSize();
        if (!config.rowsPerClass() && width > layout.cell()) {
            size *= layout.cell() / width;
            width = layout.cell();
        }
        double x = layout.labelX(index) - (config.rowsPerClass() ? width : width / 2);
        g.setColor(TEXT);
        text.draw(g, label, x, layout.labelBaseline(index), size, true);
    }

    private void cell(Graphics2D g, Ink ink, double x, double y) {
        double side = layout.cell();
        double space = 0.03 * side;
        g.setColor(CELL);
        g.fill(new RoundRectangle2D.Double(
                x + space, y + space, side - 2 * space, side - 2 * space, 0.16 * side, 0.16 * side));
        double margin = (1 - INK) / 2 * side;
        var style = new PaintStyle(config.colourByPenLift(), 0.06);
        InkPainter.paint(g, ink, x + margin, y + margin, INK * side, style);
    }

    private static String shown(String label) {
        return label.length() <= 24 ? label : label.substring(0, 23) + "\u2026";
    }

    /**
     * The sheet as a PNG image of {@link #width()} × {@link #height()} pixels.
     *
     * @return the bytes of a PNG file
     */
    public byte[] png() {
        return png(1);
    }

    /**
     * The sheet as a larger or smaller PNG image, drawn anew at that size and thus sharp.
     *
     * @param scale pixels a unit, above 0
     * @return the bytes of a PNG file
     * @throws IllegalArgumentException if the scale is not above 0, or the image would have more than 100 million pixels
     */
    public byte[] png(double scale) {
        checkSize(scale);
        return ImageFiles.png(width(), height(), scale, this::paint);
    }

    private void checkSize(double scale) {
        double pixels = scale * layout.width() * scale * layout.height();
        if (!(scale > 0 && pixels <= MOST_PIXELS)) {
            throw new IllegalArgumentException("The sheet would be " + layout.width() + " × " + layout.height()
                    + " pixels at scale " + scale
                    + ", which is too much (100 million at most). Choose smaller cells, or"
                    + " fewer samples of each class.");
        }
    }

    /**
     * The sheet as an SVG document.
     *
     * @return the text of an SVG file
     */
    public String svg() {
        return ImageFiles.svg(width(), height(), config.title(), "", this::paint);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Writes pictures as PNG (by ImageIO) and as SVG (by Batik). */
public final class ImageFiles {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private static final int DECIMALS = 3;

    private ImageFiles() {}

    /**
     * Paints a PNG image.
     *
     * @param width width of the picture
     * @param height height of the picture
     * @param scale pixels a unit, above 0
     * @param painting paints width × height units
     * @return the bytes of a PNG file
     */
    public static byte[] png(int width, int height, double scale, Consumer<Graphics2D> painting) {
        int w = Math.max(1, (int) Math.round(scale * width));
        int h = Math.max(1, (int) Math.round(scale * height));
        var image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.scale((double) w / width, (double) h / height);
            painting.accept(g);
        } finally {
            g.dispose();
        }
        return png(image);
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) { // not the temporary file of ImageIO's default
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("Java has no writer of PNG images");
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Paints an SVG document, without prolog and document type, so that it can stand in HTML.
     *
     * @param width width of the picture
     * @param height height of the picture
     * @param title what it is called for those who can't see it; may be empty
     * @param ids what the identifiers within begin with; pictures of one page need different ones
     * @param painting paints width × height units
     * @return the text of an SVG file
     */
    public static String svg(int width, int height, String title, String ids, Consumer<Graphics2D> painting) {
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return super.generateID(ids + prefix);
            }
        });
        context.setPrecision(DECIMALS);
        var g = new SVGGraphics2D(context, false);
        g.setSVGCanvasSize(new Dimension(width, height));
        painting.accept(g);
        Element root = g.getRoot();
        root.setAttributeNS(null, "role", "img");
        dropGenericId(root);
        root.setAttributeNS(null, "viewBox", "0 0 " + width + " " + height);
        if (!title.isEmpty()) {
            Element heading = document.createElementNS(SVG, "title");
            heading.setTextContent(title);
            root.insertBefore(heading, root.getFirstChild());
        }
        var out = new StringWriter();
        try {
            g.stream(root, out, false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        g.dispose();
        String text = out.toString();
        // without prolog and document type: it can stand in HTML, and no reader looks for the DTD in the network
        return text.substring(text.indexOf("<svg"));
    }

    /** Nothing refers to Batik's own definitions, and their name would be there once for each picture of a page. */
    private static void dropGenericId(Element root) {
        NodeList definitions = root.getElementsByTagName("defs");
        for (int i = 0; i < definitions.getLength(); i++) {
            var definition = (Element) definitions.item(i);
            if (definition.getAttribute("id").equals("genericDefs")) {
                definition.removeAttribute("id");
            }
        }
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Java's XML parser can't be set up: " + e.getMessage(), e);
        }
    }
}

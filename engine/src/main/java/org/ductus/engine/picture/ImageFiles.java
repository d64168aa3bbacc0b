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
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes pictures as PNG (by ImageIO) and as SVG (by Batik). */
final class ImageFiles {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private static final int DECIMALS = 3;

    private ImageFiles() {}

    static byte[] png(BufferedImage image) {
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

    static String svg(int width, int height, String title, Consumer<Graphics2D> painting) {
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(DECIMALS);
        var g = new SVGGraphics2D(context, false);
        g.setSVGCanvasSize(new Dimension(width, height));
        painting.accept(g);
        Element root = g.getRoot();
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

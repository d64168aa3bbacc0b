// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.IllegalPathStateException;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.parser.AWTPathProducer;
import org.apache.batik.parser.AWTTransformProducer;
import org.apache.batik.parser.ParseException;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.Stroke;

/** The strokes of one sample of an SVG file. */
final class SvgStrokes {

    /** How far a flattened curve may lie from the curve, in parts of the longer side of the drawing. */
    private static final double FLATNESS = 1e-3;

    /** Characters of a path with curves. */
    private static final int LONGEST_CURVES = 1 << 20;

    /** Class of a path that is one point, drawn as a line of no length. */
    static final String DOT = "dot";

    private final List<Shape> shapes = new ArrayList<>();

    private int characters;

    private String problem = "";

    boolean isEmpty() {
        return shapes.isEmpty() && problem.isEmpty();
    }

    private void fail(String reason) {
        if (problem.isEmpty()) {
            problem = reason;
            shapes.clear();
        }
    }

    /** {@return the transform within an element}, given the one around it. */
    AffineTransform transform(String attribute, AffineTransform around, String source) {
        if (attribute == null || attribute.isBlank()) {
            return around;
        }
        var inner = new AffineTransform(around);
        try {
            inner.concatenate(AWTTransformProducer.createAffineTransform(attribute));
        } catch (ParseException e) {
            fail("The transform " + Texts.quote(attribute) + " (" + source + ") can't be understood.");
        }
        return inner;
    }

    /** Takes the element that starts, if it is drawn by a pen. */
    void shape(XmlInput xml, AffineTransform transform) {
        try {
            switch (xml.element()) {
                case "path" -> path(xml.attribute("d"), DOT.equals(xml.attribute("class")), transform);
                case "polyline" -> add(points(xml.attribute("points"), false), transform);
                case "polygon" -> add(points(xml.attribute("points"), true), transform);
                case "line" -> add(line(xml), transform);
                default -> {
                    // not drawn by a pen
                }
            }
        } catch (IllegalArgumentException | IllegalPathStateException | IOException e) {
            fail("The " + xml.element() + " in " + xml.source() + " can't be understood as a stroke: " + e.getMessage()
                    + ".");
        }
    }

    private void path(String data, boolean dot, AffineTransform transform) throws IOException {
        if (data == null || data.isBlank()) {
            return;
        }
        if (data.chars().allMatch(c -> "ML0123456789.-+eE, \t\r\n".indexOf(c) >= 0)) {
            try {
                add(lines(Ink.ofSvgPath(data), dot), transform);
                return;
            } catch (IllegalArgumentException e) {
                // a form of lines that only the general parser knows
            }
        }
        characters += data.length();
        if (characters > LONGEST_CURVES) {
            throw new IllegalArgumentException("its curves take more than " + LONGEST_CURVES + " characters");
        }
        String malformed = "its path " + Texts.quote(data) + " is malformed";
        if (Character.toUpperCase(data.strip().charAt(0)) != 'M') {
            throw new IllegalArgumentException(malformed); // the parser takes it for granted that the pen is somewhere
        }
        try {
            add(AWTPathProducer.createShape(new StringReader(data), PathIterator.WIND_NON_ZERO), transform);
        } catch (ParseException e) {
            throw new IllegalArgumentException(malformed, e);
        }
    }

    private void add(Shape shape, AffineTransform transform) {
        if (shapes.size() == Limits.STROKES) {
            fail("The sample has more than " + Limits.STROKES + " strokes.");
        }
        if (problem.isEmpty()) {
            shapes.add(new Path2D.Double(shape, transform));
        }
    }

    private static Path2D lines(Ink ink, boolean dot) {
        var path = new Path2D.Double();
        for (Stroke stroke : ink.strokes()) {
            path.moveTo(stroke.x(0), stroke.y(0));
            for (int i = 1; i < stroke.size() && !dot; i++) {
                path.lineTo(stroke.x(i), stroke.y(i));
            }
        }
        return path;
    }

    private static Path2D points(String attribute, boolean closed) {
        var path = new Path2D.Double();
        String[] numbers = attribute == null || attribute.isBlank()
                ? new String[0]
                : attribute.strip().split("[\\s,]+");
        if (numbers.length % 2 != 0) {
            throw new IllegalArgumentException("it has " + numbers.length + " numbers where pairs were expected");
        }
        for (int i = 0; i < numbers.length; i += 2) {
            double x = number(numbers[i]);
            double y = number(numbers[i + 1]);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        if (closed && numbers.length > 0) {
            path.closePath();
        }
        return path;
    }

    private static Path2D line(XmlInput xml) {
        var path = new Path2D.Double();
        path.moveTo(coordinate(xml, "x1"), coordinate(xml, "y1"));
        path.lineTo(coordinate(xml, "x2"), coordinate(xml, "y2"));
        return path;
    }

    private static double coordinate(XmlInput xml, String name) {
        String value = xml.attribute(name);
        return value == null ? 0 : number(value.strip());
    }

    private static double number(String text) {
        try {
            return Numbers.parse(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(e.getMessage() + " was found where a number was expected", e);
        }
    }

    /** {@return the ink, or why it can't be used} */
    InkBuilder build() {
        var ink = new InkBuilder();
        if (problem.isEmpty()) {
            double flatness = flatness();
            for (Shape shape : shapes) {
                flatten(shape.getPathIterator(null, flatness), ink);
            }
        } else {
            ink.fail(problem);
        }
        return ink;
    }

    private double flatness() {
        Rectangle2D all = null;
        for (Shape shape : shapes) {
            Rectangle2D bounds = shape.getBounds2D();
            all = all == null ? bounds : all.createUnion(bounds);
        }
        double side = all == null ? 0 : Math.max(all.getWidth(), all.getHeight());
        return side > 0 ? side * FLATNESS : 1;
    }

    private static void flatten(PathIterator path, InkBuilder ink) {
        double[] point = new double[6];
        double[] start = new double[2];
        while (!path.isDone() && ink.isUsable()) {
            int kind = path.currentSegment(point);
            if (kind == PathIterator.SEG_CLOSE) {
                point[0] = start[0];
                point[1] = start[1];
            } else if (kind == PathIterator.SEG_MOVETO) {
                ink.stroke();
                start[0] = point[0];
                start[1] = point[1];
            }
            if (Double.isFinite(point[0]) && Double.isFinite(point[1])) {
                ink.point(point[0], point[1], Double.NaN);
            } else {
                ink.fail("The sample has a coordinate that is not a finite number.");
            }
            path.next();
        }
    }
}

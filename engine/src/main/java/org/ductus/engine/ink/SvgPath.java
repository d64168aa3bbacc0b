// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Ink as SVG path data of absolute M and L commands. */
final class SvgPath {

    private SvgPath() {}

    static String write(Ink ink) {
        var path = new StringBuilder();
        for (Stroke stroke : ink.strokes()) {
            for (int i = 0; i < stroke.size(); i++) {
                path.append(path.isEmpty() ? "" : " ").append(i == 0 ? "M " : "L ");
                append(path, stroke.x(i));
                append(path.append(' '), stroke.y(i));
            }
        }
        return path.toString();
    }

    private static void append(StringBuilder path, double value) {
        long whole = (long) value;
        // -0.0 and everything that is not whole keep Double's own shortest form
        if (whole == value && (whole != 0 || 1 / value > 0)) {
            path.append(whole);
        } else {
            path.append(value);
        }
    }

    static Ink read(String path) {
        var tokens = new StringTokenizer(path.replace("M", " M ").replace("L", " L "), " ,\t\n\r");
        var strokes = new ArrayList<Stroke>();
        List<double[]> points = new ArrayList<>();
        while (tokens.hasMoreTokens()) {
            String command = tokens.nextToken();
            if (command.equals("M")) {
                finish(points, strokes);
            } else if (!command.equals("L") || points.isEmpty()) {
                throw new IllegalArgumentException("\"" + shorten(command)
                        + "\" was found in the SVG path where M x y (start of a stroke) or L x y was expected.");
            }
            points.add(new double[] {number(tokens), number(tokens)});
        }
        finish(points, strokes);
        return new Ink(strokes);
    }

    private static double number(StringTokenizer tokens) {
        if (!tokens.hasMoreTokens()) {
            throw new IllegalArgumentException("The SVG path ends where a coordinate was expected.");
        }
        String token = tokens.nextToken();
        try {
            return Double.parseDouble(token);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"" + shorten(token) + "\" was found in the SVG path where a coordinate was expected.", e);
        }
    }

    private static void finish(List<double[]> points, List<Stroke> strokes) {
        if (!points.isEmpty()) {
            strokes.add(Stroke.of(
                    points.stream().mapToDouble(p -> p[0]).toArray(),
                    points.stream().mapToDouble(p -> p[1]).toArray()));
            points.clear();
        }
    }

    private static String shorten(String token) {
        return token.length() <= 20 ? token : token.substring(0, 20) + "…";
    }
}

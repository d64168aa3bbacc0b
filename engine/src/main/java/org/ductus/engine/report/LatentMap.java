// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ductus.engine.picture.chart.BarChart;
import org.ductus.engine.picture.chart.Chart;
import org.ductus.engine.picture.chart.Tone;
import org.ductus.engine.picture.chart.XyChart;

/** A latent space in two dimensions, and the sizes of its cells. */
final class LatentMap {

    /** Classes that are named and whose cells are drawn. */
    static final int BARS = 60;

    /** Radius within which a flat standard normal distribution has 95 % of its mass, √(−2 ln 0.05). */
    private static final double RADIUS_95 = Math.sqrt(-2 * Math.log(0.05));

    /** Room that a class's name takes, as a share of half the plane. */
    private static final double LETTER = 0.05;

    private final String title;

    private final String pointsFor;

    private final List<String> classes;

    private final double[] masses;

    private final List<double[][]> points;

    private final List<double[]> centroids;

    private final double[] shares;

    /** Class indices from the largest cell to the smallest. */
    private final List<Integer> bySize;

    /**
     * @param title heading of the plane
     * @param pointsFor what the points of a class are called, followed by its name
     * @param classes the classes' names
     * @param masses size of each class's cell
     * @param points points of each class in the plane
     * @param centroids characteristic vector of each class in the plane
     * @param shares share of the characteristic vectors' variance along each axis
     */
    LatentMap(
            String title,
            String pointsFor,
            List<String> classes,
            double[] masses,
            List<double[][]> points,
            List<double[]> centroids,
            double[] shares) {
        this.title = title;
        this.pointsFor = pointsFor;
        this.classes = classes;
        this.masses = masses;
        this.points = points;
        this.centroids = centroids;
        this.shares = shares;
        bySize = IntStream.range(0, classes.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -masses[k]))
                .toList();
    }

    /** The plane: all points, those of three classes in colour, and the classes' characteristic vectors. */
    Chart plane(int width, int height) {
        int n = classes.size();
        var chart = new XyChart(title, axis("First", 0), axis("Second", 1));
        Set<Integer> coloured = Set.copyOf(List.of(bySize.get(0), bySize.get(n / 2), bySize.get(n - 1)));
        double furthest = RADIUS_95;
        List<double[]> grey = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            for (double[] point : points.get(k)) {
                furthest = Math.max(furthest, Math.max(Math.abs(point[0]), Math.abs(point[1])));
                if (!coloured.contains(k)) {
                    grey.add(point);
                }
            }
        }
        if (!grey.isEmpty()) {
            chart.points("other classes", Tone.GREY, 3, column(grey, 0), column(grey, 1));
        }
        int tone = 0;
        for (int k : bySize) {
            if (coloured.contains(k)) {
                List<double[]> own = List.of(points.get(k));
                chart.points(
                        pointsFor + " " + classes.get(k), Tone.ofSeries(tone++), 4.5, column(own, 0), column(own, 1));
            }
        }
        for (double[] point : centroids) {
            furthest = Math.max(furthest, Math.max(Math.abs(point[0]), Math.abs(point[1])));
        }
        if (n <= BARS) {
            List<Integer> named = apart(LETTER * furthest);
            List<double[]> at = named.stream().map(centroids::get).toList();
            chart.texts(named.stream().map(classes::get).toList(), column(at, 0), column(at, 1));
        }
        return chart.circle(RADIUS_95).around(1.05 * furthest).chart(width, height);
    }

    /** The classes whose names don't cover that of a class with a larger cell. */
    private List<Integer> apart(double distance) {
        List<Integer> named = new ArrayList<>();
        for (int k : bySize) {
            double[] own = centroids.get(k);
            if (named.stream()
                    .map(centroids::get)
                    .noneMatch(other ->
                            Math.abs(own[0] - other[0]) < distance && Math.abs(own[1] - other[1]) < distance)) {
                named.add(k);
            }
        }
        return named;
    }

    private String axis(String name, int axis) {
        return name + " principal component (" + Texts.percent(shares[axis]) + ")";
    }

    private static double[] column(List<double[]> points, int column) {
        return points.stream().mapToDouble(point -> point[column]).toArray();
    }

    /** Bars of the cells' sizes, from the largest, as many as {@link #BARS}. */
    Chart masses(int width, int height) {
        List<Integer> shown = bySize.subList(0, Math.min(BARS, bySize.size()));
        double equal = 1.0 / classes.size();
        var chart = new BarChart(
                "Size of each class's cell",
                shown.stream().map(classes::get).toList(),
                "share of Gaussian noise",
                false);
        return chart.logFrom(equal)
                .bars(
                        "cell",
                        Tone.BLUE,
                        shown.stream().mapToDouble(k -> masses[k]).toArray(),
                        null)
                .mark("equal cells", equal)
                .chart(width, height);
    }
}

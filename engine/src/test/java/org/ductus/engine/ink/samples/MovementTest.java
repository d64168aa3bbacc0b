// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.ductus.engine.Seeds;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.Stroke;
import org.junit.jupiter.api.Test;

class MovementTest {

    private static final double SCALE = 10_000; // so that the tablet's grid plays no part

    private static Ink written(double pace, ControlStroke... strokes) {
        List<Path> paths = Arrays.stream(strokes).map(Path::through).toList();
        return new Movement(pace, 0, Seeds.generator(1)).write(paths, SCALE, 0, 0);
    }

    private static double step(Stroke stroke, int i) {
        return Math.hypot(stroke.x(i + 1) - stroke.x(i), stroke.y(i + 1) - stroke.y(i)) / SCALE;
    }

    @Test
    void thePenIsSlowAtTheEndsOfALine() {
        Stroke line = written(1, ControlStroke.parse("0,0 0,100")).strokes().get(0);
        int middle = line.size() / 2;
        assertThat(step(line, middle)).isGreaterThan(2 * step(line, 0)).isGreaterThan(2 * step(line, line.size() - 2));
        assertThat(line.y(line.size() - 1)).isEqualTo(SCALE);
    }

    @Test
    void thePenIsSlowInACorner() {
        Stroke corner = written(0.5, ControlStroke.parse("0,0 0,100! 100,100"))
                .strokes()
                .get(0);
        int slowest = 3;
        for (int i = 3; i < corner.size() - 4; i++) {
            slowest = step(corner, i) < step(corner, slowest) ? i : slowest;
        }
        assertThat(corner.x(slowest)).isBetween(0.0, 0.1 * SCALE);
        assertThat(corner.y(slowest)).isBetween(0.9 * SCALE, SCALE);
    }

    @Test
    void tighterCurvesAreWrittenMoreSlowlyByTheTwoThirdsPowerLaw() {
        // half circles of radius 0.5 and 0.1, each between straight lines of the same length
        double wide = inTheBend(written(0.4, ControlStroke.parse("0,0 100,0 135,15 150,50 135,85 100,100 0,100")), 1.5);
        double tight = inTheBend(written(0.4, ControlStroke.parse("0,0 100,0 107,3 110,10 107,17 100,20 0,20")), 1.1);
        assertThat(tight).isLessThan(0.75 * wide);
    }

    private static double inTheBend(Ink ink, double x) {
        Stroke stroke = ink.strokes().get(0);
        int nearest = 0;
        for (int i = 0; i < stroke.size() - 1; i++) {
            nearest = Math.abs(stroke.x(i) / SCALE - x) < Math.abs(stroke.x(nearest) / SCALE - x) ? i : nearest;
        }
        return step(stroke, nearest);
    }

    @Test
    void thePenLiftTakesTimeAndMoreOfItForALongerWay() {
        double near = lift(written(1, ControlStroke.parse("0,0 0,100"), ControlStroke.parse("5,100 50,100")));
        double far = lift(written(1, ControlStroke.parse("0,0 0,100"), ControlStroke.parse("5,0 50,0")));
        assertThat(near).isGreaterThanOrEqualTo(60);
        assertThat(far).isGreaterThan(near);
    }

    private static double lift(Ink ink) {
        Stroke first = ink.strokes().get(0);
        return ink.strokes().get(1).t(0) - first.t(first.size() - 1);
    }

    @Test
    void hurriedAndIdleHandsStayWithinTheNumberOfPoints() {
        ControlStroke shortOne = ControlStroke.parse("0,0 0,10");
        ControlStroke longOne = ControlStroke.parse("0,0 100,0! 0,100! 100,100! 0,0");
        assertThat(written(5, shortOne).pointCount()).isBetween(20, 80);
        assertThat(written(0.1, longOne, longOne, longOne, shortOne, shortOne).pointCount())
                .isBetween(20, 80);
    }
}

package losslab.core.model;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.loss.Loss;
import losslab.core.loss.WestonWatkins;
import losslab.testing.SampleLosses;

class LossFieldTest {
    private static final PixelGrid GRID = new PixelGrid(-1.1, 1, 0.01, 220, 200);

    static List<Loss> losses() {
        return SampleLosses.all();
    }

    /// s = (x, 0): a point of class 0 loses max(0, 1 − x), at x = −2, −1, 0, 1, 2.
    @Test
    void aHingeIsExactOnBothSidesOfItsKink() {
        double[] losses = new double[5];
        new LossField(Parameters.ofRows(new double[]{1, 0, 0}, new double[3]), new WestonWatkins(1), 0,
                new PixelGrid(-2.5, 0, 1, 5, 1)).row(0, 1e-9, losses);
        assertThat(losses).containsExactly(3, 2, 1, 0, 0);
    }

    @Test
    void onePixelIsARow() {
        double[] losses = new double[1];
        new LossField(Parameters.ofRows(new double[]{1, 0, 0}, new double[3]), new WestonWatkins(1), 1,
                new PixelGrid(1.5, 0, 1, 1, 1)).row(0, 1e-9, losses);
        assertThat(losses).containsExactly(3);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void everyPixelIsAsNearAsTheToleranceAsks(Loss loss) {
        SplittableRandom random = new SplittableRandom(7);
        for (int classCount : new int[]{2, 3, 10}) {
            Parameters parameters = Parameters.random(classCount, 5, random);
            int label = random.nextInt(classCount);
            LossField field = new LossField(parameters, loss, label, GRID);
            double tolerance = field.largest() / 1000;
            double[] losses = new double[GRID.columns()];
            for (int row = 0; row < GRID.rows(); row += 7) {
                field.row(row, tolerance, losses);
                for (int column = 0; column < GRID.columns(); column++) {
                    assertClose(loss.value(parameters.scores(GRID.x(column), GRID.y(row)), label), losses[column],
                            1e-12, 2 * tolerance);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theLargestIsTheLargestOfAll(Loss loss) {
        Parameters parameters = Parameters.random(4, 5, new SplittableRandom(3));
        PixelGrid grid = new PixelGrid(-1, 1, 0.1, 20, 20);
        double largest = IntStream.range(0, 400)
                .mapToDouble(i -> loss.value(parameters.scores(grid.x(i % 20), grid.y(i / 20)), 1)).max().orElseThrow();
        assertThat(new LossField(parameters, loss, 1, grid).largest()).isEqualTo(largest);
    }

    /// What the field builds on: f(a + t(b − a)) ≤ f(a) + t(f(b) − f(a)).
    @ParameterizedTest
    @MethodSource("losses")
    void everyLossIsConvexInTheScores(Loss loss) {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 2000; i++) {
            double[] a = SampleLosses.scores(loss, 4, random);
            double[] b = SampleLosses.scores(loss, 4, random);
            double t = random.nextDouble();
            double[] between = IntStream.range(0, 4).mapToDouble(k -> a[k] + t * (b[k] - a[k])).toArray();
            double chord = loss.value(a, 2) + t * (loss.value(b, 2) - loss.value(a, 2));
            assertThat(loss.value(between, 2)).isLessThanOrEqualTo(chord + 1e-12 * Math.max(1, chord));
        }
    }

    @Test
    void tenClassesGiveManyValues() {
        double[] losses = new double[GRID.columns()];
        new LossField(Parameters.random(10, 5, new SplittableRandom(1)), new WestonWatkins(1), 3, GRID).row(0, 1e-9,
                losses);
        assertThat(DoubleStream.of(losses).distinct().count()).isGreaterThan(100);
    }
}

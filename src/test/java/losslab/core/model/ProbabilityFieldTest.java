package losslab.core.model;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import losslab.core.math.Softmax;

class ProbabilityFieldTest {
    private static final PixelGrid GRID = new PixelGrid(-1.1, 1, 0.01, 220, 200);

    @Test
    void twoEqualScoresAreEquallyProbable() {
        double[] probabilities = new double[1];
        new ProbabilityField(Parameters.ofRows(new double[]{1, 2, 3}, new double[]{1, 2, 3}), 1,
                new PixelGrid(0, 0, 1, 1, 1)).probabilities(0, 1, probabilities);
        assertThat(probabilities).containsExactly(0.5);
    }

    /// s = (x, 0) and p₀ = 1/(1 + e^(−x)): at x = ln 3 it is ¾.
    @Test
    void oneScoreGivesTheLogisticFunction() {
        double[] probabilities = new double[40];
        PixelGrid grid = new PixelGrid(-Math.log(3) / 2, 0, Math.log(3), 40, 1);
        field(grid, 1).probabilities(0, 0, probabilities);
        assertClose(0.5, probabilities[0], 1e-14, 0);
        assertClose(0.75, probabilities[1], 1e-14, 0);
        assertClose(0.9, probabilities[2], 1e-14, 0);
        assertClose(1, probabilities[39], 1e-14, 0);
    }

    @Test
    void theTemperatureDividesTheScores() {
        double[] probabilities = new double[1];
        field(new PixelGrid(Math.log(3), 0, 1e-12, 1, 1), 0.5).probabilities(0, 0, probabilities);
        assertClose(0.9, probabilities[0], 1e-11, 0);
    }

    @Test
    void ofEquallyProbableClassesTheLowerOneWins() {
        int[] winners = new int[1];
        double[] row = {1, 2, 3};
        new ProbabilityField(Parameters.ofRows(row, row, row), 1, new PixelGrid(0, 0, 1, 1, 1)).winners(0, winners,
                new double[1]);
        assertThat(winners).containsExactly(0);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2, 0.01, 3
            3, 0.01, 3
            3, 0.1, 3
            3, 1, 3
            3, 100, 3
            10, 0.03, 3
            10, 1, 30
            10, 0.01, 1000
            """)
    void agreesWithTheSoftmaxOfEveryPlace(int classCount, double temperature, double reach) {
        SplittableRandom random = new SplittableRandom(classCount);
        Parameters parameters = Parameters.random(classCount, reach, random);
        ProbabilityField field = new ProbabilityField(parameters, temperature, GRID);
        int[] winners = new int[GRID.columns()];
        double[] ofWinner = new double[GRID.columns()];
        double[] ofClass = new double[GRID.columns()];
        for (int row = 0; row < GRID.rows(); row++) {
            int k = row % classCount;
            field.winners(row, winners, ofWinner);
            field.probabilities(row, k, ofClass);
            for (int column = 0; column < GRID.columns(); column++) {
                double[] expected = Softmax.probabilities(parameters.scores(GRID.x(column), GRID.y(row)), temperature);
                assertClose(expected[k], ofClass[column], 1e-9, 1e-12);
                assertClose(expected[winners[column]], ofWinner[column], 1e-9, 1e-12);
                assertClose(IntStream.range(0, classCount).mapToDouble(j -> expected[j]).max().orElseThrow(),
                        ofWinner[column], 1e-9, 1e-12);
            }
        }
    }

    private static ProbabilityField field(PixelGrid grid, double temperature) {
        return new ProbabilityField(Parameters.ofRows(new double[]{1, 0, 0}, new double[3]), temperature, grid);
    }
}

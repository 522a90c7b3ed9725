package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import losslab.core.data.Point;
import losslab.core.loss.SquaredHinge;
import losslab.core.model.Evaluation;
import losslab.core.model.Parameters;
import losslab.experiment.Experiment;
import losslab.experiment.ExperimentWriter;
import losslab.experiment.LectureDemo;
import losslab.experiment.RandomExperiments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvalCommandTest {
    private static final Path GOLDEN = Path.of("src/test/resources/losslab/format-1.losslab");

    @TempDir
    private Path folder;

    @Test
    void showsTheNumbersOfTheLecture() {
        JsonLine line = JsonLine.parse(CommandRun.of("eval", GOLDEN).out());

        assertThat(line.number("dataLoss")).isCloseTo(0.6446, within(5e-5));
        assertThat(line.number("regularizationLoss")).isCloseTo(1.9254, within(5.1e-5)); // it is 1.92545
        assertThat(line.number("totalLoss")).isCloseTo(2.5700, within(5e-5));
        assertThat(line.number("accuracy")).isEqualTo(7 / 9.0);
    }

    @Test
    void showsTheGradientOfTheLecture() {
        JsonLine line = JsonLine.parse(CommandRun.of("eval", GOLDEN).out());

        assertThat(line.numbers("gradient.weights")).containsExactly(new double[]{0.19, 0.33, 0.25, -0.64, 0.51, -0.16},
                within(0.005));
        assertThat(line.numbers("gradient.bias")).containsExactly(new double[]{0, 0.11, -0.11}, within(0.005));
    }

    @Test
    void hasItsKeysInOrder() {
        JsonLine line = JsonLine.parse(CommandRun.of("eval", GOLDEN).out());

        assertThat(line.keys("")).containsExactly("dataLoss", "regularizationLoss", "totalLoss", "accuracy", "points",
                "gradient", "weights", "bias");
        assertThat(line.keys("points[0]")).containsExactly("scores", "probabilities", "predicted", "loss",
                "scoreGradient");
        assertThat(line.keys("gradient")).containsExactly("weights", "bias");
    }

    @Test
    void addsTheValidationWherePointsAreHeldOut() throws IOException {
        Experiment experiment = LectureDemo.experiment().withData(LectureDemo.data().withHeldOut(0.34, 1));
        Evaluation expected = experiment.objective().evaluate(experiment.parameters());

        JsonLine line = JsonLine.parse(CommandRun.of("eval", save("a", experiment)).out());

        assertThat(line.keys("")).containsExactly("dataLoss", "regularizationLoss", "totalLoss", "accuracy",
                "validationLoss", "validationAccuracy", "points", "gradient", "weights", "bias");
        assertThat(line.number("validationLoss")).isEqualTo(expected.validationLoss());
        assertThat(line.number("validationAccuracy")).isEqualTo(expected.validationAccuracy());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void keepsEveryBitOfTheEvaluation(long seed) throws IOException {
        Experiment experiment = RandomExperiments.tame(seed);
        Evaluation expected = experiment.objective().evaluate(experiment.parameters());

        JsonLine line = JsonLine.parse(CommandRun.of("eval", save("a", experiment)).out());

        assertThat(line.number("dataLoss")).isEqualTo(expected.dataLoss());
        assertThat(line.number("regularizationLoss")).isEqualTo(expected.regularizationLoss());
        assertThat(line.number("totalLoss")).isEqualTo(expected.totalLoss());
        assertThat(line.number("accuracy")).isEqualTo(expected.accuracy());
        assertThat(parameters(line, "gradient.")).isEqualTo(expected.gradient());
        assertThat(parameters(line, "")).isEqualTo(expected.parameters());
        assertThat(IntStream.range(0, expected.exampleCount())).allSatisfy(i -> {
            assertThat(line.numbers("points[%d].scores".formatted(i))).isEqualTo(expected.scores(i));
            assertThat(line.numbers("points[%d].probabilities".formatted(i))).isEqualTo(expected.probabilities(i));
            assertThat(line.number("points[%d].predicted".formatted(i))).isEqualTo(expected.predicted(i));
            assertThat(line.number("points[%d].loss".formatted(i))).isEqualTo(expected.loss(i));
            assertThat(line.numbers("points[%d].scoreGradient".formatted(i))).isEqualTo(expected.scoreGradient(i));
        });
    }

    @Test
    void goesOnAfterABadFile() {
        CommandRun run = CommandRun.of("eval", GOLDEN, folder.resolve("none"), GOLDEN);

        assertThat(run.out().lines().distinct()).hasSize(1);
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.errorLine())
                .isEqualTo("losslab: " + folder.resolve("none") + ": expected a file, found none of this name");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void refusesAnEvaluationThatIsNotFinite() throws IOException {
        Parameters huge = LectureDemo.startingParameters().with(1, 0, 1e300);
        Path file = save("huge", LectureDemo.experiment().withParameters(huge));

        CommandRun run = CommandRun.of("eval", file);

        assertThat(run.errorLine()).startsWith("losslab: " + file + ": weights: expected an evaluation in the range");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    /// Its score is finite, and the square of that is not.
    @Test
    void refusesAValidationLossThatIsNotFinite() throws IOException {
        Path file = save("far", LectureDemo.experiment().withLoss(new SquaredHinge(1))
                .withData(LectureDemo.data().plus(new Point(1e200, 0, 0, true))));

        CommandRun run = CommandRun.of("eval", file);

        assertThat(run.errorLine()).startsWith("losslab: " + file + ": weights: expected an evaluation in the range");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void evaluatesNoPointsAtAll() throws IOException {
        Path file = save("none", LectureDemo.experiment()
                .withData(LectureDemo.data().without(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8))));

        JsonLine line = JsonLine.parse(CommandRun.of("eval", file).out());

        assertThat(line.number("dataLoss")).isZero();
        assertThat(line.number("totalLoss")).isCloseTo(3.5, within(1e-12));
    }

    @Test
    void takesFileNamesThatLookLikeSomethingElse() throws IOException {
        Path file = Files.copy(GOLDEN, folder.resolve("ein Übungsblatt №1"));

        assertThat(CommandRun.of("eval", "--", file).exitCode()).isZero();
    }

    private Path save(String name, Experiment experiment) throws IOException {
        Path file = folder.resolve(name);
        ExperimentWriter.write(experiment, file);
        return file;
    }

    private static Parameters parameters(JsonLine line, String prefix) {
        double[] weights = line.numbers(prefix + "weights");
        double[] bias = line.numbers(prefix + "bias");
        double[][] rows = new double[bias.length][];
        for (int k = 0; k < bias.length; k++) {
            rows[k] = new double[]{weights[2 * k], weights[2 * k + 1], bias[k]};
        }
        return Parameters.ofRows(rows);
    }
}

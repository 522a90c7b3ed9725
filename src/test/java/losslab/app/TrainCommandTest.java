package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import losslab.core.data.DataSet;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Regularizer;
import losslab.core.loss.SquaredHinge;
import losslab.core.model.Evaluation;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.core.optim.Schedule;
import losslab.experiment.Bookmark;
import losslab.experiment.Document;
import losslab.experiment.Experiment;
import losslab.experiment.ExperimentReader;
import losslab.experiment.ExperimentWriter;
import losslab.experiment.LectureDemo;
import losslab.training.Stopping;
import losslab.training.TrainingLoop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainCommandTest {
    private static final int PATIENCE = 7;

    @TempDir
    private Path folder;

    @Test
    void reachesThePicturedStateOfTheLectureInItsStep46() throws IOException {
        Path file = save(LectureDemo.experiment().withRegularizer(new Regularizer.L2(0.025)));

        JsonLine line = JsonLine.parse(CommandRun.of("train", file, "--steps", 46).out());

        assertThat(line.numbers("weights")).containsExactly(new double[]{2.06, 1.48, 0.44, -1.82, 2.27, -2.04},
                within(0.005));
        assertThat(line.numbers("bias")).containsExactly(new double[]{-0.42, 0.52, -0.10}, within(0.005));
        assertThat(line.number("steps")).isEqualTo(46);
        assertThat(line.text("stopped")).isEqualTo("steps");
    }

    @Test
    void addsStepsAndStoppedToTheEvaluation() throws IOException {
        JsonLine line = JsonLine.parse(CommandRun.of("train", save(LectureDemo.experiment()), "--steps", 0).out());

        assertThat(line.keys("")).containsExactly("dataLoss", "regularizationLoss", "totalLoss", "accuracy", "points",
                "gradient", "weights", "bias", "steps", "stopped");
        assertThat(line.number("totalLoss")).isCloseTo(6.2667, within(5e-5));
        assertThat(line.number("steps")).isZero();
    }

    @Test
    void savedBookmarksStay() throws IOException {
        Path file = folder.resolve("with-bookmark.losslab");
        Bookmark bookmark = new Bookmark("start", LectureDemo.experiment());
        ExperimentWriter.write(new Document(LectureDemo.experiment(), List.of(bookmark)), file);
        CommandRun.of("train", file, "--steps", 3, "--save", file);
        assertThat(ExperimentReader.readDocument(file).bookmarks()).containsExactly(bookmark);
        assertThat(ExperimentReader.read(file)).isNotEqualTo(LectureDemo.experiment());
    }

    @Test
    void savesTheTrainedWeightsAndNothingElse() throws IOException {
        Experiment start = LectureDemo.experiment().withBatchSize(4).withSeed(-7);
        Path saved = folder.resolve("saved");

        JsonLine line = JsonLine.parse(CommandRun.of("train", save(start), "--steps", 10, "--save", saved).out());

        Experiment result = ExperimentReader.read(saved);
        assertThat(result.withParameters(start.parameters())).isEqualTo(start);
        assertThat(line.numbers("bias")).isEqualTo(result.parameters().bias().toArray());
        assertThat(result.parameters()).isNotEqualTo(start.parameters());
    }

    @Test
    void evaluatesTheSavedFileToTheSameNumbers() throws IOException {
        Path saved = folder.resolve("saved");

        String trained = CommandRun.of("train", save(LectureDemo.experiment()), "--steps", 10, "--save", saved).out();

        assertThat(trained).startsWith(CommandRun.of("eval", saved).out().replaceFirst("}\\n$", ","));
    }

    @Test
    void givesTheSameBitsTwice() throws IOException {
        Path file = save(LectureDemo.experiment().withLoss(CrossEntropy.standard()).withBatchSize(2));

        assertThat(CommandRun.of("train", file, "--steps", 1_000))
                .isEqualTo(CommandRun.of("train", file, "--steps", 1_000));
    }

    @Test
    void drawsOtherBatchesFromAnotherSeed() throws IOException {
        Experiment experiment = LectureDemo.experiment().withBatchSize(2);

        assertThat(CommandRun.of("train", save(experiment), "--steps", 7).out())
                .isNotEqualTo(CommandRun.of("train", save(experiment.withSeed(2)), "--steps", 7).out());
    }

    @Test
    void tracesEveryStepFromTheStartToTheEnd() throws IOException {
        Path trace = folder.resolve("trace.csv");
        Experiment start = LectureDemo.experiment();

        JsonLine line = JsonLine.parse(CommandRun.of("train", save(start), "--steps", 2_000, "--trace", trace).out());

        List<String> rows = Files.readAllLines(trace);
        Evaluation first = start.objective().evaluate(start.parameters());
        assertThat(rows).hasSize(2_002);
        assertThat(rows.get(0)).isEqualTo("step,epoch,total,data,regularization,validation,accuracy,gradient norm");
        assertThat(rows.get(1)).isEqualTo(
                "0,0,%s,%s,%s,,%s,%s".formatted(first.totalLoss(), first.dataLoss(), first.regularizationLoss(),
                        first.accuracy(), first.gradientNorm()));
        assertThat(rows.getLast())
                .startsWith("2000,2000,%s,%s,%s,,%s,".formatted(line.text("totalLoss"), line.text("dataLoss"),
                        line.text("regularizationLoss"), line.text("accuracy")));
    }

    @Test
    void tracesTheEvaluationBeforeEachStep() throws IOException {
        Path trace = folder.resolve("trace.csv");
        Experiment start = LectureDemo.experiment().withOptimizer(Optimizer.Adam.standard(0.1)).withBatchSize(4)
                .withData(LectureDemo.data().withHeldOut(0.34, 1));

        CommandRun.of("train", save(start), "--steps", 50, "--trace", trace);

        TrainingLoop loop = new TrainingLoop(start.trainingPlan(), start.parameters());
        assertThat(Files.readAllLines(trace).stream().skip(1))
                .isEqualTo(Stream.generate(() -> rowBeforeStep(start, loop)).limit(51).toList());
    }

    /// ‖∂L/∂θ‖ of the gradient that is printed.
    @Test
    void tracesTheLengthOfTheGradient() throws IOException {
        Path trace = folder.resolve("trace.csv");

        JsonLine line = JsonLine.parse(
                CommandRun.of("train", save(LectureDemo.experiment()), "--steps", 5, "--trace", trace).out());

        double squares = DoubleStream.concat(DoubleStream.of(line.numbers("gradient.weights")),
                DoubleStream.of(line.numbers("gradient.bias"))).map(slope -> slope * slope).sum();
        assertThat(Double.parseDouble(Files.readAllLines(trace).getLast().split(",")[7]))
                .isCloseTo(Math.sqrt(squares), within(1e-14));
    }

    @Test
    void stopsEarlyAtTheLowestValidationLoss() throws IOException {
        JsonLine line = JsonLine.parse(CommandRun.of("train", save(overfitting()), "--steps", 1_000_000).out());

        assertThat(line.text("stopped")).isEqualTo("early");
        assertThat(line.number("validationLoss")).isEqualTo(validationLosses().min().orElseThrow());
    }

    @Test
    void countsTheStepsThatLedToTheLowestValidationLoss() throws IOException {
        JsonLine line = JsonLine.parse(CommandRun.of("train", save(overfitting()), "--steps", 1_000_000).out());

        double[] losses = validationLosses().toArray();
        assertThat(losses[(int) line.number("steps")]).isEqualTo(DoubleStream.of(losses).min().orElseThrow());
    }

    /// The row of the best step stands in its place and not once more at the end.
    @Test
    void tracesAStoppedRunToItsLastStep() throws IOException {
        Path trace = folder.resolve("trace.csv");

        JsonLine line = JsonLine
                .parse(CommandRun.of("train", save(overfitting()), "--steps", 1_000_000, "--trace", trace).out());

        List<String> rows = Files.readAllLines(trace);
        assertThat(rows.stream().skip(1).map(row -> row.split(",")[0])).isEqualTo(LongStream
                .rangeClosed(0, (long) line.number("steps") + PATIENCE).mapToObj(String::valueOf).toList());
    }

    @Test
    void convergesWhereTheGradientIsShort() throws IOException {
        Experiment experiment = LectureDemo.experiment().withLoss(CrossEntropy.standard())
                .withStopping(new Stopping(1e-3, 0));

        JsonLine line = JsonLine.parse(CommandRun.of("train", save(experiment), "--steps", 1_000_000).out());

        assertThat(line.text("stopped")).isEqualTo("converged");
        assertThat(DoubleStream.of(line.numbers("gradient.weights")).map(Math::abs).max().orElseThrow())
                .isLessThan(1e-3);
    }

    @Test
    void savesScheduleStoppingAndPointsHeldOut() throws IOException {
        Experiment start = overfitting().withSchedule(new Schedule.Step(0.5, 100));
        Path saved = folder.resolve("saved");

        CommandRun.of("train", save(start), "--steps", 3, "--save", saved);

        assertThat(ExperimentReader.read(saved).withParameters(start.parameters())).isEqualTo(start);
    }

    @Test
    void countsAnEpochOfAShortLastBatch() throws IOException {
        Path trace = folder.resolve("trace.csv");

        CommandRun.of("train", save(LectureDemo.experiment().withBatchSize(4)), "--steps", 7, "--trace", trace);

        assertThat(Files.readAllLines(trace).stream().skip(1).map(row -> row.split(",")[1])).containsExactly("0", "0",
                "0", "1", "1", "1", "2", "2");
    }

    @Test
    void keepsTheLastFiniteWeightsWhenItDiverges() throws IOException {
        Path saved = folder.resolve("saved");
        Experiment start = LectureDemo.experiment().withLoss(new SquaredHinge(1)).withOptimizer(new Optimizer.Sgd(1e5));

        CommandRun run = CommandRun.of("train", save(start), "--steps", 10_000, "--save", saved);

        JsonLine line = JsonLine.parse(run.out());
        assertThat(line.text("stopped")).isEqualTo("diverged");
        assertThat(line.number("steps")).isBetween(1.0, 1_000.0);
        assertThat(ExperimentReader.read(saved).parameters().isFinite()).isTrue();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void stopsWhereNothingChanges() throws IOException {
        Parameters zero = Parameters.ofRows(new double[3], new double[3], new double[3]);
        Path file = save(LectureDemo.experiment().withParameters(zero)
                .withData(LectureDemo.data().without(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8))));

        assertThat(JsonLine.parse(CommandRun.of("train", file, "--steps", 1_000_000_000).out()).text("stopped"))
                .isEqualTo("converged");
    }

    @Test
    void trainsWithTheOptimizerOfTheFile() throws IOException {
        Parameters zero = Parameters.ofRows(new double[3], new double[3], new double[3]);
        Path file = save(LectureDemo.experiment().withOptimizer(new Optimizer.Adam(0.1, 0.9, 0.999, 1e-8))
                .withData(LectureDemo.data().without(List.of(1, 2, 3, 4, 5, 6, 7, 8))).withParameters(zero));

        // m̂/√v̂ of the first gradient is its sign, here that of (0.5, 0.4): up for class 0, down for the others
        assertThat(JsonLine.parse(CommandRun.of("train", file, "--steps", 1).out()).numbers("weights"))
                .containsExactly(new double[]{0.1, 0.1, -0.1, -0.1, -0.1, -0.1}, within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--save", "--trace"})
    void tellsABadPlaceBeforeItTrains(String option) throws IOException {
        Path place = folder.resolve("none/out");

        CommandRun run = CommandRun.of("train", save(LectureDemo.experiment()), "--steps", 999_999_999_999L, option,
                place);

        assertThat(run.errorLine())
                .isEqualTo("losslab: " + place + ": expected a place for a file, found: no such folder");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void leavesNoFileBehindWhenTheOtherPlaceIsBad() throws IOException {
        Path file = save(LectureDemo.experiment());

        CommandRun.of("train", file, "--steps", 1, "--save", folder.resolve("saved"), "--trace", folder);

        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void doesNotTraceOverTheExperiment() throws IOException {
        Path file = save(LectureDemo.experiment());

        CommandRun run = CommandRun.of("train", file, "--steps", 1, "--trace", file);

        assertThat(run.errorLine()).endsWith("expected a file of its own");
        assertThat(ExperimentReader.read(file)).isEqualTo(LectureDemo.experiment());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "1e3", "many", "", "9999999999999999999"})
    void wantsAWholeNumberOfSteps(String steps) throws IOException {
        CommandRun run = CommandRun.of("train", save(LectureDemo.experiment()), "--steps=" + steps);

        assertThat(run.errorLine()).contains("--steps");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    /// Points held out of another class than those beside them: their loss falls, and rises again.
    private static Experiment overfitting() {
        DataSet data = LectureDemo.data()
                .with(List.of(0, 3, 6), point -> point.withHeldOut(true))
                .with(List.of(0), point -> point.withLabel(1));
        return LectureDemo.experiment().withLoss(CrossEntropy.standard()).withRegularizer(new Regularizer.None())
                .withData(data).withStopping(new Stopping(0, PATIENCE));
    }

    /// The validation loss before each of 2,000 steps.
    private static DoubleStream validationLosses() {
        Experiment experiment = overfitting().withStopping(Stopping.NEVER);
        TrainingLoop loop = new TrainingLoop(experiment.trainingPlan(), experiment.parameters());
        return DoubleStream.generate(() -> {
            double loss = experiment.objective().evaluate(loop.parameters()).validationLoss();
            loop.step();
            return loss;
        }).limit(2_000);
    }

    private static String rowBeforeStep(Experiment experiment, TrainingLoop loop) {
        Evaluation evaluation = experiment.objective().evaluate(loop.parameters());
        String row = "%d,%d,%s,%s,%s,%s,%s,%s".formatted(loop.stepCount(), loop.epochCount(), evaluation.totalLoss(),
                evaluation.dataLoss(), evaluation.regularizationLoss(), evaluation.validationLoss(),
                evaluation.accuracy(), evaluation.gradientNorm());
        loop.step();
        return row;
    }

    private Path save(Experiment experiment) throws IOException {
        Path file = folder.resolve("start");
        ExperimentWriter.write(experiment, file);
        return file;
    }
}

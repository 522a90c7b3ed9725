package losslab.app;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.core.optim.Schedule;
import losslab.experiment.Experiment;
import losslab.experiment.ExperimentReader;
import losslab.experiment.LectureDemo;
import losslab.training.TrainingLoop;
import losslab.training.TrainingPlan;

/// Sixty steps of ours beside PyTorch's; `src/test/fixtures/optimizers.py` writes the file.
class OptimizerFixtureTest {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    private static final List<Integer> SHOWN = List.of(1, 2, 3, 10, 60);
    /// 0 to 59.
    private static final int STEPS = 60;

    @TempDir
    private Path folder;

    /// Rounding of 1e−16 a step grows where gradients are divided by their own small size: 1e−9 leaves room for that.
    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void trainingIsPyTorchs(String name) throws IOException {
        CSVRecord row = row(name);
        Experiment experiment = experiment(row);
        TrainingLoop loop = new TrainingLoop(experiment.trainingPlan(), experiment.parameters());
        for (int shown : SHOWN) {
            while (loop.stepCount() < shown) {
                loop.step();
            }
            assertClose(numbers(row, "after " + shown), loop.parameters().toArray(), 0, 1e-9);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void theFirstStepsArePyTorchsButForRounding(String name) throws IOException {
        CSVRecord row = row(name);
        Experiment experiment = experiment(row);
        TrainingLoop loop = new TrainingLoop(experiment.trainingPlan(), experiment.parameters());
        for (int shown : SHOWN.subList(0, 3)) {
            loop.step();
            assertClose(numbers(row, "after " + shown), loop.parameters().toArray(), 0, 1e-13);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void theCommandTrainsAsPyTorch(String name) throws IOException {
        CSVRecord row = row(name);
        Path file = Files.writeString(folder.resolve("run.losslab"), row.get("experiment"));

        JsonLine line = JsonLine.parse(CommandRun.of("train", file, "--steps", STEPS).out());

        Parameters expected = Parameters.fromArray(numbers(row, "after 60"));
        assertClose(expected.bias().toArray(), line.numbers("bias"), 0, 1e-9);
        assertClose(weights(expected), line.numbers("weights"), 0, 1e-9);
    }

    @Test
    void theBatchesOfTheFixtureAreTheProgramsOwn() throws IOException {
        for (CSVRecord row : records("batches")) {
            TrainingPlan plan = LectureDemo.experiment().withBatchSize(Integer.parseInt(row.get("batchSize")))
                    .withSeed(Long.parseLong(row.get("seed"))).trainingPlan();
            assertThat(plan.batch(Long.parseLong(row.get("step")))).containsExactly(
                    Stream.of(row.get("indices").split(" ")).mapToInt(Integer::parseInt).toArray());
        }
    }

    @Test
    void everyStepHasItsBatch() throws IOException {
        assertThat(records("batches")).hasSize(2 * STEPS);
    }

    @Test
    void everyOptimizerIsInTheFixture() throws IOException {
        Set<Class<?>> covered = new HashSet<>();
        for (CSVRecord row : records("optimizers")) {
            covered.add(experiment(row).optimizer().getClass());
        }
        assertThat(covered).containsExactlyInAnyOrder(Optimizer.class.getPermittedSubclasses());
    }

    @Test
    void everyScheduleIsInTheFixture() throws IOException {
        Set<Class<?>> covered = new HashSet<>();
        for (CSVRecord row : records("optimizers")) {
            covered.add(experiment(row).schedule().getClass());
        }
        assertThat(covered).containsExactlyInAnyOrder(Schedule.class.getPermittedSubclasses());
    }

    @Test
    void everyRunIsOfTheLecturesPointsAndWeights() throws IOException {
        for (CSVRecord row : records("optimizers")) {
            assertThat(experiment(row)).extracting(Experiment::data, Experiment::parameters)
                    .containsExactly(LectureDemo.data(), LectureDemo.startingParameters());
        }
    }

    @Test
    void everyRunEndsElsewhere() throws IOException {
        assertThat(records("optimizers").stream().map(row -> row.get("after 60"))).doesNotHaveDuplicates();
    }

    static List<String> names() throws IOException {
        return records("optimizers").stream().map(row -> row.get("name")).toList();
    }

    private static CSVRecord row(String name) throws IOException {
        return records("optimizers").stream().filter(row -> row.get("name").equals(name)).findFirst().orElseThrow();
    }

    private static List<CSVRecord> records(String fixture) throws IOException {
        try (CSVParser parser = FORMAT.parse(new InputStreamReader(
                Objects.requireNonNull(
                        OptimizerFixtureTest.class.getResourceAsStream("/fixtures/%s.csv".formatted(fixture))),
                StandardCharsets.UTF_8))) {
            return parser.getRecords();
        }
    }

    private static Experiment experiment(CSVRecord row) throws IOException {
        return ExperimentReader.read(
                new ByteArrayInputStream(row.get("experiment").getBytes(StandardCharsets.UTF_8)));
    }

    private static double[] weights(Parameters parameters) {
        return IntStream.range(0, parameters.classCount()).mapToObj(parameters.weights()::row)
                .flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] numbers(CSVRecord row, String column) {
        return Stream.of(row.get(column).split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}

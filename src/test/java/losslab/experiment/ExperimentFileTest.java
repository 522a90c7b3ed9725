package losslab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.kind.Kind;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.loss.SquaredHinge;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.core.optim.Schedule;
import losslab.training.Stopping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentFileTest {
    private static final String SHORTEST = "\"format\": 1, \"classes\": 2, \"points\": [], \"weights\": [[1, 2], [3, 4]], "
            + "\"bias\": [5, 6], \"loss\": {\"type\": \"softmax\"}";

    @TempDir
    private Path folder;

    @Test
    void readsTheGoldenFileOfFormat1() throws IOException {
        try (InputStream golden = ExperimentFileTest.class.getResourceAsStream("/losslab/format-1.losslab")) {
            assertThat(ExperimentReader.read(golden)).isEqualTo(pictured());
        }
    }

    @Test
    void fillsInWhatIsLeftOut() throws IOException {
        assertThat(read("{" + SHORTEST + "}")).isEqualTo(
                new Experiment("", new DataSet(2, List.of()),
                        Parameters.ofRows(new double[]{1, 2, 5}, new double[]{3, 4, 6}),
                        new CrossEntropy(1, 0, SmoothingOver.ALL), new Regularizer.None(), new Optimizer.Sgd(0.1), 0,
                        1));
    }

    @Test
    void fillsInTheMargin() throws IOException {
        assertThat(read("{" + SHORTEST.replace("softmax", "squared-hinge") + "}").loss())
                .isEqualTo(new SquaredHinge(1));
    }

    @Test
    void fillsInTheShareOfTheElasticNet() throws IOException {
        assertThat(withSettings("\"regularization\": {\"type\": \"elastic\", \"strength\": 3}").regularizer())
                .isEqualTo(new Regularizer.ElasticNet(3, 0.5));
    }

    @Test
    void fillsInTheConstantsOfTheOptimizers() throws IOException {
        assertThat(optimizer("sgd")).isEqualTo(new Optimizer.Sgd(0.5));
        assertThat(optimizer("momentum")).isEqualTo(new Optimizer.Momentum(0.5, 0.9, false));
        assertThat(optimizer("adagrad")).isEqualTo(new Optimizer.AdaGrad(0.5, 1e-10));
        assertThat(optimizer("rmsprop")).isEqualTo(new Optimizer.RmsProp(0.5, 0.99, 1e-8));
        assertThat(optimizer("adam")).isEqualTo(new Optimizer.Adam(0.5, 0.9, 0.999, 1e-8));
        assertThat(optimizer("adamw")).isEqualTo(new Optimizer.AdamW(0.5, 0.9, 0.999, 1e-8, 0.01));
    }

    @Test
    void readsEverySchedule() throws IOException {
        assertThat(schedule("{\"type\": \"constant\"}")).isEqualTo(new Schedule.Constant());
        assertThat(schedule("{\"type\": \"step\", \"factor\": 0.5, \"every\": 100}"))
                .isEqualTo(new Schedule.Step(0.5, 100));
        assertThat(schedule("{\"type\": \"exponential\", \"every\": 7, \"factor\": 0.5}"))
                .isEqualTo(new Schedule.Exponential(0.5, 7));
        assertThat(schedule("{\"type\": \"cosine\", \"steps\": 9, \"lowest\": 0.25}"))
                .isEqualTo(new Schedule.Cosine(9, 0.25));
    }

    @Test
    void fillsInTheLowestOfTheCosine() throws IOException {
        assertThat(schedule("{\"type\": \"cosine\", \"steps\": 9}")).isEqualTo(new Schedule.Cosine(9, 0));
    }

    @Test
    void readsStopping() throws IOException {
        assertThat(withSettings("\"stopping\": {\"patience\": 20, \"gradientNorm\": 1e-3}").stopping())
                .isEqualTo(new Stopping(1e-3, 20));
    }

    @Test
    void fillsInHalfOfStopping() throws IOException {
        assertThat(withSettings("\"stopping\": {\"patience\": 20}").stopping()).isEqualTo(new Stopping(0, 20));
    }

    @Test
    void readsPointsHeldOut() throws IOException {
        String points = "{\"x\": [1, 2], \"y\": 0, \"heldOut\": true}, {\"heldOut\": false, \"x\": [3, 4], \"y\": 1}";
        assertThat(read("{" + SHORTEST.replace("\"points\": []", "\"points\": [" + points + "]") + "}").data().points())
                .containsExactly(new Point(1, 2, 0, true), new Point(3, 4, 1, false));
    }

    /// A file of the first program and one of this program say the same in the same words.
    @Test
    void writesNothingWhereThereIsNothingToSay() throws IOException {
        assertThat(written(pictured())).doesNotContain("schedule", "stopping", "heldOut");
    }

    @Test
    void writesScheduleStoppingAndPointsHeldOut() throws IOException {
        Experiment experiment = pictured().withSchedule(new Schedule.Step(0.5, 100)).withStopping(new Stopping(0, 20));
        assertThat(written(experiment.withData(experiment.data().with(List.of(1), p -> p.withHeldOut(true)))))
                .containsOnlyOnce("\"type\": \"step\"").containsOnlyOnce("\"every\": 100")
                .containsOnlyOnce("\"patience\": 20").containsOnlyOnce("\"heldOut\": true");
    }

    @Test
    void takesKeysInAnyOrder() throws IOException {
        assertThat(read("""
                {"loss": {"smoothingOver": "others", "labelSmoothing": 0.25, "type": "softmax"}, "bias": [5, 6],
                 "weights": [[1, 2], [3, 4]], "points": [{"y": 1, "x": [7, 8]}], "classes": 2, "format": 1}"""))
                .isEqualTo(new Experiment("", new DataSet(2, List.of(new Point(7, 8, 1))),
                        Parameters.ofRows(new double[]{1, 2, 5}, new double[]{3, 4, 6}),
                        new CrossEntropy(1, 0.25, SmoothingOver.OTHERS), new Regularizer.None(), new Optimizer.Sgd(0.1),
                        0,
                        1));
    }

    @Test
    void namesTheClassesEvenIfTheirNumberComesLast() {
        assertThatThrownBy(() -> read(
                "{\"points\": [{\"y\": 2, \"x\": [7, 8]}], " + SHORTEST.replace("\"points\": [], ", "") + "}"))
                .isInstanceOf(ExperimentFormatException.class)
                .hasMessage("points[0].y: expected a class from 0 to 1, found 2");
    }

    @Test
    void readsNumbersToTheirBits() throws IOException {
        double[] bias = read("{" + SHORTEST.replace("[5, 6]", "[-0, 4.9406564584124654e-324]") + "}").parameters()
                .bias().toArray();

        assertThat(Double.doubleToRawLongBits(bias[0])).isEqualTo(Double.doubleToRawLongBits(-0.0));
        assertThat(bias[1]).isEqualTo(Double.MIN_VALUE);
    }

    @Test
    void skipsAByteOrderMark() throws IOException {
        assertThat(read("\uFEFF{" + SHORTEST + "}").seed()).isEqualTo(1);
    }

    @Test
    void takesAHundredThousandPointsAndNotOneMore() throws IOException {
        String[] points = new String[100_000];
        Arrays.fill(points, "{\"x\":[1,2],\"y\":1}");
        String most = SHORTEST.replace("[]", Arrays.toString(points));

        assertThat(read("{" + most + "}").data().size()).isEqualTo(100_000);
        assertThatThrownBy(() -> read("{" + most.replace("}]", "}, {\"x\":[1,2],\"y\":1}]") + "}"))
                .hasMessage("points: expected at most 100,000 points, found more");
    }

    @Test
    void stopsReadingAtTheSizeLimit() {
        assertThatThrownBy(() -> ExperimentReader.read(new Endless())).isInstanceOf(ExperimentFormatException.class)
                .hasMessage("expected at most 64 MB, found more");
    }

    @Test
    void writesOneKeyAndOnePointALine() throws IOException {
        assertThat(written(pictured())).isEqualTo("""
                {
                  "format": 1,
                  "title": "CS231n demo",
                  "classes": 3,
                  "points": [
                    {"x": [0.5, 0.4], "y": 0},
                    {"x": [0.8, 0.3], "y": 0},
                    {"x": [0.3, 0.8], "y": 0},
                    {"x": [-0.4, 0.3], "y": 1},
                    {"x": [-0.3, 0.7], "y": 1},
                    {"x": [-0.7, 0.2], "y": 1},
                    {"x": [0.7, -0.4], "y": 2},
                    {"x": [0.5, -0.6], "y": 2},
                    {"x": [-0.4, -0.5], "y": 2}
                  ],
                  "weights": [[2.06, 1.48], [0.44, -1.82], [2.27, -2.04]],
                  "bias": [-0.42, 0.52, -0.1],
                  "loss": {"type": "weston-watkins", "margin": 1.0},
                  "regularization": {"type": "l2", "strength": 0.1},
                  "optimizer": {"type": "sgd", "learningRate": 0.1},
                  "batchSize": 0,
                  "seed": 1
                }
                """);
    }

    @Test
    void knowsEveryLossRegularizerAndOptimizer() {
        assertThat(shapes(FileFormat.LOSSES)).containsExactlyInAnyOrder(Loss.class.getPermittedSubclasses());
        assertThat(shapes(FileFormat.REGULARIZERS))
                .containsExactlyInAnyOrder(Regularizer.class.getPermittedSubclasses());
        assertThat(shapes(FileFormat.OPTIMIZERS)).containsExactlyInAnyOrder(Optimizer.class.getPermittedSubclasses());
        assertThat(shapes(FileFormat.SCHEDULES)).containsExactlyInAnyOrder(Schedule.class.getPermittedSubclasses());
    }

    @Test
    void replacesAFileAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("a.losslab");
        Files.writeString(file, "old");

        ExperimentWriter.write(pictured(), file);

        assertThat(ExperimentReader.read(file)).isEqualTo(pictured());
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void writesThroughALink() throws IOException {
        Path file = Files.createFile(folder.resolve("a.losslab"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        ExperimentWriter.write(pictured(), link);

        assertThat(link).isSymbolicLink();
        assertThat(ExperimentReader.read(file)).isEqualTo(pictured());
    }

    @Test
    void leavesTheOldFileIfWritingIsGivenUp() throws IOException {
        Path file = Files.writeString(folder.resolve("a.losslab"), "old");

        try (AtomicFile target = new AtomicFile(file)) {
            target.writer().write("half");
        }

        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void saysThatAFolderIsMissing() {
        assertThatThrownBy(() -> ExperimentWriter.write(pictured(), folder.resolve("none/a.losslab")))
                .isInstanceOf(IOException.class).hasMessage("expected a place for a file, found: no such folder");
    }

    private static Experiment pictured() {
        Parameters parameters = Parameters.ofRows(new double[]{2.06, 1.48, -0.42}, new double[]{0.44, -1.82, 0.52},
                new double[]{2.27, -2.04, -0.1});
        return new Experiment("CS231n demo", LectureDemo.data(), parameters, new WestonWatkins(1),
                new Regularizer.L2(0.1),
                new Optimizer.Sgd(0.1), 0, 1);
    }

    private static Optimizer optimizer(String type) throws IOException {
        return withSettings("\"optimizer\": {\"type\": \"%s\", \"learningRate\": 0.5}".formatted(type)).optimizer();
    }

    private static Schedule schedule(String json) throws IOException {
        return withSettings("\"schedule\": " + json).schedule();
    }

    private static Experiment withSettings(String settings) throws IOException {
        return read("{" + SHORTEST + ", " + settings + "}");
    }

    private static Experiment read(String json) throws IOException {
        return ExperimentReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String written(Experiment experiment) throws IOException {
        StringWriter text = new StringWriter();
        ExperimentWriter.write(experiment, text);
        return text.toString();
    }

    private static List<Class<?>> shapes(Family<?> family) {
        return family.kinds().stream().<Class<?>>map(Kind::type).toList();
    }

    /// Spaces without end.
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return ' ';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, (byte) ' ');
            return length;
        }
    }
}

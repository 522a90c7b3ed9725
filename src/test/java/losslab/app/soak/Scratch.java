package losslab.app.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.model.Parameters;
import losslab.experiment.Experiment;
import losslab.experiment.ExperimentWriter;
import losslab.experiment.LectureDemo;

/// A folder of files to open and to import: good, broken and huge ones; and places to write to.
final class Scratch {
    private static final int MANY = 10_000;

    private final Path folder;
    private final List<Path> documents = new ArrayList<>();
    private final List<Path> tables = new ArrayList<>();

    Scratch(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        writeDocuments();
        writeTables();
    }

    private void writeDocuments() throws IOException {
        Experiment demo = LectureDemo.experiment();
        good("demo", demo);
        good("softmax", demo.withLoss(CrossEntropy.standard()));
        good("ten-classes", demo.with(new DataSet(10, points(40, 10)), Parameters.random(10, 1), demo.labels()));
        good("two-classes", demo.with(new DataSet(2, points(20, 2)), Parameters.random(2, 1), demo.labels()));
        good("many", demo.withData(new DataSet(3, points(MANY, 3))));
        good("far", demo.withParameters(Parameters.random(3, 5).with(0, 0, 1e300).with(1, 1, -1e-300)));
        broken("empty", "");
        broken("half", Files.readString(folder.resolve("demo.losslab")).substring(0, 200));
        broken("list", "[".repeat(200_000));
        broken("words", "Lorem ipsum \u0000 {0} ' \uD83D\uDE00");
        broken("huge", "{\"format\": 1, \"points\": [" + "{\"x\": [1, 2], \"y\": 0},".repeat(500_000));
        documents.add(folder.resolve("gone.losslab"));
        documents.add(folder);
    }

    private static List<Point> points(int count, int classes) {
        SplittableRandom random = new SplittableRandom(count);
        return Stream.generate(() -> new Point(random.nextDouble(-1, 1), random.nextDouble(-1, 1),
                random.nextInt(classes))).limit(count).toList();
    }

    private void good(String name, Experiment experiment) throws IOException {
        documents.add(folder.resolve(name + ".losslab"));
        ExperimentWriter.write(experiment.withTitle(name), documents.getLast());
    }

    private void broken(String name, String text) throws IOException {
        documents.add(Files.writeString(folder.resolve(name + ".losslab"), text));
    }

    private void writeTables() throws IOException {
        table("three.csv", "x0,x1,y\n0.1,0.2,0\n0.3,0.4,1\n-0.5,0.6,2\n");
        table("german.csv", "x0;x1;y\n0,1;0,2;rot\n0,3;0,4;blau\n");
        table("tabs.tsv", "1\t2\t0\n3\t4\t1\n");
        table("bad.csv", "x0,x1,y\n0.1,abc,0\n\"unclosed\n");
        table("empty.csv", "");
        table("wide.csv", String.join(",", IntStream.range(0, 500).mapToObj(Integer::toString).toList()) + "\n");
        table("many.csv", rows(MANY));
        table("too-many.csv", rows(120_000));
        tables.add(folder.resolve("gone.csv"));
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder("a,b,class\n");
        points(count, 3).forEach(point -> rows.append(point.x0()).append(',').append(point.x1()).append(',')
                .append(point.label()).append('\n'));
        return rows.toString();
    }

    private void table(String name, String text) throws IOException {
        tables.add(Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8)));
    }

    Path document(Choices choices) {
        return choices.of(documents);
    }

    Path table(Choices choices) {
        return choices.of(tables);
    }

    String tableText(Choices choices) {
        return choices.of(List.of("0.1 0.2 0\n0.3 0.4 1\n", "x0,x1,y\n1,2,0\n3,4,1\n5,6,2\n", "", "nonsense",
                "1;2;a\n3;4;b\n", rows(200), "'{0}'\t\"\n"));
    }

    /// A file of an earlier save, or a new one; there are only a few.
    Path placeFor(Choices choices) {
        return folder.resolve("saved-" + choices.below(4) + ".losslab");
    }

    Path exportFor(Choices choices) {
        return folder.resolve("exported-" + choices.below(4));
    }

    Path noPlace() {
        return folder.resolve("none").resolve("a.losslab");
    }

    Path unsaved() {
        return folder.resolve("unsaved");
    }

    Path roundTrip() {
        return folder.resolve("round-trip.losslab");
    }
}

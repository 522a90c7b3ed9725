package losslab.fuzz;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import losslab.experiment.Document;
import losslab.experiment.Experiment;
import losslab.experiment.ExperimentWriter;
import losslab.experiment.LectureDemo;
import losslab.experiment.RandomExperiments;
import losslab.experiment.examples.Example;
import losslab.experiment.table.PointsTable;

/// Files to begin with: those that people have, those that the program writes, and those that once did harm.
final class Corpus {
    /// Files that a reader once failed at. They stay for ever.
    static final Path HARMFUL = Path.of("src/test/resources/losslab/fuzz");

    private static final Path GOLDEN = Path.of("src/test/resources/losslab/format-1.losslab");
    private static final Path IRIS = Path.of("src/test/resources/losslab/tables/iris.csv");
    /// Larger files would make every input of theirs slow and teach nothing new.
    private static final int LARGEST = 20_000;

    private Corpus() {}

    static List<byte[]> of(FileReading reading) {
        try {
            List<byte[]> files = new ArrayList<>(switch (reading) {
                case EXPERIMENT -> experiments();
                case TABLE -> tables();
            });
            for (Path file : harmful(reading)) {
                files.add(Files.readAllBytes(file));
            }
            files.removeIf(file -> file.length > LARGEST);
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The files that a reader once failed at: their names begin with the reader's.
    static List<Path> harmful(FileReading reading) throws IOException {
        try (Stream<Path> files = Files.list(HARMFUL)) {
            String prefix = reading.name().toLowerCase(Locale.ROOT) + "-";
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList();
        }
    }

    private static List<byte[]> experiments() throws IOException {
        List<byte[]> files = new ArrayList<>();
        files.add(Files.readAllBytes(GOLDEN));
        for (Example example : Example.all()) {
            files.add(written(Document.of(example.experiment())));
        }
        for (int seed = 0; seed < 40; seed++) {
            files.add(written(RandomExperiments.document(seed)));
        }
        return files;
    }

    private static List<byte[]> tables() throws IOException {
        List<byte[]> files = new ArrayList<>();
        files.add(Files.readAllBytes(IRIS));
        for (Example example : Example.all()) {
            files.add(table(example.experiment()));
        }
        files.add(table(LectureDemo.experiment()));
        for (String text : List.of("x;y;Klasse\n1,5;2,5;rot\n-0,5;1.000,25;grün\n3;4;\"b;lau\"\n",
                "1 2 0\n3.5   4 1\n5 6 0\n", "a\tb\tc\n1\t2\tx\n3\t4\t\"two\nlines\"\n", "1,2\r\n3,4\r\n5,6",
                "sep=;\nx0;x1;class;held out\n0,1;0,2;1;true\n0,3;0,4;0;0\n",
                "name,x,y\n\"a \"\"quote\"\"\",1,2\n,NaN,inf\nNA,∞,−3\n")) {
            files.add(text.getBytes(StandardCharsets.UTF_8));
            files.add(text.getBytes(Charset.forName("windows-1252")));
            files.add(('\uFEFF' + text).getBytes(StandardCharsets.UTF_16LE));
        }
        return files;
    }

    private static byte[] written(Document document) throws IOException {
        StringWriter text = new StringWriter();
        ExperimentWriter.write(document, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] table(Experiment experiment) throws IOException {
        StringWriter text = new StringWriter();
        PointsTable.write(experiment.objective().evaluate(experiment.parameters()), experiment.labels(), text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

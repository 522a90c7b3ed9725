package losslab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.core.json.JsonFactory;

/// A program is killed in the middle of saving, again and again: what it leaves is whole.
class KilledSavesTest {
    private static final int KILLS = 200;
    private static final int PROGRAMS_AT_ONCE = 3;
    private static final int PATIENCE_SECONDS = 60;
    @TempDir
    static Path folder;
    private static final List<Remains> REMAINS = new ArrayList<>();

    /// What a killed program left.
    ///
    /// @param done   how often it had saved for certain
    /// @param saved  the file that it saved to
    /// @param halves how many files were begun and are in no place
    private record Remains(int done, Document saved, List<Document> unsaved, Path file, List<Path> places,
            int halves) {}

    @BeforeAll
    static void kill() throws Exception {
        prepare();
        try (ExecutorService programs = Executors.newFixedThreadPool(PROGRAMS_AT_ONCE)) {
            List<Future<Remains>> left = programs.invokeAll(IntStream.range(0, KILLS)
                    .<Callable<Remains>>mapToObj(seed -> () -> remains(seed)).toList());
            for (Future<Remains> remains : left) {
                REMAINS.add(remains.get());
            }
        }
    }

    @Test
    void theFileIsTheOldOneOrTheNewOne() {
        assertThat(REMAINS).hasSize(KILLS).allSatisfy(remains -> {
            assertThat(remains.saved()).isEqualTo(EndlessSaver.asWritten(remains.saved()));
            assertThat(number(remains.saved())).isBetween(remains.done(), remains.done() + 1);
        });
    }

    @Test
    void theUnsavedWorkIsTheOldOneOrTheNewOne() {
        assertThat(REMAINS).allSatisfy(remains -> {
            assertThat(remains.unsaved()).hasSize(1)
                    .allSatisfy(unsaved -> assertThat(unsaved).isEqualTo(EndlessSaver.asWritten(unsaved)));
            assertThat(number(remains.unsaved().getFirst())).isBetween(remains.done(), remains.done() + 1);
        });
    }

    @Test
    void theUnsavedWorkKnowsItsPlace() {
        assertThat(REMAINS).allSatisfy(remains -> assertThat(remains.places()).containsExactly(remains.file()));
    }

    @Test
    void manyWereKilledWhileTheyWrote() {
        assertThat(REMAINS).filteredOn(remains -> remains.halves() > 0).hasSizeGreaterThan(KILLS / 10);
    }

    private static int number(Document document) {
        return Integer.parseInt(document.experiment().title());
    }

    private static Remains remains(int seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        Path own = Files.createDirectory(folder.resolve("program-" + seed));
        Path file = own.resolve("a.losslab");
        Path unsaved = own.resolve("unsaved");
        int done = runAndKill(file, unsaved, random.nextInt(1, 6), random.nextInt(2000));
        List<Document> found = new ArrayList<>();
        List<Path> places = new ArrayList<>();
        for (Autosave autosave : Autosave.abandoned(unsaved)) {
            found.add(autosave.read());
            autosave.place().ifPresent(places::add);
            autosave.close();
        }
        return new Remains(done, ExperimentReader.readDocument(file), found, file, places,
                countHalves(own) + countHalves(unsaved));
    }

    /// @return how many saves the program had told of
    private static int runAndKill(Path file, Path unsaved, int saves, int microsMore) throws IOException {
        Process program = start("-XX:SharedArchiveFile=" + archive(), file.toString(), unsaved.toString());
        program.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(_ -> program.destroyForcibly());
        try (InputStream told = program.getInputStream()) {
            int done = told.readNBytes(saves).length;
            new CompletableFuture<Void>().completeOnTimeout(null, microsMore, TimeUnit.MICROSECONDS).join();
            program.toHandle().destroyForcibly(); // the process itself would close what it has told
            program.onExit().join();
            return done + told.readAllBytes().length;
        }
    }

    private static Process start(String option, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:disable", option, "-cp",
                        jar() + File.pathSeparator + origin(JsonFactory.class), EndlessSaver.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /// Puts the classes of the program into one archive, so that it starts in half the time.
    private static void prepare() throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(jar()))) {
            for (Path origin : List.of(origin(EndlessSaver.class), origin(Autosave.class))) {
                for (Path type : classes(origin)) {
                    jar.putNextEntry(new JarEntry(origin.relativize(type).toString().replace(File.separatorChar, '/')));
                    Files.copy(type, jar);
                }
            }
        }
        Path trial = Files.createDirectory(folder.resolve("trial"));
        start("-XX:ArchiveClassesAtExit=" + archive(), trial.resolve("a.losslab").toString(), trial.toString(), "3")
                .onExit().join();
    }

    private static List<Path> classes(Path origin) throws IOException {
        try (Stream<Path> files = Files.walk(origin)) {
            return files.filter(
                    file -> file.toString().matches(".*losslab.(core|experiment|testing|training)\\W.*\\.class"))
                    .toList();
        }
    }

    private static Path jar() {
        return folder.resolve("saver.jar");
    }

    private static Path archive() {
        return folder.resolve("saver.jsa");
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static int countHalves(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.filter(file -> file.toString().endsWith(".tmp")).count();
        }
    }
}

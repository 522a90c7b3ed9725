import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Makes the installers of the system that it runs on, from `target/losslab` into `target/installer`:
///
///     java installer/build/Package.java [--fast]
///
/// Is started by `installer/package.sh` and `installer/package.ps1`, in the project's folder.
/// `--fast` packs badly and quickly, makes the first kind of installer only, and is for tests.
public final class Package {
    private static final Path TARGET = Path.of("target", "installer");

    private Package() {}

    public static void main(String[] args) {
        try {
            build(List.of(args).contains("--fast"));
        } catch (Failure failure) {
            System.err.println("package: " + failure.getMessage());
            System.exit(1);
        } catch (IOException | UncheckedIOException problem) {
            System.err.println("package: a file could not be read or written: " + problem.getMessage());
            System.exit(1);
        }
    }

    private static void build(boolean fast) throws IOException {
        Folder folder = Folder.in(Path.of("target", "losslab"));
        Kind.check(fast);
        delete(TARGET);
        Path work = Files.createDirectories(TARGET.resolve("work"));
        Path input = Files.createDirectories(work.resolve("input"));
        for (Path jar : folder.classPath()) {
            Jars.copy(jar, input.resolve(jar.getFileName()));
        }
        Licences.collect(folder, input.resolve("licences"));
        Path runtime = Runtime.link(folder, work);
        Application application = Application.make(folder, input, runtime, TARGET, work);
        Rehearsal.record(application, TARGET.resolve("rehearsal.log"));
        if (Kind.system() == Kind.Family.MACOS) {
            // jpackage has signed the folder for this machine, and the cache has come to it since.
            Tools.start(TARGET.resolve("codesign.log"), "codesign", "--force", "--deep", "--sign", "-",
                    application.home().toString());
        }
        for (Kind kind : Kind.ofThisSystem(fast)) {
            kind.make(folder, application, TARGET, work);
        }
        delete(work);
        report(application, folder);
    }

    private static void report(Application application, Folder folder) throws IOException {
        System.out.printf("LossLab %s for %s: %.1f MB on the disk, %.1f MB of them the cache%n", folder.version(),
                Kind.system(), megabytes(size(application.home())), megabytes(size(application.cache())));
        try (Stream<Path> made = Files.list(TARGET)) {
            for (Path file : made.filter(Files::isRegularFile).filter(Kind::isInstaller).sorted().toList()) {
                System.out.printf("%s: %.1f MB%n", file, megabytes(Files.size(file)));
            }
        }
    }

    private static double megabytes(long bytes) {
        return bytes / 1e6;
    }

    static long size(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            long sum = 0;
            for (Path file : files.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    private static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}

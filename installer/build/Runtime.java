import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The Java that is installed with the program: the modules that its jars use, and JavaFX.
final class Runtime {
    private static final Pattern NATIVE = Pattern.compile("[^/]+\\.(so|dll|dylib)");
    private static final Pattern USED = Pattern.compile("-> ((?:java|jdk)\\.[a-z.]+)");

    /// PDFBox looks in it for the way to let go of a mapped file, and complains in the log if it is not there.
    private static final String ONLY_BY_REFLECTION = "jdk.unsupported";

    private Runtime() {}

    static Path link(Folder folder, Path work) throws IOException {
        Path modules = Files.createDirectories(work.resolve("modules"));
        for (Path jar : folder.modules()) {
            toModule(jar, modules, work);
        }
        Path runtime = work.resolve("runtime");
        // Without compression: the packers of the installers compress better, and nothing is unpacked at a start.
        Tools.run("jlink", List.of("--module-path", modules.toString(), "--add-modules", used(folder, modules), "--output",
                runtime.toString(), "--strip-debug", "--no-header-files", "--no-man-pages", "--compress", "zip-0"));
        return runtime;
    }

    /// All modules of JavaFX, and those of the JDK that some class of the class path names.
    private static String used(Folder folder, Path modules) throws IOException {
        TreeSet<String> used = new TreeSet<>(List.of(ONLY_BY_REFLECTION));
        try (var files = Files.list(modules)) {
            files.map(file -> Folder.name(file).replace(".jmod", "")).forEach(used::add);
        }
        for (Path jar : folder.classPath()) {
            String found = Tools.run("jdeps", List.of("--multi-release", "base", "--ignore-missing-deps", "-s",
                    "--module-path", folder.home().resolve("lib").toString(), jar.toString()));
            USED.matcher(found).results().map(match -> match.group(1)).forEach(used::add);
        }
        return used.stream().collect(Collectors.joining(","));
    }

    /// A jar keeps its native libraries inside, where JavaFX must unpack them at a start, into the user's home. A jmod
    /// has a place for them, from where they come to the other libraries of Java.
    private static void toModule(Path jar, Path modules, Path work) throws IOException {
        String name = "javafx." + Folder.name(jar).split("-")[1];
        Path classes = Files.createDirectories(work.resolve("unpacked").resolve(name));
        Path natives = Files.createDirectories(work.resolve("natives").resolve(name));
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                Path root = NATIVE.matcher(entry.getName()).matches() ? natives : classes;
                Path file = root.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (InputStream bytes = zip.getInputStream(entry)) {
                    Files.copy(bytes, file);
                }
            }
        }
        List<String> arguments = new ArrayList<>(
                List.of("create", "--class-path", classes.toString(), "--libs", natives.toString()));
        Path notices = Path.of("installer", "licences", name);
        if (Files.isDirectory(notices)) {
            arguments.addAll(List.of("--legal-notices", notices.toString()));
        }
        arguments.add(modules.resolve(name + ".jmod").toString());
        Tools.run("jmod", arguments);
    }
}

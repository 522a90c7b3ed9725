import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The runnable folder that `mvn package` makes.
///
/// @param home    where it is
/// @param version that of the program, as its jar has it
/// @param jars    all of `lib`, by name
record Folder(Path home, String version, List<Path> jars) {
    private static final String MAIN = "losslab-";

    static Folder in(Path home) throws IOException {
        if (!Files.isDirectory(home.resolve("lib"))) {
            throw new Failure("found no " + home + "; make it with: mvn -DskipTests package");
        }
        try (Stream<Path> files = Files.list(home.resolve("lib"))) {
            List<Path> jars = files.filter(file -> name(file).endsWith(".jar")).sorted().toList();
            List<String> own = jars.stream().map(Folder::name).filter(name -> name.startsWith(MAIN)).toList();
            if (own.size() != 1) {
                throw new Failure("expected one jar of LossLab in " + home + ", found " + own
                        + "; make it anew with: mvn clean package -DskipTests");
            }
            return new Folder(home, own.getFirst().substring(MAIN.length(), own.getFirst().length() - 4), jars);
        }
    }

    /// Installers want numbers only.
    String number() {
        return version.replaceFirst("-.*", "");
    }

    String mainJar() {
        return MAIN + version + ".jar";
    }

    /// JavaFX's jars with classes; those beside them are empty and only lead Maven to them.
    List<Path> modules() throws IOException {
        return jars.stream().filter(Folder::isJavaFx).filter(jar -> name(jar).matches(".*\\d-[a-z0-9-]+\\.jar")).toList();
    }

    List<Path> classPath() {
        return jars.stream().filter(jar -> !isJavaFx(jar)).toList();
    }

    /// How Java runs the program, as in the folder's own launcher.
    List<String> options() throws IOException {
        List<String> options = new ArrayList<>(options("java.options"));
        if (Kind.system() == Kind.Family.LINUX) {
            options.addAll(options("java.options.linux"));
        }
        return options;
    }

    private List<String> options(String file) throws IOException {
        try (Stream<String> lines = Files.lines(home.resolve("bin").resolve(file))) {
            return lines.map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        }
    }

    private static boolean isJavaFx(Path jar) {
        return name(jar).startsWith("javafx-");
    }

    static String name(Path file) {
        return file.getFileName().toString();
    }
}

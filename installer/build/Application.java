import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The program with its own Java, as it will be installed.
///
/// @param home where it is
/// @param app  its folder of jars
/// @param java its Java
record Application(Path home, Path app, Path java) {
    static final String CACHE = "losslab.aot";

    static Application make(Folder folder, Path input, Path runtime, Path target, Path work) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--type", "app-image", "--name", Kind.programName(),
                "--dest", target.toString(), "--app-version", folder.number(), "--vendor", "LossLab", "--description",
                "A desktop laboratory for loss functions", "--copyright", "LossLab, MIT licence", "--icon",
                Kind.icon().toString(), "--runtime-image", runtime.toString(), "--input", input.toString(), "--main-jar",
                folder.mainJar(), "--main-class", "losslab.app.Main"));
        for (String option : folder.options()) {
            arguments.addAll(List.of("--java-options", option));
        }
        // A cache that does not fit, after an update by hand say, is passed over in silence.
        arguments.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/" + CACHE, "--java-options", "-Xlog:aot=off"));
        arguments.addAll(Kind.applicationArguments(work));
        Tools.run("jpackage", arguments);
        Application made = in(target);
        for (Path jar : folder.classPath()) {
            // jpackage gives its copies the time of now; the cache holds for jars of the same time only.
            Files.setLastModifiedTime(made.app.resolve(jar.getFileName()), Files.getLastModifiedTime(jar));
        }
        if (Kind.system() == Kind.Family.LINUX) {
            LinuxPackages.replaceLauncher(made);
        }
        return made;
    }

    private static Application in(Path target) {
        return switch (Kind.system()) {
            case LINUX -> of(target.resolve("losslab"), "lib/app", "lib/runtime/bin/java");
            case WINDOWS -> of(target.resolve("LossLab"), "app", "runtime/bin/java.exe");
            case MACOS -> of(target.resolve("LossLab.app"), "Contents/app", "Contents/runtime/Contents/Home/bin/java");
        };
    }

    private static Application of(Path home, String app, String java) {
        return new Application(home, home.resolve(app), home.resolve(java));
    }

    Path cache() {
        return app.resolve(CACHE);
    }

    /// The jars, in the order in which the launcher gives them to Java.
    String classPath() throws IOException {
        return setting("app.classpath=").map(value -> value.split("[:;]")).flatMap(Stream::of)
                .map(this::resolved).collect(Collectors.joining(System.getProperty("path.separator")));
    }

    /// The options that the launcher gives to Java, but for the cache.
    List<String> options() throws IOException {
        return setting("java-options=").filter(option -> !option.startsWith("-XX:AOT") && !option.startsWith("-Xlog:aot"))
                .filter(option -> !option.startsWith("-Djpackage"))
                .map(this::resolved).toList();
    }

    private String resolved(String value) {
        return value.replace("$APPDIR", app.toAbsolutePath().toString());
    }

    private Stream<String> setting(String name) throws IOException {
        return Files.readAllLines(app.resolve(Kind.programName() + ".cfg")).stream()
                .filter(line -> line.startsWith(name)).map(line -> line.substring(name.length()));
    }
}

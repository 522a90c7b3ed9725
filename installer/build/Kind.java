import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A kind of installer that jpackage makes, and what it needs for that.
///
/// @param type  jpackage's name of it, and the end of its file's name
/// @param tool  a program without which it cannot be made
/// @param where how to get that
record Kind(String type, String tool, String where) {
    enum Family {
        LINUX, WINDOWS, MACOS
    }

    private static final Path ICONS = Path.of("installer", "icon");
    /// Never changes: by it Windows knows that a newer LossLab takes the place of an older one.
    private static final String UPGRADE = "0c7f7c5e-6a0e-4d6b-9a55-2b6d6f1e6a31";

    /// macOS's name of the program, which never changes either.
    private static final String PACKAGE = "losslab.app.Main";

    static Family system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? Family.WINDOWS : name.startsWith("mac") ? Family.MACOS : Family.LINUX;
    }

    static boolean isArm() {
        return System.getProperty("os.arch").equals("aarch64");
    }

    private static List<Kind> all() {
        return switch (system()) {
            case LINUX -> List.of(new Kind("deb", "dpkg-deb", "apt-get install dpkg"),
                    new Kind("rpm", "rpmbuild", "apt-get install rpm, or dnf install rpm-build"));
            case WINDOWS -> List.of(new Kind("msi", "wix",
                    "dotnet tool install --global wix, and its extensions Util and UI as installer/README.md says"));
            case MACOS -> List.of(new Kind("dmg", "hdiutil", "it is part of macOS"),
                    new Kind("pkg", "pkgbuild", "xcode-select --install"));
        };
    }

    /// The kinds whose tools are there.
    static List<Kind> ofThisSystem(boolean fast) {
        List<Kind> there = all().stream().filter(kind -> isThere(kind.tool)).toList();
        return fast ? there.subList(0, 1) : there;
    }

    /// Fails early, before minutes of work, if no installer can be made here.
    static void check(boolean fast) {
        if (ofThisSystem(false).isEmpty()) {
            Kind first = all().getFirst();
            throw new Failure("found no " + first.tool + " for the " + first.type + "; get it: " + first.where);
        }
        if (system() == Family.LINUX) {
            // jlink strips its native libraries with it.
            if (!isThere("objcopy")) {
                throw new Failure("found no objcopy; get it: apt-get install binutils");
            }
        }
    }

    static boolean isThere(String tool) {
        List<String> names = system() == Family.WINDOWS ? List.of(tool + ".exe", tool + ".cmd") : List.of(tool);
        return Stream.of(System.getenv("PATH").split(System.getProperty("path.separator")))
                .anyMatch(folder -> names.stream().anyMatch(name -> Files.isExecutable(Path.of(folder, name))));
    }

    static boolean isInstaller(Path file) {
        return Folder.name(file).matches(".*\\.(deb|rpm|msi|dmg|pkg)");
    }

    /// Lower case where it is typed into a shell.
    static String programName() {
        return system() == Family.LINUX ? "losslab" : "LossLab";
    }

    static Path icon() {
        return ICONS.resolve(switch (system()) {
            case LINUX -> "losslab-256.png";
            case WINDOWS -> "losslab.ico";
            case MACOS -> "losslab.icns";
        });
    }

    /// On Windows a second launcher prints to the console that it is started from; the first one has none.
    static List<String> applicationArguments(Path work) throws IOException {
        return switch (system()) {
            case LINUX -> List.of();
            case MACOS -> List.of("--mac-package-identifier", PACKAGE, "--mac-app-category", "education");
            case WINDOWS -> {
                Path console = Files.writeString(work.resolve("console.properties"), "win-console=true\n");
                yield List.of("--add-launcher", "losslab-console=" + console);
            }
        };
    }

    void make(Folder folder, Application application, Path target, Path work) throws IOException {
        switch (system()) {
            case LINUX -> LinuxPackages.make(type, folder, application, target, work);
            case WINDOWS -> byJpackage(folder, application, target, work, List.of("--win-upgrade-uuid", UPGRADE,
                    "--win-menu", "--win-menu-group", "LossLab", "--win-shortcut-prompt", "--win-dir-chooser",
                    "--win-per-user-install"));
            case MACOS -> byJpackage(folder, application, target, work, List.of("--mac-package-identifier", PACKAGE));
        }
    }

    private void byJpackage(Folder folder, Application application, Path target, Path work, List<String> further)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--type", type, "--name", programName(), "--app-image",
                application.home().toString(), "--dest", target.toString(), "--app-version", folder.number(), "--vendor",
                "LossLab", "--description", "A desktop laboratory for loss functions", "--license-file", "LICENSE",
                "--file-associations", association(work).toString()));
        arguments.addAll(further);
        Tools.run("jpackage", arguments);
    }

    private static Path association(Path work) throws IOException {
        return Files.writeString(work.resolve("association.properties"), """
                extension=losslab
                mime-type=application/x-losslab
                description=LossLab experiment
                icon=%s
                """.formatted(icon().toAbsolutePath().toString().replace('\\', '/')));
    }
}

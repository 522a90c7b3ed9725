import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Packs the program as .deb and .rpm: `/usr/lib/losslab`, a link to it in the PATH, a menu entry, the type of its
/// files and their icons. The system's own triggers take notice of these, so that the packages need no scripts.
final class LinuxPackages {
    private static final Path TEMPLATES = Path.of("installer", "linux");

    private LinuxPackages() {}

    /// Puts a launcher of our own in the place of jpackage's.
    static void replaceLauncher(Application application) throws IOException {
        String jars = application.classPath().replace(application.app().toAbsolutePath().toString(), "$app");
        Path launcher = application.home().resolve("bin").resolve("losslab");
        Files.writeString(launcher, filled("losslab",
                Map.of("OPTIONS", String.join(" ", application.options()), "CLASSPATH", jars)));
        Files.delete(application.home().resolve("lib").resolve("libapplauncher.so"));
    }

    static void make(String type, Folder folder, Application application, Path target, Path work) throws IOException {
        Path tree = work.resolve(type);
        fill(tree, application);
        if (type.equals("deb")) {
            deb(folder, tree, target);
        } else {
            rpm(folder, tree, target, work);
        }
    }

    private static void fill(Path tree, Application application) throws IOException {
        Path usr = Files.createDirectories(tree.resolve("usr"));
        link(application.home(), usr.resolve("lib").resolve("losslab"));
        Path bin = Files.createDirectories(usr.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("losslab"), Path.of("../lib/losslab/bin/losslab"));
        put(TEMPLATES.resolve("losslab.desktop"), usr.resolve("share/applications/losslab.desktop"));
        put(TEMPLATES.resolve("losslab.xml"), usr.resolve("share/mime/packages/losslab.xml"));
        put(Path.of("LICENSE"), usr.resolve("share/doc/losslab/copyright"));
        put(Path.of("installer", "THIRD-PARTY.md"), usr.resolve("share/doc/losslab/THIRD-PARTY.md"));
        Path icons = usr.resolve("share/icons/hicolor");
        for (int side : List.of(16, 24, 32, 48, 64, 128, 256)) {
            icon("losslab-" + side + ".png", icons.resolve(side + "x" + side), "png");
        }
        icon("losslab.svg", icons.resolve("scalable"), "svg");
    }

    private static void icon(String picture, Path to, String kind) throws IOException {
        put(Path.of("installer", "icon", picture), to.resolve("apps").resolve("losslab." + kind));
        put(Path.of("installer", "icon", picture), to.resolve("mimetypes").resolve("application-x-losslab." + kind));
    }

    private static void deb(Folder folder, Path tree, Path target) throws IOException {
        Path control = Files.createDirectories(tree.resolve("DEBIAN")).resolve("control");
        String architecture = Kind.isArm() ? "arm64" : "amd64";
        Files.writeString(control, filled("control", Map.of("VERSION", folder.number(), "ARCHITECTURE", architecture,
                "KILOBYTES", Long.toString(Package.size(tree) / 1024))));
        Path file = target.resolve("losslab_" + folder.number() + "_" + architecture + ".deb");
        Tools.start(target.resolve("deb.log"), "dpkg-deb", "--root-owner-group", "--build", tree.toString(),
                file.toString());
    }

    private static void rpm(Folder folder, Path tree, Path target, Path work) throws IOException {
        String architecture = Kind.isArm() ? "aarch64" : "x86_64";
        Path spec = Files.writeString(work.resolve("losslab.spec"), filled("losslab.spec", Map.of("VERSION",
                folder.number(), "ARCHITECTURE", architecture, "TREE", tree.toAbsolutePath().toString())));
        String top = work.resolve("rpmbuild").toAbsolutePath().toString();
        Tools.start(target.resolve("rpm.log"), "rpmbuild", "-bb", "--target", architecture, "--define",
                "_topdir " + top, "--define", "_rpmdir " + target.toAbsolutePath(), "--define",
                "_rpmfilename %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm", spec.toString());
    }

    private static String filled(String template, Map<String, String> values) throws IOException {
        String text = Files.readString(TEMPLATES.resolve(template));
        for (var value : values.entrySet()) {
            text = text.replace("@" + value.getKey() + "@", value.getValue());
        }
        return text;
    }

    private static void put(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rw-r--r--"));
    }

    /// The same files again, without a copy of their bytes.
    private static void link(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path other = to.resolve(from.relativize(file));
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(other);
                } else if (Files.isSymbolicLink(file)) {
                    Files.copy(file, other, LinkOption.NOFOLLOW_LINKS);
                } else {
                    Files.createLink(other, file);
                }
            }
        }
    }
}

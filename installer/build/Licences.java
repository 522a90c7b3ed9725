import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The licences of the program and of all that is installed with it. A library that `THIRD-PARTY.md` does not name in
/// its version, or whose licence has no text, stops the build.
///
/// Those of the JDK and of JavaFX are in the folder `legal` of the installed Java.
final class Licences {
    private static final Path ROOT = Path.of("installer", "licences");
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\d.]*)(-[a-z0-9-]+)?\\.jar");
    private static final Pattern TEXT = Pattern.compile("(.*[-/])?(licen[cs]e|notice|copying|ofl)[^/]*(?<!\\.class)");

    private Licences() {}

    static void collect(Folder folder, Path to) throws IOException {
        Files.createDirectories(to);
        Files.copy(Path.of("LICENSE"), to.resolve("LICENSE"));
        Files.copy(Path.of("installer", "THIRD-PARTY.md"), to.resolve("THIRD-PARTY.md"));
        List<String> page = Files.readAllLines(Path.of("installer", "THIRD-PARTY.md"));
        Properties others = new Properties();
        try (Reader reader = Files.newBufferedReader(ROOT.resolve("texts.properties"))) {
            others.load(reader);
        }
        for (Path jar : folder.jars()) {
            Matcher parts = JAR.matcher(Folder.name(jar));
            if (!parts.matches()) {
                throw new Failure("cannot tell name and version of " + jar);
            }
            if (!parts.group(1).equals("losslab")) {
                checkNamed(page, parts.group(1), parts.group(2));
            }
        }
        for (Path jar : folder.classPath()) {
            Matcher parts = JAR.matcher(Folder.name(jar));
            if (parts.matches() && !parts.group(1).equals("losslab")) {
                texts(jar, parts.group(1), others, to.resolve(parts.group(1)));
            }
        }
    }

    private static void checkNamed(List<String> page, String name, String version) {
        boolean named = page.stream().filter(line -> line.startsWith("|"))
                .filter(line -> line.contains("`" + name + "`") || line.contains(":" + name + "`"))
                .anyMatch(line -> line.contains("| " + version + " |"));
        if (!named) {
            throw new Failure("installer/THIRD-PARTY.md does not name " + name + " " + version);
        }
    }

    private static void texts(Path jar, String name, Properties others, Path to) throws IOException {
        Files.createDirectories(to);
        boolean found = others.containsKey(name);
        if (found) {
            Files.copy(ROOT.resolve(others.getProperty(name)), to.resolve(others.getProperty(name)));
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                if (TEXT.matcher(entry.getName().toLowerCase(Locale.ROOT)).matches()) {
                    Path file = to.resolve(entry.getName().substring(entry.getName().lastIndexOf('/') + 1));
                    try (InputStream bytes = zip.getInputStream(entry)) {
                        Files.copy(bytes, file);
                    }
                    found = true;
                }
            }
        }
        if (!found) {
            throw new Failure("found no licence text in " + jar + "; name one in " + ROOT.resolve("texts.properties"));
        }
    }
}

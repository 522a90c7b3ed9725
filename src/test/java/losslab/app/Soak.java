package losslab.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import losslab.app.soak.SoakRun;
import losslab.testing.Toolkit;
import losslab.ui.Settings;

/// Lets the robot act for as long as it is told, and prints what it did and found.
///
///     mvn test-compile exec:exec@soak -Dsoak.minutes=60 -Dsoak.seed=1
///
/// `--minutes`, `--seed` and `--actions` in the arguments; the exit code is 1 if anything was found.
final class Soak {
    private static final Path FOLDER = Path.of("target", "soak");

    private Soak() {}

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        double minutes = Double.parseDouble(option(arguments, "--minutes", "1"));
        long seed = Long.parseLong(option(arguments, "--seed", "1"));
        long actions = Long.parseLong(option(arguments, "--actions", Long.toString(Long.MAX_VALUE)));
        SoakRun run = robot(seed, FOLDER.resolve(Long.toString(seed)));
        List<String> found = run.run((long) (minutes * TimeUnit.MINUTES.toNanos(1)), actions);
        run.print();
        List<String> blocks = run.blocks();
        blocks.forEach(System.out::println);
        Platform.exit();
        System.exit(found.isEmpty() && blocks.isEmpty() ? 0 : 1);
    }

    private static String option(String[] arguments, String name, String usual) {
        int place = List.of(arguments).indexOf(name);
        return place < 0 || place + 1 == arguments.length ? usual : arguments[place + 1];
    }

    /// A robot on the real window.
    static SoakRun robot(long seed, Path folder) throws IOException {
        Toolkit.start();
        SoakRun.clear(folder);
        ObjectProperty<Settings> settings = new SimpleObjectProperty<>(
                Settings.standard().withLanguage(Settings.Language.ENGLISH));
        return new SoakRun(seed, folder, unsaved -> SoakWindow.open(settings, unsaved));
    }
}

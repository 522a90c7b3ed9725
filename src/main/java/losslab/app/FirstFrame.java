package losslab.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import losslab.ui.formula.Typesetter;

/// How long the program takes until its window is on the screen, whole: every panel, and the formulas, which come last. The
/// option `--first-frame` asks for it, to measure start-up and to see that an installed program runs.
final class FirstFrame {
    /// A pulse waits until the one before it has been painted: when the third begins, what the first has laid out can be seen.
    private static final int PULSES = 3;
    /// Linux counts a process's time in these, for every program alike.
    private static final int TICKS_PER_SECOND = 100;
    /// Where `/proc/PID/stat` says when a process began, counted from 0 behind its name.
    private static final int BEGIN_FIELD = 19;

    private final Scene scene;
    private final Consumer<Duration> receiver;
    private final Runnable count = this::count;
    private int pulses;

    private FirstFrame(Scene scene, Consumer<Duration> receiver) {
        this.scene = scene;
        this.receiver = receiver;
    }

    /// Tells the age of the program when a window that was just shown is on the screen.
    ///
    /// @param receiver is told on the FX thread
    static void watch(Stage stage, Consumer<Duration> receiver) {
        FirstFrame frame = new FirstFrame(stage.getScene(), receiver);
        Typesetter.end().thenAccept(_ -> Platform.runLater(frame::begin));
    }

    private void begin() {
        scene.addPreLayoutPulseListener(count);
        Platform.requestNextPulse();
    }

    private void count() {
        pulses++;
        if (pulses < PULSES) {
            Platform.requestNextPulse();
            return;
        }
        scene.removePreLayoutPulseListener(count);
        Duration age = age();
        Platform.runLater(() -> receiver.accept(age)); // a window must not close within its pulse
    }

    /// How long ago this process began, to 10 ms.
    static Duration age() {
        try {
            return ageOnLinux();
        } catch (IOException _) {
            Instant now = Instant.now();
            return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
        }
    }

    /// Java, too, knows when the process began, but on Linux only by a clock of whole seconds.
    ///
    /// **Source:** Linux, proc_pid_stat(5), proc_uptime(5).
    private static Duration ageOnLinux() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        long begin = Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[BEGIN_FIELD]);
        double now = Double.parseDouble(Files.readString(Path.of("/proc/uptime")).split(" ")[0]);
        return Duration.ofMillis(Math.round(now * 1000) - begin * 1000 / TICKS_PER_SECOND);
    }
}

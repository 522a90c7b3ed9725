package losslab.app.soak;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.management.JMException;
import javax.management.ObjectName;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.stage.Stage;
import javafx.stage.Window;

import losslab.experiment.LectureDemo;

/// Whether memory stays bounded: the live heap as it is and with everything put away, windows, nodes, threads, and contents of
/// windows that are closed and still held by something.
final class MemoryCheck {
    /// One content of a kind may be held by the toolkit's focus, another by its mouse, a third by its tooltip.
    private static final int MOST_HELD = 3;
    private static final int MOST_THREADS = 70;
    private static final int MOST_NODES = 60_000;
    private static final double MOST_MEGAPIXELS = 20;
    private static final int LINES = 18;
    private static final double GROWTH = 1.5;
    /// A window makes its pictures and the scores workspace when they are shown first: 60 MB. The toolkit may hold the window
    /// before this one: 40 MB.
    private static final double SLACK_MEGABYTES = 100;

    /// @param canvases    what all canvases hold, in millions of pixels
    /// @param held        contents of windows that are closed
    private record Sample(double seconds, double heap, double calmHeap, int windows, int nodes, double canvases,
            int threads, long held) {
        @Override
        public String toString() {
            return "%6.0f s: %6.1f MB live, %6.1f MB with all put away; %d windows, %d nodes, canvases of %.1f megapixels, %d threads, %d closed contents held"
                    .formatted(seconds, heap, calmHeap, windows, nodes, canvases, threads, held);
        }
    }

    private final long start = System.nanoTime();
    private final List<WeakReference<Parent>> contents = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();

    /// Takes note of the contents of all windows. On the FX thread.
    void note() {
        for (Window window : Window.getWindows()) {
            Parent root = window.getScene().getRoot();
            // The content of a popup lives as long as the control that it belongs to.
            if (window instanceof Stage && contents.stream().noneMatch(known -> known.get() == root)) {
                contents.add(new WeakReference<>(root));
            }
        }
        contents.removeIf(content -> content.get() == null);
    }

    /// Measures, puts everything away, measures again.
    ///
    /// @return what is not bounded
    List<String> measure(Laboratory laboratory, Sight sight) {
        double heap = liveMegabytes();
        int windows = Fx.call(() -> Window.getWindows().size());
        int nodes = Fx.call(() -> Window.getWindows().stream()
                .mapToInt(window -> Sight.countNodes(window.getScene().getRoot())).sum());
        double canvases = Fx.call(() -> Window.getWindows().stream()
                .mapToDouble(window -> pixels(window.getScene().getRoot())).sum() / 1e6);
        Fx.run(() -> {
            laboratory.presentation().onProperty().set(false);
            List.copyOf(sight.dialogs()).forEach(Window::hide);
            laboratory.model().load(LectureDemo.experiment());
        });
        Hands.pause(3);
        double calm = liveMegabytes();
        long held = held().values().stream().mapToLong(Long::longValue).sum();
        samples.add(new Sample((System.nanoTime() - start) / 1e9, heap, calm, windows, nodes, canvases,
                ManagementFactory.getThreadMXBean().getThreadCount(), held));
        return complaints(samples.getLast());
    }

    /// How many contents of closed windows something still holds, of each kind.
    private Map<String, Long> held() {
        return Fx.call(() -> contents.stream().map(WeakReference::get)
                .filter(content -> content != null && !isShown(content))
                .collect(Collectors.groupingBy(content -> content.getClass().getSimpleName(), Collectors.counting())));
    }

    private static boolean isShown(Parent content) {
        return content.getScene() != null && content.getScene().getWindow() != null
                && content.getScene().getWindow().isShowing();
    }

    private List<String> complaints(Sample now) {
        List<String> complaints = new ArrayList<>();
        if (now.calmHeap() > GROWTH * samples.getFirst().calmHeap() + SLACK_MEGABYTES) {
            complaints.add("the heap with all put away has grown from %.1f to %.1f MB"
                    .formatted(samples.getFirst().calmHeap(), now.calmHeap()) + histogram());
        }
        if (now.threads() > MOST_THREADS || now.nodes() > MOST_NODES || now.canvases() > MOST_MEGAPIXELS) {
            complaints.add("%d threads, %d nodes, canvases of %.1f megapixels".formatted(now.threads(), now.nodes(),
                    now.canvases()));
        }
        held().forEach((kind, count) -> {
            if (count > MOST_HELD) {
                complaints.add("%d contents of closed windows are held, each a %s".formatted(count, kind));
            }
        });
        return complaints;
    }

    private static double pixels(Node node) {
        double pixels = node instanceof Canvas canvas ? canvas.getWidth() * canvas.getHeight() : 0;
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                pixels += pixels(child);
            }
        }
        return pixels;
    }

    /// What the heap is full of.
    private static String histogram() {
        try {
            Object text = ManagementFactory.getPlatformMBeanServer().invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
                    new Object[]{new String[0]}, new String[]{String[].class.getName()});
            return text.toString().lines().limit(LINES).reduce("", (all, line) -> all + "\n    " + line);
        } catch (JMException otherMachine) {
            return "";
        }
    }

    private static double liveMegabytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Watchdog.sleepMillis(50);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    void print() {
        samples.forEach(System.out::println);
    }
}

package losslab.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// Whether a machine has a card that could draw the window.
///
/// Without one the processor would compute OpenGL. JavaFX refuses that and draws by itself, but not before OpenGL has been
/// loaded: 50 MB, for as long as the program runs.
final class GraphicsCard {
    private GraphicsCard() {}

    /// Only Linux tells by its files; elsewhere there always is one.
    static boolean isPresent() {
        boolean isLinux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !isLinux || isIn(Path.of("/dev"));
    }

    /// @param devices the folder of the system's devices: `dri` holds cards, those of NVIDIA and of Windows' Linux have names of
    ///                their own
    static boolean isIn(Path devices) {
        try (Stream<Path> all = Files.list(devices)) {
            return all.map(device -> String.valueOf(device.getFileName()))
                    .anyMatch(name -> name.equals("dri") || name.startsWith("nvidia") || name.equals("dxg"));
        } catch (IOException unreadable) {
            return true; // the toolkit finds out
        }
    }
}

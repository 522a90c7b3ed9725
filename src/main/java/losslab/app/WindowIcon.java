package losslab.app;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The program's picture, for title bars, lists of windows and docks.
final class WindowIcon {
    private static final List<Integer> SIDES = List.of(32, 64, 256);

    private WindowIcon() {}

    /// Puts it on a window that was just shown, once that is on the screen: nobody waits for an icon.
    static void follow(Stage stage) {
        FirstFrame.watch(stage, _ -> stage.getIcons().setAll(pictures().toList()));
    }

    /// The same picture in several sizes, of which the system takes the one that fits. For the FX thread.
    static Stream<Image> pictures() {
        return SIDES.stream().map(side -> "/losslab/icon/losslab-" + side + ".png")
                .map(file -> Objects.requireNonNull(WindowIcon.class.getResource(file), file).toExternalForm())
                .map(Image::new);
    }
}

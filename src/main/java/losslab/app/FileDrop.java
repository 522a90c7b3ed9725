package losslab.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes files that are dropped on the window, the first one of a drop. Files with other endings are none of its business.
///
/// @param endings with their dots, in lower case
/// @param opener  opens a file, after the drag has ended: before it has, no window can open
record FileDrop(List<String> endings, Consumer<Path> opener) {
    void watch(Node target) {
        target.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (file(event).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        target.addEventHandler(DragEvent.DRAG_DROPPED, event -> file(event).ifPresent(file -> {
            event.setDropCompleted(true);
            event.consume();
            Platform.runLater(() -> opener.accept(file));
        }));
    }

    private Optional<Path> file(DragEvent event) {
        return event.getDragboard().getFiles().stream().filter(this::isWanted).findFirst().map(File::toPath);
    }

    private boolean isWanted(File file) {
        return endings.stream().anyMatch(file.getName().toLowerCase(Locale.ROOT)::endsWith);
    }
}

package losslab.app.document;

import java.io.File;
import java.util.Locale;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Opens an experiment file that is dropped on the window. Other files are none of its business.
public final class FileDrop {
    private final DocumentViewModel documents;

    public FileDrop(DocumentViewModel documents) {
        this.documents = documents;
    }

    public void watch(Node target) {
        target.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (experiment(event.getDragboard()).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        target.addEventHandler(DragEvent.DRAG_DROPPED, event -> experiment(event.getDragboard()).ifPresent(file -> {
            event.setDropCompleted(true);
            event.consume();
            documents.open(file.toPath());
        }));
    }

    private static Optional<File> experiment(Dragboard board) {
        return board.getFiles().stream()
                .filter(file -> file.getName().toLowerCase(Locale.ROOT).endsWith(DocumentViewModel.ENDING)).findFirst();
    }
}

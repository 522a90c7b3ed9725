package losslab.app.export;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import losslab.ui.DialogWindow;
import losslab.ui.FormRow;
import losslab.ui.Messages;
import losslab.ui.picture.PictureFormat;

/// Asks what a picture is to show and in which format. Escape closes it.
public final class ExportDialog {
    private final DialogWindow window;
    private final VBox root = new VBox();
    private final ComboBox<PicturePart> part = new ComboBox<>();
    private final ComboBox<PictureFormat> format = new ComboBox<>();

    /// @param owner  stands behind this window and lends it its looks
    /// @param chosen the part that is offered first
    /// @param save   takes part and format, asks for a place, and writes
    public ExportDialog(Window owner, List<PicturePart> parts, PicturePart chosen,
            BiConsumer<PicturePart, PictureFormat> save, Consumer<PicturePart> copy) {
        part.setId("export-part");
        part.getItems().setAll(parts);
        part.setValue(chosen);
        part.setAccessibleText(Messages.text("export.part"));
        format.setId("export-format");
        format.getItems().setAll(PictureFormat.values());
        format.setValue(PictureFormat.PNG);
        format.setAccessibleText(Messages.text("export.format"));
        for (ComboBox<?> box : List.of(part, format)) {
            box.setMaxWidth(Double.MAX_VALUE);
        }
        build(save, copy);
        window = new DialogWindow(owner, Messages.text("export.title"), root, false);
    }

    private void build(BiConsumer<PicturePart, PictureFormat> save, Consumer<PicturePart> copy) {
        Button saves = button("export-save", Messages.text("export.save"),
                () -> save.accept(part.getValue(), format.getValue()));
        saves.setDefaultButton(true);
        Button copies = button("export-copy", Messages.text("export.copy"), () -> copy.accept(part.getValue()));
        Button cancels = button("export-cancel", Messages.text("export.cancel"), () -> {});
        cancels.setCancelButton(true);
        HBox buttons = new HBox(cancels, copies, saves);
        buttons.getStyleClass().add("dialog-buttons");
        root.setId("export");
        root.getStyleClass().add("export");
        root.getChildren().addAll(new FormRow(Messages.text("export.part"), part),
                new FormRow(Messages.text("export.format"), format), buttons);
    }

    /// A button that closes the window before it does something.
    private Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(_ -> {
            close();
            action.run();
        });
        return button;
    }

    public void open() {
        window.show(part);
    }

    public void close() {
        window.close();
    }

    public boolean isShowing() {
        return window.isShowing();
    }

    /// What stands in the window, for whoever looks at it.
    public Scene scene() {
        return root.getScene();
    }
}

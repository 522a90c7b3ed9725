package losslab.ui.formula;

import java.util.Optional;
import java.util.function.Supplier;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import losslab.ui.Explanation;
import losslab.ui.Messages;

/// Copies the derivation that a view shows: as LaTeX, as text, as a picture.
public final class CopyMenu extends MenuButton {
    /// @param id of the button; those of its items begin with it
    public CopyMenu(String id, DerivationView view) {
        super(Messages.text("copy"));
        setId(id);
        Explanation.give(this, Messages.text("copy.tooltip"));
        getItems().addAll(item("latex", Messages.text("copy.latex"), () -> view.latex().map(CopyMenu::ofText)),
                item("text", Messages.text("copy.text"), () -> view.text().map(CopyMenu::ofText)),
                item("picture", Messages.text("copy.picture"), () -> view.picture().map(CopyMenu::ofImage)));
    }

    private MenuItem item(String name, String text, Supplier<Optional<ClipboardContent>> content) {
        MenuItem item = new MenuItem(text);
        item.setId(getId() + "-" + name);
        item.setOnAction(_ -> content.get().ifPresent(Clipboard.getSystemClipboard()::setContent));
        return item;
    }

    private static ClipboardContent ofText(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        return content;
    }

    private static ClipboardContent ofImage(Image image) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(image);
        return content;
    }
}

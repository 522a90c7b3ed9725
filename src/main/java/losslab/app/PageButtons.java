package losslab.app;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import org.controlsfx.control.SegmentedButton;

import losslab.ui.Explanation;
import losslab.ui.Messages;

/// A button a workspace, of which one is down.
final class PageButtons extends HBox {
    private final Map<Page, ToggleButton> buttons = new EnumMap<>(Page.class);

    /// @param open opens a workspace
    PageButtons(Consumer<Page> open) {
        SegmentedButton segments = new SegmentedButton();
        for (Page page : Page.values()) {
            ToggleButton button = new ToggleButton(Messages.text("workspace." + page.key()));
            button.setId("workspace-" + page.key());
            Explanation.give(button, Messages.text("workspace." + page.key() + ".tooltip"));
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true); // a second press does not close it
                open.accept(page);
            });
            buttons.put(page, button);
            segments.getButtons().add(button);
        }
        getStyleClass().add("page-buttons");
        getChildren().add(segments);
    }

    void show(Page page) {
        buttons.forEach((other, button) -> button.setSelected(other == page));
    }
}

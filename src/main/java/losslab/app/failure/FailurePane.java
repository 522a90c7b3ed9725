package losslab.app.failure;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

import losslab.app.document.Kept;
import losslab.ui.Messages;
import losslab.ui.WrapRow;

/// What the dialog about a failure says and offers.
final class FailurePane extends VBox {
    private final Label what = new Label(Messages.text("failure.what"));
    private final Label more = new Label(Messages.text("failure.more"));
    private final Label kept = new Label(Messages.text("failure.keeping"));
    private final Label times = new Label();
    private final WrapRow buttons = new WrapRow();
    private final Button goOn = new Button(Messages.text("failure.go-on"));
    private int count;

    /// @param count how often something has failed
    FailurePane(Failure failure, int count, Rescue rescue) {
        what.setId("failure-what");
        what.getStyleClass().add("dialog-question");
        more.setId("failure-more");
        kept.setId("failure-kept");
        Label place = new Label(failure.place());
        place.setId("failure-place");
        place.getStyleClass().add("failure-detail");
        times.setId("failure-times");
        times.getStyleClass().add("failure-detail");
        setId("failure-dialog");
        getStyleClass().add("document-dialog");
        buttons.getStyleClass().add("dialog-buttons");
        getChildren().setAll(what, more, kept, place, times, buttons);
        for (Label label : List.of(what, more, kept)) {
            label.setMinHeight(USE_PREF_SIZE); // all lines of it
        }
        addButtons(rescue);
        happenedAgain(failure, count);
    }

    private void addButtons(Rescue rescue) {
        add(goOn, "failure-go-on", () -> getScene().getWindow().hide());
        goOn.setDefaultButton(true);
        add(new Button(Messages.text("failure.save")), "failure-save", rescue::saveCopy);
        Button copy = new Button(Messages.text("failure.copy"));
        add(copy, "failure-copy", () -> {
            ClipboardContent log = new ClipboardContent();
            log.putString(rescue.log());
            Clipboard.getSystemClipboard().setContent(log);
            copy.setText(Messages.text("failure.copied"));
        });
    }

    private void add(Button button, String id, Runnable action) {
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        buttons.getChildren().add(button);
    }

    /// What gets the keyboard.
    Node first() {
        return goOn;
    }

    /// Counts failures that have come since.
    ///
    /// @param failure the last of them
    void happenedAgain(Failure failure, int moreOften) {
        if (failure.isOutOfMemory()) {
            what.setText(Messages.text("failure.what.memory"));
            more.setText(Messages.text("failure.more.memory"));
        }
        count += moreOften;
        times.setText(Messages.text("failure.times", count));
        times.setManaged(count > 1);
        times.setVisible(count > 1);
    }

    /// Tells what has become of the document.
    void show(Kept result) {
        kept.setText(Messages.text("failure.kept." + Messages.key(result)));
    }
}

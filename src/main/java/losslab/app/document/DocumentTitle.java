package losslab.app.document;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import losslab.ui.Explanation;
import losslab.ui.Messages;

/// The title of the document, with a mark while it has changes. A double click makes it a field: Enter takes the new title, Esc
/// keeps the old one.
public final class DocumentTitle extends StackPane {
    private final DocumentViewModel documents;
    private final Runnable done;
    private final Label label = new Label();
    private final TextField field = new TextField();

    /// @param done is told when a new title was entered or given up by a key
    public DocumentTitle(DocumentViewModel documents, Runnable done) {
        this.documents = documents;
        this.done = done;
        build();
        bind();
    }

    private void build() {
        getStyleClass().add("document-title");
        label.setId("experiment-title");
        label.getStyleClass().add("title");
        label.setMinWidth(0);
        Explanation.follow(label);
        field.setId("title-field");
        field.setAccessibleText(Messages.text("document.title"));
        field.setVisible(false);
        field.setManaged(false);
        getChildren().setAll(label, field);
    }

    private void bind() {
        ObservableValue<String> title = documents.titleProperty();
        label.textProperty().bind(documents.changedProperty().flatMap(
                hasChanges -> title.map(text -> hasChanges ? Messages.text("document.changed", text) : text)));
        label.accessibleTextProperty().bind(documents.changedProperty().flatMap(hasChanges -> title.map(
                text -> hasChanges ? Messages.text("document.changed.accessible", text) : text)));
        label.accessibleHelpProperty().bind(documents.placeProperty().map(place -> place.map(
                file -> Messages.text("document.title.tooltip.place", file))
                .orElse(Messages.text("document.title.tooltip"))));
        label.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                edit();
            }
        });
        field.setOnAction(_ -> {
            take();
            done.run();
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                setEditing(false);
                done.run();
                event.consume();
            }
        });
        field.focusedProperty().addListener((_, _, isFocused) -> {
            if (!isFocused) {
                take();
            }
        });
    }

    /// Makes the title a field.
    public void edit() {
        field.setText(documents.ownTitle());
        field.setPromptText(label.getText());
        setEditing(true);
        field.selectAll();
        field.requestFocus();
    }

    private void take() {
        if (field.isVisible()) {
            setEditing(false);
            if (!field.getText().equals(documents.ownTitle())) {
                documents.rename(field.getText());
            }
        }
    }

    private void setEditing(boolean editing) {
        field.setVisible(editing);
        field.setManaged(editing);
        label.setVisible(!editing);
    }
}

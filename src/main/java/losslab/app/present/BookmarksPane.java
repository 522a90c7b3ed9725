package losslab.app.present;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import losslab.experiment.Bookmark;
import losslab.ui.Explanation;
import losslab.ui.Following;
import losslab.ui.Messages;
import losslab.workspace.plane.model.PlaneViewModel;

/// The bookmarks of the document: to show, rename, put into another order, and remove.
public final class BookmarksPane extends VBox {
    private final PlaneViewModel model;
    private final Presentation presentation;
    private final ListView<Bookmark> list = new ListView<>();
    private final TextField name = new TextField();

    public BookmarksPane(PlaneViewModel model, Presentation presentation) {
        this.model = model;
        this.presentation = presentation;
        build();
        Following.follow(this, model.stateProperty().map(state -> state.bookmarks()), this::show);
    }

    private void build() {
        setId("bookmarks");
        getStyleClass().add("bookmarks-pane");
        list.setId("bookmark-list");
        list.setAccessibleText(Messages.text("bookmark.title"));
        list.setPlaceholder(new Label(Messages.text("bookmark.none")));
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(Bookmark bookmark, boolean empty) {
                super.updateItem(bookmark, empty);
                setText(empty || bookmark == null ? "" : bookmark.name());
            }
        });
        list.getSelectionModel().selectedItemProperty()
                .addListener((_, _, chosen) -> name.setText(chosen == null ? "" : chosen.name()));
        VBox.setVgrow(list, Priority.ALWAYS);
        name.setId("bookmark-name");
        name.setAccessibleText(Messages.text("bookmark.rename"));
        Explanation.give(name, Messages.text("bookmark.rename"));
        name.setOnAction(_ -> rename());
        FlowPane buttons = new FlowPane(button("show", this::go), button("rename", this::rename),
                button("up", () -> move(-1)), button("down", () -> move(1)), button("remove", this::remove));
        buttons.getStyleClass().add("button-row");
        ObservableValue<Boolean> isNoneChosen = list.getSelectionModel().selectedItemProperty().map(_ -> false)
                .orElse(true);
        name.disableProperty().bind(isNoneChosen);
        buttons.disableProperty().bind(isNoneChosen);
        getChildren().addAll(list, name, buttons);
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(Messages.text("bookmark." + key));
        button.setId("bookmark-" + key);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Where the keyboard is to begin.
    public Node first() {
        return list;
    }

    private void show(List<Bookmark> bookmarks) {
        if (!bookmarks.equals(list.getItems())) {
            int chosen = chosen();
            list.getItems().setAll(bookmarks);
            list.getSelectionModel().select(Math.clamp(chosen, 0, Math.max(0, bookmarks.size() - 1)));
        }
    }

    private int chosen() {
        return list.getSelectionModel().getSelectedIndex();
    }

    private void go() {
        if (chosen() >= 0) {
            presentation.goTo(chosen());
        }
    }

    private void rename() {
        String text = name.getText().strip();
        if (text.isEmpty()) {
            return; // a line of the list would be empty
        }
        change(bookmarks -> {
            Bookmark old = bookmarks.get(chosen());
            bookmarks.set(chosen(), new Bookmark(
                    text.substring(0, Math.min(text.length(), Bookmark.MAX_NAME_LENGTH)), old.experiment()));
            return bookmarks;
        });
    }

    private void move(int by) {
        int from = chosen();
        int to = from + by;
        if (from >= 0 && to >= 0 && to < list.getItems().size()) {
            change(bookmarks -> {
                bookmarks.add(to, bookmarks.remove(from));
                return bookmarks;
            });
            list.getSelectionModel().clearAndSelect(to);
        }
    }

    private void remove() {
        change(bookmarks -> {
            bookmarks.remove(chosen());
            return bookmarks;
        });
    }

    private void change(UnaryOperator<List<Bookmark>> change) {
        if (chosen() >= 0) {
            model.setBookmarks(change.apply(new ArrayList<>(model.state().bookmarks())));
        }
    }
}

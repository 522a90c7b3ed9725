package losslab.app.help;

import java.util.List;
import java.util.stream.Stream;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import losslab.ui.Messages;

/// How to begin, and all keys, with a field to look for one.
public final class HelpPane extends VBox {
    private final TextField search = new TextField();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final List<HelpGroup> groups;

    /// @param menus the keys of the menus, a group a menu
    public HelpPane(List<HelpGroup> menus) {
        groups = Stream.concat(HelpGroup.ofPlaces().stream(), menus.stream()).toList();
        setId("help");
        getStyleClass().add("help");
        search.setId("help-search");
        Label searchName = new Label(Messages.text("help.search"));
        searchName.setLabelFor(search);
        searchName.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox searchRow = new HBox(searchName, search);
        searchRow.getStyleClass().add("form-row");
        search.textProperty().subscribe(this::show);
        content.setId("help-content");
        content.getStyleClass().add("help-content");
        scroll.setId("help-scroll");
        scroll.setAccessibleText(Messages.text("help.title"));
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(searchRow, scroll);
    }

    /// Where the keyboard is to begin.
    public Node firstField() {
        return search;
    }

    /// Shows the lines in which a text is found, and without one also how to begin.
    private void show(String text) {
        content.getChildren().clear();
        if (text.isBlank()) {
            content.getChildren().addAll(title(Messages.text("help.begin")), paragraph(Messages.text("help.how-to")));
        }
        groups.stream().map(group -> group.with(text)).filter(group -> !group.lines().isEmpty())
                .forEach(group -> content.getChildren().addAll(title(group.title()), grid(group)));
        if (content.getChildren().isEmpty()) {
            content.getChildren().add(paragraph(Messages.text("help.none", text)));
        }
        scroll.setVvalue(0);
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().addAll("card-title", "help-title");
        return title;
    }

    private static Label paragraph(String text) {
        Label paragraph = new Label(text);
        paragraph.setWrapText(true);
        return paragraph;
    }

    private static GridPane grid(HelpGroup group) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-grid");
        ColumnConstraints keys = new ColumnConstraints();
        keys.setPercentWidth(34);
        ColumnConstraints words = new ColumnConstraints();
        words.setPercentWidth(66);
        grid.getColumnConstraints().addAll(keys, words);
        for (int row = 0; row < group.lines().size(); row++) {
            Label pressed = paragraph(group.lines().get(row).keys());
            pressed.getStyleClass().add("help-keys");
            GridPane.setValignment(pressed, VPos.TOP);
            grid.addRow(row, pressed, paragraph(group.lines().get(row).words()));
        }
        return grid;
    }
}

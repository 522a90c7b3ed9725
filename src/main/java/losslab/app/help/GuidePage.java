package losslab.app.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A chapter of the guide as it is read: headings, paragraphs, lists, tables.
final class GuidePage extends VBox {
    /// Columns are as wide as their longest text asks for, but none less or more than these many letters.
    private static final int FEWEST_LETTERS = 8;
    private static final int MOST_LETTERS = 44;

    private final String wanted;
    private final Consumer<String> follow;
    private final List<Passage> passages = new ArrayList<>();
    private final Map<Section, Node> headings = new IdentityHashMap<>();

    /// @param wanted what to show where it is found; empty for nothing
    /// @param follow goes to the section of an anchor
    GuidePage(List<Section> chapter, String wanted, Consumer<String> follow) {
        this.wanted = wanted;
        this.follow = follow;
        getStyleClass().add("guide-page");
        for (Section section : chapter) {
            Passage heading = passage(Words.of(section.title(), Phrase.Look.PLAIN));
            heading.getStyleClass().add(section.isChapter() ? "guide-chapter" : "guide-section");
            headings.put(section, heading);
            getChildren().add(heading);
            section.blocks().forEach(block -> getChildren().add(node(block)));
        }
    }

    /// Its passages in the order in which they are read.
    List<Passage> passages() {
        return List.copyOf(passages);
    }

    /// Where a section of the chapter begins.
    Node heading(Section section) {
        return headings.getOrDefault(section, this);
    }

    private Node node(Block block) {
        return switch (block) {
            case Block.Paragraph(Words words) -> passage(words);
            case Block.Code(String text) -> code(text);
            case Block.Items items -> list(items);
            case Block.Table table -> grid(table);
        };
    }

    private Passage passage(Words words) {
        Passage passage = new Passage(words, wanted, follow);
        passages.add(passage);
        return passage;
    }

    private Node code(String text) {
        Passage passage = passage(Words.of(text, Phrase.Look.CODE));
        passage.getStyleClass().add("guide-block");
        return passage;
    }

    private Node list(Block.Items items) {
        VBox list = new VBox();
        list.getStyleClass().add("guide-list");
        for (int i = 0; i < items.items().size(); i++) {
            Label bullet = new Label(items.isNumbered() ? (i + 1) + "." : "•");
            bullet.setMinWidth(USE_PREF_SIZE);
            VBox content = new VBox();
            items.items().get(i).forEach(block -> content.getChildren().add(node(block)));
            HBox.setHgrow(content, Priority.ALWAYS);
            HBox row = new HBox(bullet, content);
            row.getStyleClass().add("guide-item");
            list.getChildren().add(row);
        }
        return list;
    }

    private GridPane grid(Block.Table table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("guide-table");
        int[] letters = new int[table.columnCount()];
        rows(table).forEach(row -> {
            for (int column = 0; column < letters.length; column++) {
                letters[column] = Math.clamp(row.get(column).text().length(),
                        Math.max(FEWEST_LETTERS, letters[column]), MOST_LETTERS);
            }
        });
        for (int share : letters) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 * share / Arrays.stream(letters).sum());
            grid.getColumnConstraints().add(column);
        }
        List<List<Words>> rows = rows(table).toList();
        for (int row = 0; row < rows.size(); row++) {
            Node[] cells = rows.get(row).stream().map(this::passage).toArray(Node[]::new);
            if (row == 0 && !table.head().isEmpty()) {
                Stream.of(cells).forEach(cell -> cell.getStyleClass().add("guide-head"));
            }
            grid.addRow(row, cells);
        }
        return grid;
    }

    private static Stream<List<Words>> rows(Block.Table table) {
        return Stream.concat(Stream.of(table.head()).filter(head -> !head.isEmpty()), table.rows().stream());
    }
}

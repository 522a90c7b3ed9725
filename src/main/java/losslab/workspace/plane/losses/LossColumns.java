package losslab.workspace.plane.losses;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import losslab.core.kind.Kind;
import losslab.core.loss.Loss;
import losslab.ui.Explanation;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/// One row of the table: a name and a text for every loss, in columns that stand below those of the other rows.
final class LossColumns extends GridPane {
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
    private static final double NAME_PERCENT = 13;

    private final Label name = new Label();
    private final List<Kind<Loss>> kinds = Loss.kinds();
    private final List<Label> texts = kinds.stream().map(_ -> new Label()).toList();

    LossColumns() {
        getStyleClass().add("loss-columns");
        add(NAME_PERCENT, HPos.LEFT, name);
        name.getStyleClass().add("loss-name");
        for (Label text : texts) {
            text.getStyleClass().add("loss-text");
            text.setMaxWidth(Double.MAX_VALUE);
            add((100 - NAME_PERCENT) / texts.size(), HPos.RIGHT, text);
        }
    }

    private void add(double percent, HPos alignment, Label label) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHalignment(alignment);
        getColumnConstraints().add(column);
        addRow(0, label);
    }

    /// Gives every label of a row that stays an id: that of the row, and the number of the column.
    LossColumns named(String rowId) {
        for (int column = 0; column < texts.size(); column++) {
            texts.get(column).setId(rowId + "-" + column);
        }
        return this;
    }

    /// Tells more about a row or its columns to a pointer that rests there.
    LossColumns explained(String ofTheRow, Function<Kind<Loss>, String> ofAColumn) {
        Explanation.give(name, ofTheRow);
        for (int column = 0; column < texts.size(); column++) {
            Explanation.give(texts.get(column), ofAColumn.apply(kinds.get(column)));
        }
        return this;
    }

    /// Shows a row.
    ///
    /// @param present the loss that training follows: its column stands out
    void show(String rowName, Function<Kind<Loss>, String> text, Kind<Loss> present) {
        name.setText(rowName);
        for (int column = 0; column < texts.size(); column++) {
            Label label = texts.get(column);
            label.setText(text.apply(kinds.get(column)));
            label.pseudoClassStateChanged(PRESENT, kinds.get(column) == present);
        }
    }

    /// What the row says, for somebody who hears it.
    String spoken(Function<Kind<Loss>, String> lossName) {
        return name.getText() + IntStream.range(0, texts.size())
                .mapToObj(column -> "; " + lossName.apply(kinds.get(column)) + " " + texts.get(column).getText())
                .collect(Collectors.joining());
    }
}

package losslab.workspace.plane.losses;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

import losslab.ui.LossForms.Form;

/// One row of the table: a name and a text for every loss, in columns that stand below those of the other rows.
final class LossColumns extends GridPane {
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
    private static final double NAME_PERCENT = 13;

    private final Label name = new Label();
    private final List<Label> texts = Stream.of(Form.values()).map(_ -> new Label()).toList();

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
        for (Form form : Form.values()) {
            texts.get(form.ordinal()).setId(rowId + "-" + form.ordinal());
        }
        return this;
    }

    /// Tells more about a row or its columns to a pointer that rests there.
    LossColumns explained(String ofTheRow, Function<Form, String> ofAColumn) {
        name.setTooltip(new Tooltip(ofTheRow));
        for (Form form : Form.values()) {
            texts.get(form.ordinal()).setTooltip(new Tooltip(ofAColumn.apply(form)));
        }
        return this;
    }

    /// Shows a row.
    ///
    /// @param present the loss that training follows: its column stands out
    void show(String rowName, Function<Form, String> text, Form present) {
        name.setText(rowName);
        for (Form form : Form.values()) {
            Label label = texts.get(form.ordinal());
            label.setText(text.apply(form));
            label.pseudoClassStateChanged(PRESENT, form == present);
        }
    }

    /// What the row says, for somebody who hears it.
    String spoken(Function<Form, String> lossName) {
        return name.getText() + Arrays.stream(Form.values())
                .map(form -> "; " + lossName.apply(form) + " " + texts.get(form.ordinal()).getText())
                .reduce("", String::concat);
    }
}

package losslab.ui.formula;

import java.util.Locale;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import losslab.core.derivation.Section;
import losslab.core.derivation.Topic;
import losslab.ui.Messages;
import losslab.ui.Palette;

/// The formulas of one section, below its heading.
final class SectionBox extends VBox {
    /// In pixels. Computer Modern has small letters: this is about as large as the text around it.
    private static final double FORMULA_SIZE = 16;

    private final FormulaView formula = new FormulaView(FORMULA_SIZE);

    SectionBox(Topic topic, boolean hasHeading) {
        getStyleClass().add("derivation-section");
        if (hasHeading) {
            Label heading = new Label(
                    Messages.text("derivation." + topic.name().toLowerCase(Locale.ROOT).replace('_', '-')));
            heading.getStyleClass().add("derivation-heading");
            getChildren().add(heading);
        }
        getChildren().add(formula);
    }

    void show(Section section, int digits, Palette palette) {
        String active = Palette.web(palette.gradient());
        String inactive = Palette.web(palette.faint());
        formula.show(section.lines().stream().map(line -> FormulaTex.of(line, digits, active, inactive)).toList(),
                palette.ink());
    }

    FormulaView formula() {
        return formula;
    }
}

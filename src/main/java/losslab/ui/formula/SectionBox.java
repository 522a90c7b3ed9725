package losslab.ui.formula;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import losslab.core.derivation.Derivation;
import losslab.core.derivation.Section;
import losslab.core.derivation.Topic;
import losslab.ui.Messages;
import losslab.ui.Palette;

/// The formulas of one section, below its heading; as plain text where formulas cannot be drawn.
final class SectionBox extends VBox {
    /// In pixels. Computer Modern has small letters: this is about as large as the text around it.
    private static final double FORMULA_SIZE = 16;

    private final FormulaView formula = new FormulaView(FORMULA_SIZE);
    private final Label plain = new Label();
    private Supplier<String> text = () -> "";

    /// @param typesetter whether formulas can be drawn, once that is known
    SectionBox(Topic topic, boolean hasHeading, CompletableFuture<Boolean> typesetter) {
        getStyleClass().add("derivation-section");
        if (hasHeading) {
            Label heading = new Label(
                    Messages.text("derivation." + Messages.key(topic)));
            heading.getStyleClass().add("derivation-heading");
            getChildren().add(heading);
        }
        plain.getStyleClass().add("derivation-plain");
        plain.setWrapText(true);
        plain.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(formula, plain);
        setPlain(!typesetter.getNow(true));
        if (!typesetter.isDone()) {
            typesetter.thenAccept(isFine -> Platform.runLater(() -> setPlain(!isFine)));
        }
    }

    private void setPlain(boolean isPlain) {
        plain.setText(isPlain ? text.get() : "");
        plain.setVisible(isPlain);
        plain.setManaged(isPlain);
        formula.setVisible(!isPlain);
        formula.setManaged(!isPlain);
    }

    void show(Section section, int digits, Palette palette) {
        String active = Palette.web(palette.gradient());
        String inactive = Palette.web(palette.faint());
        formula.show(section.lines().stream().map(line -> FormulaTex.of(line, digits, active, inactive)).toList(),
                palette.ink());
        text = () -> FormulaText.of(new Derivation(List.of(section)), digits);
        if (plain.isVisible()) {
            plain.setText(text.get());
        }
    }

    FormulaView formula() {
        return formula;
    }
}

package losslab.workspace.plane.settings;

import javafx.scene.control.TextField;

import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.workspace.plane.model.PlaneViewModel;

/// The seed, all 64 bits of it: Enter draws the weights that belong to the number typed.
final class SeedField extends TextField {
    private final PlaneViewModel model;
    private long seed;

    SeedField(PlaneViewModel model) {
        this.model = model;
        setId("seed");
        getStyleClass().add("number-field");
        setAccessibleText(Messages.text("training.seed"));
        Explanation.give(this, Messages.text("training.seed.tooltip"));
        setOnAction(_ -> take());
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                setText(Long.toString(seed));
            }
        });
    }

    void show(long newSeed) {
        if (newSeed != seed || getText().isEmpty() && !isFocused()) {
            seed = newSeed;
            setText(Long.toString(newSeed));
        }
    }

    private void take() {
        try {
            seed = Long.parseLong(getText().strip());
            model.randomize(seed);
        } catch (NumberFormatException notWhole) {
            model.report(Messages.badField(Messages.text("training.seed"), Messages.text("expected.whole"), getText(),
                    Long.toString(seed)));
            setText(Long.toString(seed));
        }
    }
}

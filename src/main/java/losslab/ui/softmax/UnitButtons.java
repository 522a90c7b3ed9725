package losslab.ui.softmax;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import atlantafx.base.theme.Styles;

import losslab.core.math.InformationUnit;
import losslab.ui.Explanation;
import losslab.ui.Messages;

/// A button a unit of entropies, of which one is down.
final class UnitButtons extends HBox {
    private final Map<InformationUnit, ToggleButton> buttons = new EnumMap<>(InformationUnit.class);

    UnitButtons(Consumer<InformationUnit> change) {
        getStyleClass().add("unit-buttons");
        for (InformationUnit unit : InformationUnit.values()) {
            String name = Messages.key(unit);
            ToggleButton button = new ToggleButton(Messages.text("softmax.unit." + name));
            button.setId("unit-" + name);
            button.getStyleClass().addAll("small", unit == InformationUnit.NATS ? Styles.LEFT_PILL : Styles.RIGHT_PILL);
            Explanation.give(button, Messages.text("softmax.unit." + name + ".tooltip"));
            button.setOnAction(_ -> {
                button.setSelected(true); // a second press does not leave the entropies without a unit
                change.accept(unit);
            });
            buttons.put(unit, button);
            getChildren().add(button);
        }
    }

    void show(InformationUnit unit) {
        buttons.forEach((other, button) -> button.setSelected(other == unit));
    }
}

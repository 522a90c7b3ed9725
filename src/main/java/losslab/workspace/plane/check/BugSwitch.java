package losslab.workspace.plane.check;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import losslab.core.model.Objective.Slip;
import losslab.ui.Messages;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;

/// Makes the gradient wrong on purpose, for a class to find. Where that would change nothing it cannot be switched on.
final class BugSwitch extends HBox {
    private final ToggleButton button = new ToggleButton(Messages.text("check.bug"));
    private final Tooltip tooltip = new Tooltip();

    BugSwitch(PlaneViewModel model) {
        getStyleClass().add("card-tools");
        button.setId("find-the-bug");
        button.setOnAction(_ -> model.setSlip(button.isSelected() ? Slip.QUARTERED_DECAY : Slip.NONE));
        // A button that is switched off shows no tooltip of its own.
        Tooltip.install(this, tooltip);
        getChildren().add(button);
    }

    void show(PlaneState state) {
        boolean isOn = state.view().slip() != Slip.NONE;
        boolean isPossible = state.evaluation().objective().canSlip();
        button.setSelected(isOn);
        button.setDisable(!isOn && !isPossible);
        tooltip.setText(Messages.text(isPossible ? "check.bug.tooltip" : "check.bug.no-effect"));
    }
}

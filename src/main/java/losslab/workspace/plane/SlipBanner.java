package losslab.workspace.plane;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import losslab.core.model.Objective.Slip;
import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.panel.StatePanel;

/// Says over everything that the gradient is wrong on purpose, as long as it is.
final class SlipBanner extends HBox implements StatePanel {
    private final Label words = new Label();

    SlipBanner(PlaneViewModel model) {
        setId("slip-banner");
        getStyleClass().add("banner");
        words.setId("slip-words");
        Button rightAgain = new Button(Messages.text("slip.right-again"));
        rightAgain.setId("right-again");
        Explanation.give(rightAgain, Messages.text("slip.right-again.tooltip"));
        rightAgain.setMinWidth(Region.USE_PREF_SIZE);
        rightAgain.setOnAction(_ -> model.setSlip(Slip.NONE));
        getChildren().addAll(words, rightAgain);
    }

    @Override
    public void show(PlaneState state, Palette palette) {
        boolean isOn = state.view().slip() != Slip.NONE;
        setVisible(isOn);
        setManaged(isOn);
        words.setText(Messages.text(
                state.evaluation().objective().canSlip() ? "slip.words" : "slip.no-effect"));
    }
}

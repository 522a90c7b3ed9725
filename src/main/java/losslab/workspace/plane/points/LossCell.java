package losslab.workspace.plane.points;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;

import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.workspace.plane.model.PlaneState;

/// The loss of a point: a check mark at 0, a cross and red above.
final class LossCell extends StateCell {
    private static final PseudoClass POSITIVE = PseudoClass.getPseudoClass("positive");

    LossCell(ObservableValue<PlaneState> state) {
        super(state);
        getStyleClass().addAll("number-cell", "loss-cell");
    }

    @Override
    void refresh(int index) {
        double loss = state().evaluation().loss(index);
        boolean isPositive = !(loss <= 0);
        setText(Messages.text(isPositive ? "points.loss.positive" : "points.loss.zero",
                Numbers.fixed(loss, Numbers.DIGITS)));
        pseudoClassStateChanged(POSITIVE, isPositive);
    }
}

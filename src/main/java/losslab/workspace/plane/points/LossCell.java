package losslab.workspace.plane.points;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;

import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.workspace.plane.model.PlaneState;

/// The loss of a point with a check mark, or with a cross and in red.
///
/// A loss with a margin is good at 0. One without is never 0, so there the mark tells whether the point is classified right.
final class LossCell extends StateCell {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    LossCell(ObservableValue<PlaneState> state) {
        super(state);
        getStyleClass().addAll("number-cell", "loss-cell");
    }

    @Override
    void refresh(int index) {
        double loss = state().evaluation().loss(index);
        boolean hasMargin = state().experiment().loss().askedGap().isPresent();
        boolean isGood = hasMargin ? loss <= 0 : state().evaluation().isCorrect(index);
        setText(Messages.text(isGood ? "points.loss.good" : "points.loss.bad", Numbers.fixed(loss, Numbers.digits())));
        pseudoClassStateChanged(BAD, !isGood);
    }
}

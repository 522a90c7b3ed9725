package losslab.workspace.plane.points;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;

import losslab.ui.Numbers;
import losslab.workspace.plane.model.PlaneState;

/// One score of a point; the largest of its row stands out.
final class ScoreCell extends StateCell {
    private static final PseudoClass LARGEST = PseudoClass.getPseudoClass("largest");

    private final int k;

    ScoreCell(ObservableValue<PlaneState> state, int k) {
        super(state);
        this.k = k;
        getStyleClass().addAll("number-cell", "score-cell", "class-" + k);
    }

    @Override
    void refresh(int index) {
        setText(Numbers.fixed(state().evaluation().score(index, k), Numbers.digits()));
        pseudoClassStateChanged(LARGEST, state().evaluation().predicted(index) == k);
    }
}

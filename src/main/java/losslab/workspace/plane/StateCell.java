package losslab.workspace.plane;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;

/// A cell of the points table. It follows the state that the table shows, so that a change touches the visible cells and
/// nothing else.
abstract class StateCell extends TableCell<Integer, Integer> {
    private final ObservableValue<PlaneState> state;

    StateCell(ObservableValue<PlaneState> state) {
        this.state = state;
        state.addListener((_, _, _) -> refreshIfFilled());
    }

    /// Shows the point of an index.
    abstract void refresh(int index);

    final PlaneState state() {
        return state.getValue();
    }

    @Override
    protected final void updateItem(Integer index, boolean empty) {
        super.updateItem(index, empty);
        if (empty) {
            setText(null);
            setGraphic(null);
        } else {
            refreshIfFilled();
        }
    }

    private void refreshIfFilled() {
        Integer index = getItem();
        if (index != null && !isEmpty() && index < state().experiment().data().size()) {
            refresh(index);
        }
    }
}

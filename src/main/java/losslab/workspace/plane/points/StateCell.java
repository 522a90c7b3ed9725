package losslab.workspace.plane.points;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.TableCell;

import losslab.workspace.plane.model.PlaneState;

/// A cell of the points table. It follows the state that the table shows, so that a change touches the visible cells and
/// nothing else.
abstract class StateCell extends TableCell<Integer, Integer> {
    private final ObservableValue<PlaneState> state;
    /// Held here, and weakly by the state: a cell that the table has thrown away is forgotten.
    private final ChangeListener<PlaneState> follower = (_, _, _) -> refreshIfFilled();

    StateCell(ObservableValue<PlaneState> state) {
        this.state = state;
        state.addListener(new WeakChangeListener<>(follower));
    }

    /// Shows the point of an index.
    abstract void refresh(int index);

    /// The cell turns to another point: whatever was being typed for this one is given up.
    void leave() {}

    final PlaneState state() {
        return state.getValue();
    }

    @Override
    protected final void updateItem(Integer index, boolean empty) {
        if (getItem() != null && !getItem().equals(index)) {
            leave();
        }
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
        if (index != null && !isEmpty() && isInTable() && index < state().experiment().data().size()) {
            refresh(index);
        }
    }

    /// Whether the table still has this cell's column: other numbers of classes come with other columns.
    private boolean isInTable() {
        return getTableView() != null && getTableView().getColumns().contains(getTableColumn());
    }
}

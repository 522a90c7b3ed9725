package losslab.workspace.plane.losses;

import java.util.Optional;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.ListCell;

import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.workspace.plane.model.LossComparison;

/// The losses of one point. It follows the comparison that the table shows, so that a change touches the visible rows and
/// nothing else.
final class PointRow extends ListCell<Integer> {
    private final ObservableValue<Optional<LossComparison>> comparison;
    private final LossColumns columns = new LossColumns();
    /// Held here, and weakly by the table: a row that the list has thrown away is forgotten.
    private final ChangeListener<Optional<LossComparison>> follower = (_, _, _) -> refresh();

    /// @param width of its columns: those of the rows above, whether or not a scroll bar takes some of the list's room
    PointRow(ObservableValue<Optional<LossComparison>> comparison, ObservableValue<Number> width) {
        this.comparison = comparison;
        getStyleClass().add("loss-row");
        comparison.addListener(new WeakChangeListener<>(follower));
        columns.setMinWidth(0);
        columns.prefWidthProperty().bind(width);
        columns.maxWidthProperty().bind(width);
    }

    @Override
    protected void updateItem(Integer point, boolean empty) {
        super.updateItem(point, empty);
        if (empty) {
            setGraphic(null);
            setAccessibleText("");
        } else {
            setGraphic(columns);
            refresh();
        }
    }

    private void refresh() {
        Integer point = getItem();
        comparison.getValue().filter(_ -> point != null && !isEmpty()).filter(shown -> point < shown.pointCount())
                .ifPresent(shown -> show(shown, point));
    }

    private void show(LossComparison shown, int point) {
        columns.named("point-loss-" + point).show(Integer.toString(point + 1),
                form -> Numbers.fixed(shown.under(form).loss(point), Numbers.digits()), shown.present());
        setAccessibleText(Messages.text("losses.point", columns.spoken(AllLossesPanel::name)));
    }
}

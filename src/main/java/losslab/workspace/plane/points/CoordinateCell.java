package losslab.workspace.plane.points;

import java.util.List;

import javafx.beans.value.ObservableValue;

import losslab.core.data.Point;
import losslab.ui.Messages;
import losslab.ui.NumberField;
import losslab.ui.ParameterNames;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;

/// One coordinate of a point, to be typed over.
final class CoordinateCell extends StateCell {
    /// The style class of the fields in the table.
    static final String FIELD_CLASS = "cell-field";

    private final NumberField field;
    private final int feature;

    CoordinateCell(PlaneViewModel model, ObservableValue<PlaneState> state, int feature) {
        super(state);
        this.feature = feature;
        String name = Messages.text("points.coordinate", ParameterNames.feature(feature));
        field = new NumberField("coordinate-" + feature, NumberField.Kind.anyNumber(name), value -> {
            Point point = state().experiment().data().get(getItem());
            model.movePoint(getItem(), feature == 0 ? value : point.x0(), feature == 1 ? value : point.x1());
        }, model::report);
        field.ignoreScrolling();
        field.getStyleClass().add(FIELD_CLASS);
        field.focusedProperty().addListener((_, _, focused) -> {
            if (focused && getItem() != null) {
                model.select(List.of(getItem()));
            }
        });
    }

    @Override
    void leave() {
        field.cancel();
    }

    @Override
    void refresh(int index) {
        Point point = state().experiment().data().get(index);
        field.setId("x" + feature + "-" + index);
        field.show(feature == 0 ? point.x0() : point.x1());
        setGraphic(field);
    }
}

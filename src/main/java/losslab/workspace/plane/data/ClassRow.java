package losslab.workspace.plane.data;

import javafx.scene.control.Button;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import losslab.core.data.DataSet;
import losslab.experiment.ClassLabels;
import losslab.experiment.Experiment;
import losslab.ui.Explanation;
import losslab.ui.Marker;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.workspace.plane.model.PlaneViewModel;

/// One class: its marker, its name and its colour to edit, and the button that removes it with its points.
final class ClassRow extends HBox {
    private static final double MARKER_RADIUS = 6;

    private final PlaneViewModel model;
    private final int k;
    private final TextField name = new TextField();
    private final ColorPicker color = new ColorPicker();
    private final Button usual = new Button(Messages.text("classes.usual-color"));
    private final Button remove = new Button();

    ClassRow(PlaneViewModel model, int k) {
        this.model = model;
        this.k = k;
        getStyleClass().add("form-row");
        Label number = new Label(Integer.toString(k), Marker.node(k, MARKER_RADIUS));
        number.getStyleClass().addAll("class-name", "class-" + k);
        number.setMinWidth(Region.USE_PREF_SIZE);
        name.setId("class-name-" + k);
        name.setPromptText(Messages.text("plane.menu.set-class", k));
        name.setAccessibleText(Messages.text("classes.name", k));
        Explanation.give(name, Messages.text("classes.name.tooltip", ClassLabels.MAX_NAME_LENGTH));
        name.setOnAction(_ -> takeName());
        name.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                takeName();
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        color.setId("class-color-" + k);
        color.setAccessibleText(Messages.text("classes.color", k));
        Explanation.give(color, Messages.text("classes.color.tooltip"));
        color.setOnAction(_ -> setColor(Palette.web(color.getValue())));
        usual.setId("class-usual-color-" + k);
        Explanation.give(usual, Messages.text("classes.usual-color.tooltip"));
        usual.setOnAction(_ -> setColor(""));
        remove.setId("class-remove-" + k);
        remove.setOnAction(_ -> {
            model.undo().endGesture();
            model.removeClass(k);
        });
        usual.setMinWidth(Region.USE_PREF_SIZE);
        remove.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(number, name, color, usual, remove);
    }

    TextField name() {
        return name;
    }

    void show(Experiment experiment, Palette palette) {
        if (!name.isFocused()) {
            name.setText(experiment.labels().name(k));
        }
        String own = experiment.labels().color(k);
        color.setValue(own.isEmpty() ? palette.lines().get(k) : Color.web(own));
        usual.setDisable(own.isEmpty());
        int points = experiment.data().count(k);
        remove.setText(Messages.text(points == 0 ? "classes.remove" : "classes.remove.points", points,
                Numbers.whole(points)));
        remove.setAccessibleText(Messages.text("classes.remove.accessible", k, remove.getText()));
        remove.setDisable(experiment.data().classCount() == DataSet.MIN_CLASSES);
    }

    private void takeName() {
        String wanted = name.getText().strip();
        ClassLabels labels = model.state().experiment().labels();
        if (wanted.equals(labels.name(k)) || k >= classCount()) {
            return;
        }
        try {
            ClassLabels changed = labels.withName(k, wanted, classCount());
            model.undo().endGesture();
            model.setLabels(changed);
        } catch (IllegalArgumentException notAllowed) {
            model.report(Messages.text("classes.name.bad", wanted, ClassLabels.MAX_NAME_LENGTH));
            name.setText(labels.name(k));
        }
    }

    private void setColor(String wanted) {
        model.undo().endGesture();
        model.setLabels(model.state().experiment().labels().withColor(k, wanted, classCount()));
    }

    private int classCount() {
        return model.state().experiment().data().classCount();
    }
}

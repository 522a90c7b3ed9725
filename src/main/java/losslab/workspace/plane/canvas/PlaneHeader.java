package losslab.workspace.plane.canvas;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.shape.SVGPath;

import org.controlsfx.control.SegmentedButton;

import losslab.experiment.ClassLabels;
import losslab.ui.Explanation;
import losslab.ui.Marker;
import losslab.ui.Messages;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;

/// The right end of the plane's header: the class that a click adds, the shading, the layers, and the button that fits the view.
final class PlaneHeader extends HBox {
    private static final double MARKER_RADIUS = 5;

    private final PlaneViewModel model;
    /// With more classes than this, or with names, a menu takes the place of one button a class.
    private static final int MOST_BUTTONS = 4;

    private final SegmentedButton classes = new SegmentedButton();
    private final MenuButton classMenu = new MenuButton();
    private final ShadingMenu shading;
    private final LayersMenu layers;
    private ClassLabels shownLabels = ClassLabels.NONE;

    /// @param brush whether drags paint points
    PlaneHeader(PlaneViewModel model, BooleanProperty brush, Runnable fit) {
        this.model = model;
        getStyleClass().add("card-tools");
        Button fitButton = new Button(Messages.text("plane.fit"));
        fitButton.setId("fit-view-button");
        Explanation.give(fitButton, Messages.text("plane.fit.tooltip"));
        fitButton.setOnAction(_ -> fit.run());
        classes.setId("current-class");
        classMenu.setId("current-class-menu");
        classMenu.getStyleClass().add("class-menu");
        classMenu.setAccessibleText(Messages.text("plane.add"));
        SVGPath bristles = new SVGPath();
        bristles.setContent("M1 13 q3 0 4 -2 q1 -2 -1 -3 q-2 0 -2 3 q0 1 -1 2 z M5 7 l6 -6 q2 0 2 2 l-6 6 z");
        bristles.getStyleClass().add("brush-icon");
        ToggleButton paint = new ToggleButton("", bristles);
        paint.setAccessibleText(Messages.text("brush.title"));
        paint.setId("brush");
        Explanation.give(paint, Messages.text("brush.tooltip"));
        paint.selectedProperty().bindBidirectional(brush);
        shading = new ShadingMenu(model);
        layers = new LayersMenu(model);
        getChildren().addAll(new Label(Messages.text("plane.add")), classes, classMenu, paint, shading, layers,
                fitButton);
    }

    void show(PlaneState state) {
        showCurrentClass(state.experiment().data().classCount(), state.experiment().labels(),
                state.view().currentClass());
        shading.show(state);
        layers.show(state);
    }

    private void showCurrentClass(int classCount, ClassLabels labels, int current) {
        if (classMenu.getItems().size() != classCount || !labels.equals(shownLabels)) {
            shownLabels = labels;
            classes.getButtons().clear();
            classMenu.getItems().clear();
            for (int k = 0; k < classCount; k++) {
                classes.getButtons().add(classButton(k));
                classMenu.getItems().add(classItem(k));
            }
            boolean fits = classCount <= MOST_BUTTONS && labels.names().isEmpty();
            classes.setVisible(fits);
            classes.setManaged(fits);
            classMenu.setVisible(!fits);
            classMenu.setManaged(!fits);
        }
        classes.getButtons().get(current).setSelected(true);
        String name = labels.called(current);
        if (!name.equals(classMenu.getText())) {
            classMenu.setText(name);
            classMenu.setGraphic(Marker.node(current, MARKER_RADIUS));
        }
    }

    private MenuItem classItem(int k) {
        MenuItem item = new MenuItem(shownLabels.called(k), Marker.node(k, MARKER_RADIUS));
        item.setOnAction(_ -> model.setCurrentClass(k));
        return item;
    }

    private ToggleButton classButton(int k) {
        ToggleButton button = new ToggleButton(Integer.toString(k), Marker.node(k, MARKER_RADIUS));
        button.setId("current-class-" + k);
        String words = Messages.text("plane.add.tooltip", shownLabels.called(k));
        Explanation.give(button, words);
        button.setAccessibleText(words);
        button.setOnAction(_ -> {
            button.setSelected(true); // a second press does not leave the plane without a class to add
            model.setCurrentClass(k);
        });
        return button;
    }
}

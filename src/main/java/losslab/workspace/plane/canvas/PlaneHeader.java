package losslab.workspace.plane.canvas;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.controlsfx.control.SegmentedButton;

import losslab.ui.Marker;
import losslab.ui.Messages;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;

/// The right end of the plane's header: the class that a click adds, the shading, the layers, and the button that fits the view.
final class PlaneHeader extends HBox {
    private static final double MARKER_RADIUS = 5;

    private final PlaneViewModel model;
    /// With more classes than this a menu takes the place of one button a class.
    private static final int MOST_BUTTONS = 4;

    private final SegmentedButton classes = new SegmentedButton();
    private final MenuButton classMenu = new MenuButton();
    private final ShadingMenu shading;
    private final LayersMenu layers;

    PlaneHeader(PlaneViewModel model, Runnable fit) {
        this.model = model;
        getStyleClass().add("card-tools");
        Button fitButton = new Button(Messages.text("plane.fit"));
        fitButton.setId("fit-view-button");
        fitButton.setTooltip(new Tooltip(Messages.text("plane.fit.tooltip")));
        fitButton.setOnAction(_ -> fit.run());
        classes.setId("current-class");
        classMenu.setId("current-class-menu");
        classMenu.setAccessibleText(Messages.text("plane.add"));
        shading = new ShadingMenu(model);
        layers = new LayersMenu(model);
        getChildren().addAll(new Label(Messages.text("plane.add")), classes, classMenu, shading, layers, fitButton);
    }

    void show(PlaneState state) {
        showCurrentClass(state.experiment().data().classCount(), state.view().currentClass());
        shading.show(state);
        layers.show(state);
    }

    private void showCurrentClass(int classCount, int current) {
        if (classMenu.getItems().size() != classCount) {
            classes.getButtons().clear();
            classMenu.getItems().clear();
            for (int k = 0; k < classCount; k++) {
                classes.getButtons().add(classButton(k));
                classMenu.getItems().add(classItem(k));
            }
            boolean fits = classCount <= MOST_BUTTONS;
            classes.setVisible(fits);
            classes.setManaged(fits);
            classMenu.setVisible(!fits);
            classMenu.setManaged(!fits);
        }
        classes.getButtons().get(current).setSelected(true);
        String name = Integer.toString(current);
        if (!name.equals(classMenu.getText())) {
            classMenu.setText(name);
            classMenu.setGraphic(Marker.node(current, MARKER_RADIUS));
        }
    }

    private MenuItem classItem(int k) {
        MenuItem item = new MenuItem(Integer.toString(k), Marker.node(k, MARKER_RADIUS));
        item.setOnAction(_ -> model.setCurrentClass(k));
        return item;
    }

    private ToggleButton classButton(int k) {
        ToggleButton button = new ToggleButton(Integer.toString(k), Marker.node(k, MARKER_RADIUS));
        button.setId("current-class-" + k);
        button.setTooltip(new Tooltip(Messages.text("plane.add.tooltip", k)));
        button.setAccessibleText(Messages.text("plane.add.tooltip", k));
        button.setOnAction(_ -> {
            button.setSelected(true); // a second press does not leave the plane without a class to add
            model.setCurrentClass(k);
        });
        return button;
    }
}

package losslab.workspace.plane.gallery;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import losslab.experiment.examples.Example;
import losslab.ui.Messages;
import losslab.ui.PaintedCanvas;
import losslab.ui.Palette;
import losslab.workspace.plane.canvas.PlanePicture;
import losslab.workspace.plane.model.PlaneState;

/// An example in the gallery: its picture, its title, and what to try.
final class ExampleCard extends VBox {
    private static final double WIDTH = 232;
    private static final double HEIGHT = 160;
    /// Of what is in the picture: as if seen from twice as far.
    private static final double SIZE = 0.5;

    private final PaintedCanvas picture = new PaintedCanvas();
    private final Example example;
    private final Runnable open;

    ExampleCard(Example example, Runnable open) {
        this.example = example;
        this.open = open;
        setId("example-" + example.id());
        getStyleClass().add("example-card");
        Label title = new Label(Messages.text("example.title." + example.id()));
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        Label words = new Label(Messages.text("example.try." + example.id()));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        title.setMinHeight(Region.USE_PREF_SIZE);
        picture.setWidth(WIDTH);
        picture.setHeight(HEIGHT);
        getChildren().addAll(picture, title, words);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(title.getText() + ". " + words.getText());
        setOnMousePressed(_ -> requestFocus());
        setOnMouseClicked(_ -> open.run());
        setOnKeyPressed(this::onKey);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            open.run();
        }
    }

    void paint(Palette palette) {
        PlanePicture.paint(picture, PlaneState.pictured(example.experiment()), palette, SIZE);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            open.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}

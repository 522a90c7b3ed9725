package losslab.workspace.plane.data;

import java.util.List;
import java.util.stream.IntStream;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import losslab.core.data.DataSet;
import losslab.experiment.Experiment;
import losslab.ui.Explanation;
import losslab.ui.Following;
import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;

/// The classes: how many there are, what they are called, and their colours. Every change is made at once and can be undone.
public final class ClassesPane extends VBox {
    private final PlaneViewModel model;
    private final ObservableValue<Palette> palette;
    private final VBox rows = new VBox();
    private final Button add = new Button(Messages.text("classes.add"));
    private Experiment shown;

    /// @param palette the present one, which follows the colours that are chosen here
    public ClassesPane(PlaneViewModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
        shown = model.state().experiment();
        setId("classes");
        rows.getStyleClass().add("dialog-form");
        add.setId("class-add");
        Explanation.give(add, Messages.text("classes.add.tooltip", DataSet.MAX_CLASSES));
        add.setOnAction(_ -> {
            model.undo().endGesture();
            model.addClass();
        });
        Label note = new Label(Messages.text("classes.note"));
        note.getStyleClass().add("card-note");
        note.setWrapText(true);
        getChildren().addAll(rows, add, note);
        show(shown);
        Following.follow(this, model.stateProperty(), this::follow);
        Following.follow(this, palette, _ -> show(shown));
    }

    /// What gets the keyboard first.
    public Node first() {
        return rowList().getFirst().name();
    }

    private void follow(PlaneState now) {
        if (shown.data() != now.experiment().data() || !shown.labels().equals(now.experiment().labels())) {
            show(now.experiment());
        }
    }

    private void show(Experiment experiment) {
        shown = experiment;
        int classCount = experiment.data().classCount();
        if (rows.getChildren().size() != classCount) {
            rows.getChildren().setAll(IntStream.range(0, classCount).mapToObj(k -> new ClassRow(model, k)).toList());
            if (getScene() != null && getScene().getWindow() != null) {
                getScene().getWindow().sizeToScene();
            }
        }
        rowList().forEach(row -> row.show(experiment, palette.getValue()));
        add.setDisable(classCount == DataSet.MAX_CLASSES);
    }

    private List<ClassRow> rowList() {
        return rows.getChildren().stream().map(ClassRow.class::cast).toList();
    }
}

package losslab.workspace.plane.data;

import java.util.List;
import java.util.stream.IntStream;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import losslab.core.data.DataSet;
import losslab.experiment.Experiment;
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

    /// @param palette the present one, which follows the colours that are chosen here
    public ClassesPane(PlaneViewModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
        setId("classes");
        rows.getStyleClass().add("dialog-form");
        add.setId("class-add");
        add.setTooltip(new Tooltip(Messages.text("classes.add.tooltip", DataSet.MAX_CLASSES)));
        add.setOnAction(_ -> {
            model.undo().endGesture();
            model.addClass();
        });
        Label note = new Label(Messages.text("classes.note"));
        note.getStyleClass().add("card-note");
        note.setWrapText(true);
        getChildren().addAll(rows, add, note);
        ChangeListener<PlaneState> follow = (_, before, now) -> {
            if (before.experiment().data() != now.experiment().data()
                    || !before.experiment().labels().equals(now.experiment().labels())) {
                show(now.experiment());
            }
        };
        ChangeListener<Palette> recolor = (_, _, _) -> show(model.state().experiment());
        // Only for as long as somebody looks at it.
        sceneProperty().flatMap(scene -> scene.windowProperty()).flatMap(window -> window.showingProperty())
                .orElse(false).subscribe(showing -> {
                    model.stateProperty().removeListener(follow);
                    palette.removeListener(recolor);
                    if (showing) {
                        model.stateProperty().addListener(follow);
                        palette.addListener(recolor);
                        show(model.state().experiment());
                    }
                });
        show(model.state().experiment());
    }

    /// What gets the keyboard first.
    public Node first() {
        return rowList().getFirst().name();
    }

    private void show(Experiment experiment) {
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

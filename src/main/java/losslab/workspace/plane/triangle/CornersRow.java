package losslab.workspace.plane.triangle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import losslab.ui.Choice;
import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.model.Readout;

/// Which classes are the corners, where there are more than three.
final class CornersRow extends HBox {
    private static final List<String> CORNERS = List.of("triangle.left", "triangle.right", "triangle.top");

    private final PlaneViewModel model;
    private final Label note = new Label();
    private final List<Choice<Integer>> choices = IntStream.range(0, 3).mapToObj(this::choice).toList();

    CornersRow(PlaneViewModel model) {
        this.model = model;
        getStyleClass().addAll("card-tools", "tab-tools", "triangle-corners");
        note.setId("triangle-note");
        note.getStyleClass().add("card-note");
        note.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(choices);
        getChildren().add(note);
    }

    private Choice<Integer> choice(int corner) {
        String name = Messages.text(CORNERS.get(corner));
        Choice<Integer> choice = new Choice<>("triangle-corner-" + corner, name, List.of(), String::valueOf,
                k -> choose(corner, k));
        Explanation.give(choice, name);
        return choice;
    }

    /// A class that another corner has already changes places with the one that was here.
    private void choose(int corner, int k) {
        Readout readout = model.state().view().readout();
        List<Integer> corners = new ArrayList<>(readout.corners());
        int other = corners.indexOf(k);
        if (other >= 0) {
            corners.set(other, corners.get(corner));
        }
        corners.set(corner, k);
        model.setReadout(readout.withCorners(corners));
    }

    void show(PlaneState state) {
        List<Integer> corners = state.view().readout().corners();
        int classCount = state.evaluation().classCount();
        setVisible(corners.size() < classCount);
        setManaged(isVisible());
        if (!isVisible()) {
            return;
        }
        List<Integer> all = IntStream.range(0, classCount).boxed().toList();
        for (int i = 0; i < choices.size(); i++) {
            choices.get(i).showAmong(all);
            choices.get(i).show(corners.get(i));
        }
        note.setText(Messages.text("triangle.renormalized",
                corners.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
}

package losslab.workspace.plane.check;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import losslab.core.model.FiniteDifferences;
import losslab.core.model.FiniteDifferences.Slope;
import losslab.core.model.FiniteDifferences.Verdict;
import losslab.ui.Explanation;
import losslab.ui.Marker;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.ParameterNames;

/// One parameter: its name, both slopes, how far they are apart, and what that says.
final class SlopeRow {
    private static final double MARKER_RADIUS = 4;

    private final int k;
    private final int column;
    private final HBox name;
    private final Label analytic;
    private final Label numerical;
    private final Label error;
    private final Label verdict;
    private final Label kink;

    SlopeRow(int k, int column) {
        this.k = k;
        this.column = column;
        name = name(k, column);
        analytic = label("analytic");
        numerical = label("numerical");
        error = label("error");
        verdict = label("verdict");
        kink = label("kink");
        kink.setText(Messages.text("check.kink"));
        Explanation.give(kink, Messages.text("check.kink.tooltip"));
        kink.getStyleClass().add("card-note");
    }

    private static HBox name(int k, int column) {
        Label owner = new Label(Integer.toString(k), Marker.node(k, MARKER_RADIUS));
        owner.getStyleClass().addAll("class-name", "class-" + k);
        HBox name = new HBox(owner, new Label(ParameterNames.column(column)));
        name.getStyleClass().add("check-name");
        Explanation.give(name, Messages.text("weights.name", ParameterNames.column(column), k));
        return name;
    }

    private Label label(String part) {
        Label label = new Label();
        label.setId("check-" + part + "-" + k + "-" + column);
        return label;
    }

    /// From left to right.
    List<Node> cells() {
        return List.of(name, analytic, numerical, error, verdict, kink);
    }

    void show(FiniteDifferences check) {
        Slope slope = check.slope(k, column);
        int digits = Numbers.digits() + 1; // than elsewhere: here slopes are held against each other
        analytic.setText(Numbers.fixed(slope.analytic(), digits));
        numerical.setText(Numbers.fixed(slope.numerical(), digits));
        error.setText(Numbers.rough(slope.relativeError()));
        String key = key(slope.verdict());
        verdict.setText(Messages.text("check.verdict." + key));
        wear(verdict, slope.verdict());
        kink.setVisible(slope.kinkWithin());
        analytic.setAccessibleText(Messages.text("check.accessible",
                Messages.text("weights.name", ParameterNames.column(column), k), analytic.getText(),
                numerical.getText(), error.getText(), verdict.getText()));
    }

    /// Gives a text the colour of a verdict.
    static void wear(Label label, Verdict verdict) {
        String key = key(verdict);
        if (!label.getStyleClass().contains(key)) {
            for (Verdict other : Verdict.values()) {
                label.getStyleClass().remove(key(other));
            }
            label.getStyleClass().add(key);
        }
    }

    static String key(Verdict verdict) {
        return Messages.key(verdict);
    }
}

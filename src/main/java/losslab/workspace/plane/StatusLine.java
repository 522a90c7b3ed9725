package losslab.workspace.plane;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import losslab.core.model.Evaluation;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.ui.StatusRow;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneState.Check;
import losslab.workspace.plane.model.PlaneState.Progress;
import losslab.workspace.plane.panel.StatePanel;

/// One sentence on the state, the last message, the verdict of the gradient check, and the speed.
final class StatusLine extends StatusRow implements StatePanel {
    private final Label check = label("status-check");
    private final Label speed = label("status-speed");

    StatusLine() {
        super("status-sentence", "status-message");
        setId("status");
        getStyleClass().add("status-line");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        check.setMinWidth(Region.USE_PREF_SIZE);
        speed.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(gap, check, speed);
    }

    @Override
    public void show(PlaneState state, Palette palette) {
        show(sentence(state), state.message());
        showCheck(state.check(), state.evaluation().trainingCount());
        Progress progress = state.progress();
        speed.setText(progress.running()
                ? Messages.text("status.speed", Numbers.whole(Math.round(progress.stepsPerSecond())))
                : Messages.text("status.idle"));
    }

    private void showCheck(Check verdict, int pointCount) {
        boolean passed = verdict.result().passed();
        boolean isPossible = Double.isFinite(verdict.result().largestRelativeError());
        String key = passed ? "passed" : isPossible ? "failed" : "impossible";
        String text = Messages.text("status.check." + key,
                Numbers.significant(verdict.result().largestRelativeError()));
        check.setText(verdict.pointCount() == pointCount
                ? text
                : Messages.text("status.check.sample", text, verdict.pointCount(), Numbers.whole(pointCount)));
        check.getStyleClass().removeAll("passed", "failed", "impossible");
        check.getStyleClass().add(key);
    }

    private static String sentence(PlaneState state) {
        Evaluation evaluation = state.evaluation();
        String step = Numbers.whole(state.progress().step());
        String total = Numbers.fixed(evaluation.totalLoss(), Numbers.lossDigits());
        int[] training = state.experiment().data().indices(false);
        if (training.length == 0) {
            return Messages.text("status.empty", step, total);
        }
        boolean isSmooth = state.experiment().loss().askedGap().isEmpty();
        int violating = 0;
        int worst = training[0];
        for (int i : training) {
            violating += (isSmooth ? !evaluation.isCorrect(i) : evaluation.loss(i) > 0) ? 1 : 0;
            worst = evaluation.loss(i) > evaluation.loss(worst) ? i : worst;
        }
        return Messages.text(isSmooth ? "status.smooth" : "status.hinge", step, total, violating, training.length,
                Numbers.fixed(evaluation.loss(worst), Numbers.digits()), worst + 1);
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        return label;
    }
}

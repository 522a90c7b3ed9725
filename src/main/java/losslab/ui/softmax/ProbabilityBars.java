package losslab.ui.softmax;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import losslab.core.loss.SoftmaxBreakdown;
import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.ParameterNames;
import losslab.ui.PrintPane;

/// One bar a class for its probability p, with a mark where its target q lies and an arrow from p to q: the way on which
/// a step against the gradient sends it. The three numbers stand beside it.
final class ProbabilityBars extends PrintPane {
    private static final double HEAD = 18;
    private static final double ROW = 22;
    private static final double BAR_TOP = 3;
    private static final double BAR = 11;
    private static final double ARROW_TOP = 15;
    private static final double ARROW = 7;
    private static final double ARROW_LINE = 1.5;
    private static final double ARROW_HEAD = 6;
    private static final double NAME_WIDTH = 28;
    private static final double NUMBER_WIDTH = 48;
    private static final double GRADIENT_WIDTH = 70;
    private static final double MARK_WIDTH = 2;
    private static final double GAP = 4;

    private final Label probabilityHead = head("softmax.probability");
    private final Label targetHead = head("softmax.target");
    private final Label gradientHead = head("softmax.gradient");
    private final List<Row> rows = new ArrayList<>();

    private final class Row {
        private final Label name;
        private final Region track = region("bar", "class-track");
        private final Region bar = region("bar", "class-bar");
        private final Region mark = region("target-mark");
        private final Region arrowLine = region("descent-line");
        private final Region arrowHead = region("descent-head");
        private final Label probabilityText = number("bar-number");
        private final Label targetText = number("target-text");
        private final Label gradientText = number("gradient-text");
        private double probability;
        private double target;

        Row(int k) {
            name = new Label(ParameterNames.probability(k));
            name.getStyleClass().add("class-name");
            bar.setId("probability-bar-" + k);
            mark.setId("target-mark-" + k);
            arrowLine.setId("descent-" + k);
            probabilityText.setId("probability-" + k);
            targetText.setId("target-" + k);
            gradientText.setId("probability-gradient-" + k);
            for (Node node : List.of(name, track, bar)) {
                node.getStyleClass().add("class-" + k);
            }
            getChildren().addAll(name, track, bar, arrowLine, arrowHead, mark, probabilityText, targetText,
                    gradientText);
        }

        void show(SoftmaxBreakdown breakdown, int k) {
            probability = breakdown.probabilities().get(k);
            target = breakdown.targets().get(k);
            probabilityText.setText(Numbers.fixed(probability, Numbers.probabilityDigits()));
            targetText.setText(Numbers.fixed(target, Numbers.probabilityDigits()));
            gradientText.setText(Numbers.fixed(breakdown.scoreGradient().get(k), Numbers.probabilityDigits()));
        }

        void layout(double y, double width) {
            place(name, 0, y, NAME_WIDTH, ROW);
            place(track, NAME_WIDTH, y + BAR_TOP, width, BAR);
            // A probability that is NaN has a number, but no length.
            bar.setVisible(Double.isFinite(probability));
            double length = bar.isVisible() ? probability * width : 0;
            place(bar, NAME_WIDTH, y + BAR_TOP, Math.max(1, length), BAR);
            double markX = Math.min(width - MARK_WIDTH, Math.max(0, target * width - MARK_WIDTH / 2));
            place(mark, NAME_WIDTH + markX, y + 1, MARK_WIDTH, BAR + 2 * (BAR_TOP - 1));
            layoutArrow(y + ARROW_TOP, NAME_WIDTH + length, NAME_WIDTH + target * width);
            double textX = NAME_WIDTH + width + GAP;
            place(probabilityText, textX, y, NUMBER_WIDTH, ROW);
            place(targetText, textX + NUMBER_WIDTH, y, NUMBER_WIDTH, ROW);
            place(gradientText, textX + 2 * NUMBER_WIDTH, y, GRADIENT_WIDTH, ROW);
        }

        /// An arrow that is shorter than its head says nothing: the numbers do.
        private void layoutArrow(double y, double fromX, double toX) {
            double length = Math.abs(toX - fromX);
            boolean isSeen = bar.isVisible() && length >= ARROW_HEAD;
            arrowLine.setVisible(isSeen);
            arrowHead.setVisible(isSeen);
            place(arrowLine, Math.min(fromX, toX), y + (ARROW - ARROW_LINE) / 2, length, ARROW_LINE);
            place(arrowHead, toX > fromX ? toX - ARROW_HEAD : toX, y, ARROW_HEAD, ARROW);
            arrowHead.setScaleX(toX > fromX ? 1 : -1);
        }
    }

    ProbabilityBars() {
        setId("probability-bars");
        Explanation.give(gradientHead, Messages.text("softmax.gradient.tooltip"));
        Explanation.give(targetHead, Messages.text("softmax.target.tooltip"));
        Explanation.give(probabilityHead, Messages.text("softmax.probability.tooltip"));
    }

    void show(SoftmaxBreakdown breakdown) {
        if (rows.size() != breakdown.classCount()) {
            rows.clear();
            getChildren().setAll(probabilityHead, targetHead, gradientHead);
            for (int k = 0; k < breakdown.classCount(); k++) {
                rows.add(new Row(k));
            }
            setRoomHeight(HEAD + rows.size() * ROW);
        }
        gradientHead.setText(Messages.text(breakdown.temperature() == 1 ? "softmax.gradient" : "softmax.gradient.t"));
        for (int k = 0; k < rows.size(); k++) {
            rows.get(k).show(breakdown, k);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, roomWidth() - NAME_WIDTH - GAP - 2 * NUMBER_WIDTH - GRADIENT_WIDTH);
        double textX = NAME_WIDTH + width + GAP;
        place(probabilityHead, textX, 0, NUMBER_WIDTH, HEAD);
        place(targetHead, textX + NUMBER_WIDTH, 0, NUMBER_WIDTH, HEAD);
        place(gradientHead, textX + 2 * NUMBER_WIDTH, 0, GRADIENT_WIDTH, HEAD);
        for (int k = 0; k < rows.size(); k++) {
            rows.get(k).layout(HEAD + k * ROW, width);
        }
    }

    private static Label head(String key) {
        Label head = new Label(Messages.text(key));
        head.getStyleClass().addAll("column-title", "softmax-number");
        return head;
    }

    private static Label number(String styleClass) {
        Label number = new Label();
        number.getStyleClass().addAll(styleClass, "softmax-number");
        return number;
    }

    private static Region region(String... styleClasses) {
        Region region = new Region();
        region.getStyleClass().addAll(styleClasses);
        region.setMouseTransparent(true);
        return region;
    }
}

package losslab.workspace.scores;

import java.util.ArrayList;
import java.util.List;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import losslab.core.loss.NaiveSoftmax;
import losslab.core.loss.SoftmaxBreakdown;
import losslab.ui.CardHeader;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.ui.ParameterNames;
import losslab.workspace.scores.model.ScoresState;
import losslab.workspace.scores.model.ScoresViewModel;

/// The softmax by its formula beside the one with the largest score taken off first: where overflow, 0/0 and ln 0 are born.
final class NaivePanel extends VBox implements StatePanel {
    private static final PseudoClass BORN = PseudoClass.getPseudoClass("born");
    private static final int SIGNIFICANT = 4;
    private static final double FAR = 1000;
    private static final double[] SHARES = {10, 22, 18, 30, 20};

    private final GridPane grid = new GridPane();
    private final List<List<Label>> rows = new ArrayList<>();
    private final Label naiveSum = number("naive-sum");
    private final Label stableSum = number("stable-sum");
    private final Label naiveLoss = number("naive-loss");
    private final Label stableLoss = number("stable-loss");
    private final Label reason = Texts.wrapping("naive-reason", "card-note");

    NaivePanel(ScoresViewModel model) {
        setId("naive");
        getStyleClass().add("card");
        for (double share : SHARES) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(share);
            width.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(width);
        }
        grid.getColumnConstraints().getFirst().setHalignment(HPos.LEFT);
        grid.getStyleClass().add("naive-grid");
        FlowPane buttons = new FlowPane(
                Texts.button("naive-plus", Messages.text("naive.plus"), Messages.text("naive.plus.tooltip"),
                        () -> model.addToAll(FAR)),
                Texts.button("naive-minus", Messages.text("naive.minus"), Messages.text("naive.minus.tooltip"),
                        () -> model.addToAll(-FAR)));
        buttons.getStyleClass().add("button-row");
        getChildren().addAll(new CardHeader(Messages.text("naive.title")), grid, reason, buttons);
    }

    private void build(int classCount) {
        rows.clear();
        grid.getChildren().clear();
        grid.addRow(0, new Label(), head(Messages.text("naive.exponential")), head(Messages.text("naive.probability")),
                head(Messages.text("naive.stable")), head(Messages.text("naive.stable-probability")));
        for (int k = 0; k < classCount; k++) {
            Label name = new Label(ParameterNames.score(k));
            name.getStyleClass().addAll("class-name", "class-" + k);
            rows.add(List.of(number("naive-e-" + k), number("naive-p-" + k), number("stable-e-" + k),
                    number("stable-p-" + k)));
            grid.add(name, 0, k + 1);
            for (int column = 0; column < 4; column++) {
                grid.add(rows.get(k).get(column), column + 1, k + 1);
            }
        }
        grid.addRow(classCount + 1, new Label("Σ"), naiveSum, new Label(), stableSum);
        grid.addRow(classCount + 2, new Label(Messages.text("naive.loss")), new Label(), naiveLoss, new Label(),
                stableLoss);
    }

    private static Label head(String text) {
        Label head = new Label(text);
        head.getStyleClass().add("column-title");
        return head;
    }

    private static Label number(String id) {
        Label number = new Label();
        number.setId(id);
        number.getStyleClass().add("naive-number");
        return number;
    }

    @Override
    public void show(ScoresState state, Palette palette) {
        if (rows.size() != state.classCount()) {
            build(state.classCount());
        }
        SoftmaxBreakdown stable = state.breakdown();
        NaiveSoftmax naive = NaiveSoftmax.of(stable);
        SoftmaxBreakdown.Exponentials exponentials = stable.exponentials();
        boolean isSumBad = Double.isInfinite(exponentials.naiveSum()) || exponentials.naiveSum() == 0;
        for (int k = 0; k < rows.size(); k++) {
            List<Label> row = rows.get(k);
            double exponential = exponentials.naive().get(k);
            double probability = naive.probabilities().get(k);
            show(row.get(0), exponential(exponential), Double.isInfinite(exponential) || exponential == 0);
            show(row.get(1), probability(probability), isSumBad || probability == 0);
            show(row.get(2), exponential(exponentials.stable().get(k)), false);
            show(row.get(3), probability(stable.probabilities().get(k)), false);
        }
        show(naiveSum, exponential(exponentials.naiveSum()), isSumBad);
        show(stableSum, exponential(exponentials.stableSum()), false);
        // A NaN comes from above; only an infinite loss is made by the logarithm itself.
        show(naiveLoss, Numbers.fixed(naive.loss(), Numbers.lossDigits()), Double.isInfinite(naive.loss()));
        show(stableLoss, Numbers.fixed(stable.crossEntropy(), Numbers.lossDigits()), false);
        Texts.set(reason, reason(exponentials, naive));
    }

    private static void show(Label label, String text, boolean isBorn) {
        Texts.set(label, text);
        label.pseudoClassStateChanged(BORN, isBorn);
    }

    private static String exponential(double exponential) {
        return Numbers.significant(exponential, SIGNIFICANT);
    }

    private static String probability(double probability) {
        return Numbers.fixed(probability, Numbers.probabilityDigits());
    }

    private static String reason(SoftmaxBreakdown.Exponentials exponentials, NaiveSoftmax naive) {
        if (Double.isInfinite(exponentials.naiveSum())) {
            return Messages.text("naive.overflow", Numbers.fixed(NaiveSoftmax.LARGEST_EXPONENT, Numbers.digits()));
        }
        if (exponentials.naiveSum() == 0) {
            return Messages.text("naive.underflow");
        }
        return Messages.text(Double.isInfinite(naive.loss()) ? "naive.log-zero" : "naive.fine");
    }
}

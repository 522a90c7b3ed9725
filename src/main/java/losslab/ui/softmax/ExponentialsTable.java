package losslab.ui.softmax;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javafx.scene.control.Label;

import losslab.core.loss.SoftmaxBreakdown.Exponentials;
import losslab.core.loss.SoftmaxBreakdown;
import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.ParameterNames;
import losslab.ui.PrintPane;

/// How the softmax comes about, a row a class: the score s, s/T, its exponential with the largest score taken off first, and the
/// naive one; their sums below.
final class ExponentialsTable extends PrintPane {
    private static final double ROW = 20;
    private static final double NAME_WIDTH = 28;
    private static final int SIGNIFICANT = 4;
    /// How the columns share the room, from s to the naive exponential.
    private static final double[] SHARES = {0.18, 0.20, 0.36, 0.26};

    private final List<Label> heads = Stream.of("softmax.score", "softmax.scaled", "softmax.stable", "softmax.naive")
            .map(ExponentialsTable::head).toList();
    private final List<List<Label>> rows = new ArrayList<>();
    private final Label sumName = new Label("Σ");
    private final List<Label> sums = List.of(number("exponentials-sum"), number("exponentials-naive-sum"));

    ExponentialsTable() {
        setId("exponentials-table");
        getStyleClass().add("exponentials-table");
        Explanation.give(heads.getLast(), Messages.text("softmax.naive.tooltip"));
        sums.forEach(sum -> sum.getStyleClass().add("bar-number"));
    }

    void show(SoftmaxBreakdown breakdown) {
        if (rows.size() != breakdown.classCount()) {
            build(breakdown.classCount());
        }
        Exponentials exponentials = breakdown.exponentials();
        for (int k = 0; k < rows.size(); k++) {
            List<Label> row = rows.get(k);
            double logit = breakdown.logits().get(k);
            row.get(1).setText(Numbers.fixed(logit, Numbers.digits()));
            row.get(2).setText(Numbers.fixed(logit / breakdown.temperature(), Numbers.digits()));
            row.get(3).setText(Numbers.significant(exponentials.stable().get(k), SIGNIFICANT));
            row.get(4).setText(Numbers.significant(exponentials.naive().get(k), SIGNIFICANT));
        }
        sums.getFirst().setText(Numbers.significant(exponentials.stableSum(), SIGNIFICANT));
        sums.getLast().setText(Numbers.significant(exponentials.naiveSum(), SIGNIFICANT));
        requestLayout();
    }

    private void build(int classCount) {
        rows.clear();
        getChildren().setAll(heads);
        for (int k = 0; k < classCount; k++) {
            Label name = new Label(ParameterNames.score(k));
            name.getStyleClass().addAll("class-name", "class-" + k);
            rows.add(List.of(name, number("logit-" + k), number("scaled-logit-" + k), number("exponential-" + k),
                    number("naive-exponential-" + k)));
            getChildren().addAll(rows.getLast());
        }
        getChildren().add(sumName);
        getChildren().addAll(sums);
        setRoomHeight((classCount + 2) * ROW);
    }

    @Override
    protected void layoutChildren() {
        double x = NAME_WIDTH;
        for (int column = 0; column < SHARES.length; column++) {
            double width = SHARES[column] * (roomWidth() - NAME_WIDTH);
            place(heads.get(column), x, 0, width, ROW);
            for (int k = 0; k < rows.size(); k++) {
                place(rows.get(k).get(column + 1), x, (k + 1) * ROW, width, ROW);
            }
            if (column >= 2) {
                place(sums.get(column - 2), x, (rows.size() + 1) * ROW, width, ROW);
            }
            x += width;
        }
        for (int k = 0; k < rows.size(); k++) {
            place(rows.get(k).getFirst(), 0, (k + 1) * ROW, NAME_WIDTH, ROW);
        }
        place(sumName, 0, (rows.size() + 1) * ROW, NAME_WIDTH, ROW);
    }

    private static Label head(String key) {
        Label head = new Label(Messages.text(key));
        head.getStyleClass().addAll("column-title", "softmax-number");
        return head;
    }

    private static Label number(String id) {
        Label number = new Label();
        number.setId(id);
        number.getStyleClass().add("softmax-number");
        return number;
    }
}

package losslab.workspace.plane.settings;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import losslab.core.model.Evaluation;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.PrintPane;

/// Three bars that add up: data loss, regularization loss where it ends, and their total.
final class LossBars extends PrintPane {
    private static final double ROW = 21;
    private static final double BAR = 11;
    private static final double NAME_WIDTH = 92;
    private static final double NUMBER_WIDTH = 86;

    private final Region[] bars = {bar("data"), bar("penalty"), bar("total")};
    private final Label[] names = {name("objective.data"), name("objective.regularization"), name("objective.total")};
    private final Label[] numbers = {number("data-loss"), number("regularization-loss"), number("total-loss")};
    private final double[] from = new double[3];
    private final double[] to = new double[3];

    LossBars() {
        getStyleClass().add("loss-bars");
        getChildren().addAll(names);
        getChildren().addAll(bars);
        getChildren().addAll(numbers);
        setRoomHeight(3 * ROW);
    }

    void show(Evaluation evaluation) {
        double data = evaluation.dataLoss();
        double total = evaluation.totalLoss();
        to[0] = share(data, total);
        from[1] = to[0];
        to[1] = share(total, total);
        to[2] = to[1];
        double[] values = {data, evaluation.regularizationLoss(), total};
        for (int i = 0; i < values.length; i++) {
            numbers[i].setText(Numbers.fixed(values[i], Numbers.lossDigits()));
        }
        requestLayout();
    }

    private static double share(double part, double whole) {
        return whole > 0 && Double.isFinite(part / whole) ? part / whole : 0;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, roomWidth() - NAME_WIDTH - NUMBER_WIDTH);
        for (int i = 0; i < bars.length; i++) {
            double y = i * ROW;
            place(names[i], 0, y, NAME_WIDTH - 8, ROW);
            double x = NAME_WIDTH + from[i] * width;
            double length = Math.max(1, (to[i] - from[i]) * width);
            place(bars[i], x, y + (ROW - BAR) / 2, length, BAR);
            place(numbers[i], x + length + 6, y, NUMBER_WIDTH - 6, ROW);
        }
    }

    private static Region bar(String styleClass) {
        Region bar = new Region();
        bar.getStyleClass().addAll("bar", styleClass);
        return bar;
    }

    private static Label name(String key) {
        return new Label(Messages.text(key));
    }

    private static Label number(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("bar-number");
        return label;
    }
}

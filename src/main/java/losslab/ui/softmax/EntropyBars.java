package losslab.ui.softmax;

import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import losslab.core.loss.SoftmaxBreakdown;
import losslab.core.math.InformationUnit;
import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.ParameterNames;
import losslab.ui.PrintPane;

/// Where the loss comes from, in three bars of one scale: H(q) and KL(q‖p) end to end, the cross-entropy that is as long as
/// both, and H(p) by itself.
final class EntropyBars extends PrintPane {
    private static final double ROW = 20;
    private static final double BAR = 11;
    private static final double NAME_WIDTH = 104;
    private static final double NUMBER_WIDTH = 132;
    private static final double GAP = 8;

    private final Label[] names = {name(Messages.text("softmax.parts"), Messages.text("softmax.parts.tooltip")),
        name("", Messages.text("softmax.cross-entropy.tooltip")),
        name(Messages.text("softmax.entropy"), Messages.text("softmax.entropy.tooltip"))};
    private final Region targetEntropy = bar("softmax-target-entropy-bar", "target-entropy");
    private final Region divergence = bar("softmax-divergence-bar", "divergence");
    private final Region crossEntropy = bar("softmax-cross-entropy-bar", "cross-entropy");
    private final Region entropy = bar("softmax-entropy-bar", "entropy");
    private final Label[] numbers = {number("softmax-parts"), number("softmax-cross-entropy"),
        number("softmax-entropy")};
    private double targetShare;
    private double lossShare;
    private double entropyShare;

    EntropyBars() {
        setId("entropy-bars");
        for (Label whole : List.of(numbers[1], numbers[2])) {
            whole.getStyleClass().add("bar-number");
        }
        getChildren().addAll(names);
        getChildren().addAll(targetEntropy, divergence, crossEntropy, entropy);
        getChildren().addAll(numbers);
        setRoomHeight(names.length * ROW);
    }

    void show(SoftmaxBreakdown breakdown, InformationUnit unit) {
        // Never a longer scale than the bars need: ln K, the most that H(p) can be, or the loss beyond it.
        double longest = Math.max(Math.log(breakdown.classCount()), breakdown.crossEntropy());
        targetShare = share(breakdown.targetEntropy(), longest);
        lossShare = share(breakdown.crossEntropy(), longest);
        entropyShare = share(breakdown.entropy(), longest);
        names[1].setText(Messages.text("softmax.cross-entropy", breakdown.loss().labelSmoothing() == 0
                ? "−ln " + ParameterNames.probability(breakdown.label())
                : "−Σ qₖ ln pₖ"));
        String key = unit == InformationUnit.BITS ? "softmax.bits" : "softmax.nats";
        numbers[0].setText(Messages.text("softmax.parts.numbers", number(breakdown.targetEntropy(), unit),
                number(breakdown.divergence(), unit)));
        numbers[1].setText(Messages.text(key, number(breakdown.crossEntropy(), unit)));
        numbers[2].setText(Messages.text(key, number(breakdown.entropy(), unit)));
        requestLayout();
    }

    private static double share(double part, double whole) {
        return Double.isFinite(part / whole) ? part / whole : 0;
    }

    private static String number(double nats, InformationUnit unit) {
        return Numbers.fixed(unit.fromNats(nats), Numbers.lossDigits());
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, roomWidth() - NAME_WIDTH - NUMBER_WIDTH - GAP);
        double y = (ROW - BAR) / 2;
        place(targetEntropy, NAME_WIDTH, y, targetShare * width, BAR);
        place(divergence, NAME_WIDTH + targetShare * width, y, (lossShare - targetShare) * width, BAR);
        place(crossEntropy, NAME_WIDTH, y + ROW, Math.max(1, lossShare * width), BAR);
        place(entropy, NAME_WIDTH, y + 2 * ROW, Math.max(1, entropyShare * width), BAR);
        for (int i = 0; i < names.length; i++) {
            place(names[i], 0, i * ROW, NAME_WIDTH, ROW);
            place(numbers[i], NAME_WIDTH + width + GAP, i * ROW, NUMBER_WIDTH, ROW);
        }
    }

    private static Label name(String text, String tooltip) {
        Label name = new Label(text);
        Explanation.give(name, tooltip);
        return name;
    }

    private static Label number(String id) {
        Label number = new Label();
        number.setId(id);
        number.getStyleClass().add("softmax-number");
        return number;
    }

    private static Region bar(String id, String styleClass) {
        Region bar = new Region();
        bar.setId(id);
        bar.getStyleClass().addAll("bar", styleClass);
        return bar;
    }
}

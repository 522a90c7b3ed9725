package losslab.workspace.scores.model;

import losslab.core.loss.Loss;
import losslab.ui.Numbers;

/// The ±1 jiggle of one score that changes a loss the most: 0 where none of them does.
///
/// @param k         the class whose score it moves
/// @param direction +1 or −1
/// @param change    of the loss
public record Jiggle(int k, int direction, double change) {
    static Jiggle strongest(Loss loss, Example example) {
        LossReading before = LossReading.of(loss, example);
        Jiggle strongest = new Jiggle(0, 1, 0);
        for (int k = 0; k < example.classCount(); k++) {
            for (int direction = 1; direction >= -1; direction -= 2) {
                double moved = Math.clamp(Numbers.decimalSum(example.scores().get(k), direction), -Example.LARGEST,
                        Example.LARGEST);
                LossReading after = LossReading.of(loss, example.withScore(k, moved));
                LossChange change = LossChange.of(before, after, example.largestSize());
                if (change.verdict() != LossChange.Verdict.UNCHANGED
                        && change.size() > Math.abs(strongest.change())) {
                    strongest = new Jiggle(k, direction, after.value() - before.value());
                }
            }
        }
        return strongest;
    }
}

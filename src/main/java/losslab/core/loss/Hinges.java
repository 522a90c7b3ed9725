package losslab.core.loss;

import losslab.core.kind.Parameter;
import losslab.core.kind.Range;

/// What the hinge losses share.
final class Hinges {
    /// Δ, the gap that a hinge asks for.
    static final Parameter MARGIN = Parameter.number(Loss.MARGIN, Range.ABOVE_ZERO, 1);

    private Hinges() {}

    static void requireMargin(double margin) {
        if (!(margin > 0 && margin < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("margin: expected a finite number above 0, found " + margin);
        }
    }

    /// Whether a hinge is past its kink. NaN counts as past it, so that it reaches the loss instead of vanishing in it.
    static boolean isActive(double hinge) {
        return !(hinge <= 0);
    }

    /// The wrong classes whose scores come closer to the true one's than the margin, one bit a class.
    static int violations(double[] scores, int label, double margin) {
        double threshold = margin - scores[label]; // rounded as in the losses: both see a kink at the same place
        int active = 0;
        for (int j = 0; j < scores.length; j++) {
            if (j != label && isActive(scores[j] + threshold)) {
                active |= 1 << j;
            }
        }
        return active;
    }
}

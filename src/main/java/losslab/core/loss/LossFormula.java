package losslab.core.loss;

import java.util.List;

import losslab.core.formula.Line;

/// How the loss of one example is written out.
public interface LossFormula {

    /// The formula of a loss for an example. Where scores are infinite or NaN there are no steps: in them ∞ − ∞ would
    /// contradict what the loss has found.
    static LossFormula of(Loss loss, Example example) {
        return example.isFinite() ? loss.formula(example) : new PlainFormula(example);
    }

    /// The example with its numbers.
    Example example();

    /// The lines that come to L.
    List<Line> loss();

    /// The lines that come to ∂L/∂s; the result alone for a loss that does not tell how it comes about.
    default List<Line> slope() {
        return List.of(Line.of(example().slope(), example().slope().meaning()));
    }

    /// The lines that come to L by z = s₁ − s₀, for two classes; none where the scores count on their own, nor where the
    /// lines would have an infinite z.
    default List<Line> binary() {
        return List.of();
    }
}

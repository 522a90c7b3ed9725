package losslab.core.derivation;

import java.util.List;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;
import losslab.core.loss.OneVsAllHinge;
import losslab.core.loss.OneVsAllLogistic;
import losslab.core.loss.SquaredHinge;
import losslab.core.loss.StructuredHinge;
import losslab.core.loss.WestonWatkins;

/// How one example's loss is written out.
sealed interface LossFormula permits PairwiseHingeFormula, WorstHingeFormula, OneVsAllHingeFormula, SoftmaxFormula,
        LogisticFormula, InfiniteFormula {

    /// The formula of a loss for an example.
    static LossFormula of(Loss loss, Example example) {
        if (!example.isFinite()) {
            return new InfiniteFormula(example);
        }
        return switch (loss) {
            case WestonWatkins(double margin) -> new PairwiseHingeFormula(example, margin, false);
            case SquaredHinge(double margin) -> new PairwiseHingeFormula(example, margin, true);
            case StructuredHinge(double margin) -> new WorstHingeFormula(example, margin);
            case OneVsAllHinge(double margin) -> new OneVsAllHingeFormula(example, margin);
            case CrossEntropy crossEntropy -> new SoftmaxFormula(example, crossEntropy);
            case OneVsAllLogistic _ -> new LogisticFormula(example);
        };
    }

    /// The lines that come to L.
    List<Line> loss();

    /// The lines that come to ∂L/∂s.
    List<Line> slope();

    /// The lines that come to L by z = s₁ − s₀, for two classes; none where the scores count on their own, nor where the
    /// lines would have an infinite z.
    List<Line> binary();
}

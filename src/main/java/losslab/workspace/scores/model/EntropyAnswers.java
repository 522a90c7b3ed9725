package losslab.workspace.scores.model;

import losslab.core.loss.NaiveSoftmax;
import losslab.core.loss.SoftmaxBreakdown;
import losslab.core.math.Entropy;
import losslab.core.math.LikelihoodProduct;
import losslab.core.math.Softmax;
import losslab.core.math.Vector;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.workspace.scores.model.Question.Opening;

/// The answers about entropies, likelihoods, and what floating point makes of them.
final class EntropyAnswers {
    private static final int A_HUNDRED = 100;
    private static final double LARGE = 1000;

    private EntropyAnswers() {}

    /// With p the softmax of the scores and q the uniform distribution.
    static String divergence(Opening opening) {
        double[] p = probabilities(opening);
        double[] q = Written.filled(p.length, _ -> 1.0 / p.length);
        return Messages.text("answer.divergence", Written.loss(Entropy.crossEntropy(p, q)),
                Written.loss(Entropy.entropy(p)), Written.loss(Entropy.klDivergence(p, q)),
                Written.loss(Entropy.crossEntropy(q, p)), Written.loss(Entropy.entropy(q)),
                Written.loss(Entropy.klDivergence(q, p)));
    }

    static String oneHot(Opening opening) {
        int label = opening.example().label();
        double[] q = probabilities(opening);
        double[] p = Written.filled(q.length, k -> k == label ? 1 : 0);
        return Messages.text("answer.one-hot", Written.loss(Entropy.entropy(p)),
                Written.loss(Entropy.klDivergence(p, q)), Written.loss(Entropy.crossEntropy(p, q)),
                Written.loss(-Math.log(q[label])));
    }

    static String product(Opening opening) {
        double likelihood = probabilities(opening)[opening.example().label()];
        LikelihoodProduct some = new LikelihoodProduct(likelihood, A_HUNDRED);
        LikelihoodProduct many = new LikelihoodProduct(likelihood, some.firstZero().orElseThrow());
        return Messages.text("answer.product", Written.probabilities(likelihood), some.count(),
                Numbers.significant(some.product()), many.count(), Numbers.significant(many.product()),
                Written.score(many.logSum()));
    }

    static String overflow(Opening opening) {
        Example example = opening.example();
        Vector large = example.shifted(LARGE);
        SoftmaxBreakdown stable = SoftmaxBreakdown.of(large.toArray(), example.label(), opening.settings().softmax());
        return Messages.text("answer.overflow", Numbers.significant(large.get(0), 5),
                Numbers.significant(stable.exponentials().naive().get(0)),
                Written.score(NaiveSoftmax.LARGEST_EXPONENT), Written.loss(NaiveSoftmax.of(stable).loss()),
                Written.probabilities(stable.probabilities().toArray()), Written.loss(stable.crossEntropy()));
    }

    private static double[] probabilities(Opening opening) {
        return Softmax.probabilities(opening.example().scores().toArray(), 1);
    }
}

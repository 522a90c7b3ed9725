package losslab.workspace.plane.model;

import java.util.List;

import losslab.core.kind.Kind;
import losslab.core.loss.Loss;
import losslab.core.model.Evaluation;
import losslab.core.model.Objective;
import losslab.core.model.Parameters;

/// The same parameters on the same data under every loss. Immutable.
///
/// The losses differ and with them their gradients; the predictions, and so the accuracy, do not.
///
/// @param present     the loss that training follows
/// @param evaluations in the order of [Form], each with the regularizer of the experiment
public record LossComparison(Kind<Loss> present, List<Evaluation> evaluations) {
    public LossComparison {
        evaluations = List.copyOf(evaluations);
    }

    /// Compares losses at the parameters of an evaluation.
    ///
    /// @param losses one of each kind, in their order
    static LossComparison of(Evaluation evaluation, List<Loss> losses) {
        Kind<Loss> present = evaluation.objective().loss().kind();
        return new LossComparison(present,
                losses.stream()
                        .map(loss -> loss.equals(evaluation.objective().loss())
                                ? evaluation
                                : evaluate(evaluation.objective(), loss, evaluation.parameters()))
                        .toList());
    }

    private static Evaluation evaluate(Objective objective, Loss loss, Parameters parameters) {
        return new Objective(objective.data(), loss, objective.regularizer(), objective.slip()).evaluate(parameters);
    }

    /// The evaluation under a loss.
    public Evaluation under(Kind<Loss> kind) {
        return evaluations.get(Loss.kinds().indexOf(kind));
    }

    /// How many points there are.
    public int pointCount() {
        return evaluations.getFirst().exampleCount();
    }
}

package losslab.experiment.script;

import static losslab.experiment.script.Python.number;

import java.util.Map;

import losslab.core.loss.Regularizer;
import losslab.experiment.Experiment;

/// An experiment as a Python script that computes losses and gradient with NumPy, formula by formula, and prints them
/// with their distance from ours.
///
/// - **Special cases:** scores are added up in our order, so that ties and kinks are where ours are. Points held out are
///   left out, for they have no part in loss and gradient. The gradient is the right one, whatever slip the screen shows.
/// - **Source:** the formulas of the records of losses and regularizers.
public final class NumPyScript {
    private static final ScriptTemplate TEMPLATE = new ScriptTemplate("""
            {title}# Loss and gradient of the linear classifier s = W x + b, as LossLab shows them, with NumPy.
            import numpy as np

            # The points to train on, a row each (x0, x1), their classes, and the parameters, a row a class.
            X = np.array({X}, dtype=float).reshape(-1, 2)
            y = np.array({y}, dtype=int)
            W = np.array({W})
            b = np.array({b})

            N, K = {N}, len(b)
            rows = np.arange(len(X))
            right = np.arange(K) == y[:, None]  # which class is the true one

            # Scores, a row a point. X @ W.T + b could round otherwise and miss a kink.
            S = X[:, :1] * W[:, 0] + X[:, 1:] * W[:, 1] + b

            {loss}
            data_loss = losses.sum() / N
            {penalty}
            total_loss = data_loss + regularization_loss
            gradient_W = G.T @ X / N + penalty_slope
            gradient_b = G.sum(axis=0) / N

            # Every result, and how far the one of LossLab is away.
            for name, result, ours in [
                ("data loss", data_loss, {dataLoss}),
                ("regularization loss", regularization_loss, {regularizationLoss}),
                ("total loss", total_loss, {totalLoss}),
                ("gradient by W", gradient_W, {gradientW}),
                ("gradient by b", gradient_b, {gradientB}),
            ]:
                print(name, result, "differs by", np.abs(result - np.array(ours)).max(), sep="\\n")
            """);

    private NumPyScript() {}

    /// The script of an experiment as it stands.
    public static String of(Experiment experiment) {
        return TEMPLATE.fill(experiment,
                Map.of("loss", Python.filled(experiment.loss().numPy(), experiment.loss()), "penalty",
                        penalty(experiment.regularizer())));
    }

    private static String penalty(Regularizer regularizer) {
        return switch (regularizer) {
            case Regularizer.None _ -> """
                    regularization_loss = 0.0
                    penalty_slope = 0.0
                    """;
            case Regularizer.L2 it -> """
                    strength = %s  # L2: strength times the sum of W**2, without 1/2
                    regularization_loss = strength * (W**2).sum()
                    penalty_slope = 2 * strength * W
                    """.formatted(number(it.strength()));
            case Regularizer.L1 it -> """
                    strength = %s  # L1: strength times the sum of |W|
                    regularization_loss = strength * np.abs(W).sum()
                    penalty_slope = strength * np.sign(W)
                    """.formatted(number(it.strength()));
            case Regularizer.ElasticNet it -> """
                    strength, l1_ratio = %s, %s  # elastic net
                    regularization_loss = strength * (l1_ratio * np.abs(W) + (1 - l1_ratio) * W**2).sum()
                    penalty_slope = strength * (l1_ratio * np.sign(W) + 2 * (1 - l1_ratio) * W)
                    """.formatted(number(it.strength()), number(it.l1Ratio()));
        };
    }
}

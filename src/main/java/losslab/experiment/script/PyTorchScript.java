package losslab.experiment.script;

import static losslab.experiment.script.Python.number;

import java.util.Map;

import losslab.core.loss.Regularizer;
import losslab.experiment.Experiment;

/// An experiment as a Python script that computes losses with PyTorch and has autograd find the gradient, in double
/// precision, and prints them with their distance from ours.
///
/// - **Special cases:** as in [NumPyScript]. At a kink `relu`, `abs` and `max` have the subgradients that ours have.
/// - **Source:** the formulas of the records of losses and regularizers; PyTorch 1.13 or later.
public final class PyTorchScript {
    private static final ScriptTemplate TEMPLATE = new ScriptTemplate("""
            {title}# Loss and gradient of the linear classifier s = W x + b, as LossLab shows them, with PyTorch.
            import torch
            import torch.nn.functional as F

            torch.set_default_dtype(torch.float64)

            # The points to train on, a row each (x0, x1), their classes, and the parameters, a row a class.
            X = torch.tensor({X}).reshape(-1, 2)
            y = torch.tensor({y}, dtype=torch.long)
            W = torch.tensor({W}, requires_grad=True)
            b = torch.tensor({b}, requires_grad=True)

            N, K = {N}, len(b)
            right = torch.arange(K) == y[:, None]  # which class is the true one

            # Scores, a row a point. X @ W.T + b could round otherwise and miss a kink.
            S = X[:, :1] * W[:, 0] + X[:, 1:] * W[:, 1] + b

            {loss}
            data_loss = losses.sum() / N
            {penalty}
            total_loss = data_loss + regularization_loss
            total_loss.backward()

            # Every result, and how far the one of LossLab is away.
            for name, result, ours in [
                ("data loss", data_loss, {dataLoss}),
                ("regularization loss", regularization_loss, {regularizationLoss}),
                ("total loss", total_loss, {totalLoss}),
                ("gradient by W", W.grad, {gradientW}),
                ("gradient by b", b.grad, {gradientB}),
            ]:
                difference = (result.detach() - torch.tensor(ours)).abs().max()
                print(name, result.tolist(), "differs by", difference.item(), sep="\\n")
            """);

    private PyTorchScript() {}

    /// The script of an experiment as it stands.
    public static String of(Experiment experiment) {
        return TEMPLATE.fill(experiment,
                Map.of("loss", Python.filled(experiment.loss().pyTorch(), experiment.loss()), "penalty",
                        penalty(experiment.regularizer())));
    }

    private static String penalty(Regularizer regularizer) {
        return switch (regularizer) {
            case Regularizer.None _ -> "regularization_loss = torch.tensor(0.0)\n";
            case Regularizer.L2 it -> """
                    strength = %s  # L2: strength times the sum of W**2, without 1/2
                    regularization_loss = strength * (W**2).sum()
                    """.formatted(number(it.strength()));
            case Regularizer.L1 it -> """
                    strength = %s  # L1: strength times the sum of |W|
                    regularization_loss = strength * W.abs().sum()
                    """.formatted(number(it.strength()));
            case Regularizer.ElasticNet it -> """
                    strength, l1_ratio = %s, %s  # elastic net
                    regularization_loss = strength * (l1_ratio * W.abs() + (1 - l1_ratio) * W**2).sum()
                    """.formatted(number(it.strength()), number(it.l1Ratio()));
        };
    }
}

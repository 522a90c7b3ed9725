package losslab.workspace.plane.model;

import java.util.List;

import losslab.core.kind.Range;
import losslab.core.optim.Optimizer;
import losslab.core.optim.Optimizer.AdaGrad;
import losslab.core.optim.Optimizer.Adam;
import losslab.core.optim.Optimizer.AdamW;
import losslab.core.optim.Optimizer.Momentum;
import losslab.core.optim.Optimizer.RmsProp;
import losslab.core.optim.Optimizer.Sgd;
import losslab.ui.Setting;

/// The optimizers as the panels offer them: their order, their message keys, their settings.
public final class OptimizerForms {
    /// One optimizer to choose from.
    public enum Form {
        SGD, MOMENTUM, NESTEROV, ADAGRAD, RMSPROP, ADAM, ADAMW
    }

    private OptimizerForms() {}

    public static Form formOf(Optimizer optimizer) {
        return switch (optimizer) {
            case Sgd _ -> Form.SGD;
            case Momentum momentum -> momentum.nesterov() ? Form.NESTEROV : Form.MOMENTUM;
            case AdaGrad _ -> Form.ADAGRAD;
            case RmsProp _ -> Form.RMSPROP;
            case Adam _ -> Form.ADAM;
            case AdamW _ -> Form.ADAMW;
        };
    }

    /// The optimizer of a form with its published constants.
    public static Optimizer optimizer(Form form, double learningRate) {
        return switch (form) {
            case SGD -> new Sgd(learningRate);
            case MOMENTUM -> Momentum.standard(learningRate);
            case NESTEROV -> new Momentum(learningRate, Momentum.standard(learningRate).momentum(), true);
            case ADAGRAD -> AdaGrad.standard(learningRate);
            case RMSPROP -> RmsProp.standard(learningRate);
            case ADAM -> Adam.standard(learningRate);
            case ADAMW -> AdamW.standard(learningRate);
        };
    }

    /// What there is to set beside the step size.
    public static List<Setting<Optimizer>> settings(Optimizer optimizer) {
        return switch (optimizer) {
            case Sgd _ -> List.of();
            case Momentum(double rate, double momentum, boolean nesterov) -> List.of(
                    new Setting<>("momentum", Range.FRACTION, momentum, v -> new Momentum(rate, v, nesterov)));
            case AdaGrad(double rate, double epsilon) -> List.of(
                    new Setting<>("epsilon", Range.FROM_ZERO, epsilon, v -> new AdaGrad(rate, v)));
            case RmsProp(double rate, double decay, double epsilon) -> List.of(
                    new Setting<>("decay", Range.FRACTION, decay, v -> new RmsProp(rate, v, epsilon)),
                    new Setting<>("epsilon", Range.FROM_ZERO, epsilon, v -> new RmsProp(rate, decay, v)));
            case Adam(double rate, double beta1, double beta2, double epsilon) -> List.of(
                    new Setting<>("beta1", Range.FRACTION, beta1, v -> new Adam(rate, v, beta2, epsilon)),
                    new Setting<>("beta2", Range.FRACTION, beta2, v -> new Adam(rate, beta1, v, epsilon)),
                    new Setting<>("epsilon", Range.FROM_ZERO, epsilon, v -> new Adam(rate, beta1, beta2, v)));
            case AdamW(double rate, double beta1, double beta2, double epsilon, double weightDecay) -> List.of(
                    new Setting<>("beta1", Range.FRACTION, beta1,
                            v -> new AdamW(rate, v, beta2, epsilon, weightDecay)),
                    new Setting<>("beta2", Range.FRACTION, beta2,
                            v -> new AdamW(rate, beta1, v, epsilon, weightDecay)),
                    new Setting<>("epsilon", Range.FROM_ZERO, epsilon,
                            v -> new AdamW(rate, beta1, beta2, v, weightDecay)),
                    new Setting<>("weight-decay", Range.FROM_ZERO, weightDecay,
                            v -> new AdamW(rate, beta1, beta2, epsilon, v)));
        };
    }
}

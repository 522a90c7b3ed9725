package losslab.workspace.plane.curve;

import java.util.function.ToDoubleFunction;

import losslab.core.model.Evaluation;
import losslab.training.Trace;
import losslab.ui.ChartPane.Side;
import losslab.ui.ChartPane.Style;

/// One quantity that the loss curve can show.
enum Curve {
    TOTAL(Style.STRONG, Side.LEFT, Evaluation::totalLoss) {
        @Override
        double past(Trace trace, int index) {
            return trace.totalLoss(index);
        }
    },
    DATA(Style.STRONG, Side.LEFT, Evaluation::dataLoss) {
        @Override
        double past(Trace trace, int index) {
            return trace.get(Trace.Quantity.DATA_LOSS, index);
        }
    },
    REGULARIZATION(Style.STRONG, Side.LEFT, Evaluation::regularizationLoss) {
        @Override
        double past(Trace trace, int index) {
            return trace.get(Trace.Quantity.REGULARIZATION_LOSS, index);
        }
    },
    VALIDATION(Style.DASHED, Side.LEFT, Evaluation::validationLoss) {
        @Override
        double past(Trace trace, int index) {
            return trace.get(Trace.Quantity.VALIDATION_LOSS, index);
        }
    },
    /// The loss of the batch of the step to come is not known to an evaluation: its curve ends one step earlier.
    BATCH(Style.PALE, Side.LEFT, _ -> Double.NaN) {
        @Override
        double past(Trace trace, int index) {
            return trace.get(Trace.Quantity.BATCH_LOSS, index);
        }
    },
    GRADIENT_NORM(Style.DOTTED, Side.LEFT, Evaluation::gradientNorm) {
        @Override
        double past(Trace trace, int index) {
            return trace.get(Trace.Quantity.GRADIENT_NORM, index);
        }
    },
    ACCURACY(Style.DOTTED, Side.RIGHT, Evaluation::accuracy) {
        @Override
        double past(Trace trace, int index) {
            return trace.get(Trace.Quantity.ACCURACY, index);
        }
    };

    private final Style style;
    private final Side side;
    private final ToDoubleFunction<Evaluation> present;

    Curve(Style style, Side side, ToDoubleFunction<Evaluation> present) {
        this.style = style;
        this.side = side;
        this.present = present;
    }

    Style style() {
        return style;
    }

    Side side() {
        return side;
    }

    /// Its value at a step that the trace has kept.
    abstract double past(Trace trace, int index);

    /// Its value now.
    double now(Evaluation evaluation) {
        return present.applyAsDouble(evaluation);
    }
}

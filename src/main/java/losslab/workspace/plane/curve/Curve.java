package losslab.workspace.plane.curve;

import java.util.function.ToDoubleFunction;

import losslab.core.model.Evaluation;
import losslab.training.Trace;
import losslab.training.Trace.Quantity;
import losslab.ui.ChartPane.Side;
import losslab.ui.ChartPane.Style;

/// One quantity that the loss curve can show.
enum Curve {
    TOTAL(Style.STRONG, Side.LEFT, Trace::totalLoss, Evaluation::totalLoss),
    DATA(Style.STRONG, Side.LEFT, kept(Quantity.DATA_LOSS), Evaluation::dataLoss),
    REGULARIZATION(Style.STRONG, Side.LEFT, kept(Quantity.REGULARIZATION_LOSS), Evaluation::regularizationLoss),
    VALIDATION(Style.DASHED, Side.LEFT, kept(Quantity.VALIDATION_LOSS), Evaluation::validationLoss),
    /// The loss of the batch of the step to come is not known to an evaluation: its curve ends one step earlier.
    BATCH(Style.PALE, Side.LEFT, kept(Quantity.BATCH_LOSS), _ -> Double.NaN),
    GRADIENT_NORM(Style.DOTTED, Side.LEFT, kept(Quantity.GRADIENT_NORM), Evaluation::gradientNorm),
    ACCURACY(Style.DOTTED, Side.RIGHT, kept(Quantity.ACCURACY), Evaluation::accuracy);

    /// Reads a value from a trace.
    @FunctionalInterface
    private interface Past {
        double at(Trace trace, int index);
    }

    private final Style style;
    private final Side side;
    private final Past past;
    private final ToDoubleFunction<Evaluation> present;

    Curve(Style style, Side side, Past past, ToDoubleFunction<Evaluation> present) {
        this.style = style;
        this.side = side;
        this.past = past;
        this.present = present;
    }

    private static Past kept(Quantity quantity) {
        return (trace, index) -> trace.get(quantity, index);
    }

    Style style() {
        return style;
    }

    Side side() {
        return side;
    }

    /// Its value at a step that the trace has kept.
    double past(Trace trace, int index) {
        return past.at(trace, index);
    }

    /// Its value now.
    double now(Evaluation evaluation) {
        return present.applyAsDouble(evaluation);
    }
}

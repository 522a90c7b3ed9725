package losslab.app;

import java.io.IOException;
import java.io.Writer;

import losslab.core.model.Evaluation;
import losslab.core.model.Objective;
import losslab.training.TrainingLoop;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A run as a table: a row for every step from 0 on, with the losses over all points before its update. The validation loss is
/// empty where no point is held out.
final class TraceTable implements Training.Observer {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final Objective objective;
    private final CSVPrinter printer;

    TraceTable(Objective objective, Writer writer) throws IOException {
        this.objective = objective;
        printer = FORMAT.print(writer);
        printer.printRecord("step", "epoch", "total", "data", "regularization", "validation", "accuracy",
                "gradient norm");
    }

    /// Adds a row, unless its numbers have left the finite range.
    @Override
    public void see(TrainingLoop loop) throws IOException {
        Evaluation evaluation = objective.evaluate(loop.parameters());
        if (evaluation.isFinite()) {
            printer.printRecord(loop.stepCount(), loop.epochCount(), evaluation.totalLoss(), evaluation.dataLoss(),
                    evaluation.regularizationLoss(),
                    evaluation.heldOutCount() == 0 ? "" : evaluation.validationLoss(), evaluation.accuracy(),
                    evaluation.gradientNorm());
        }
    }
}

package losslab.experiment.table;

import java.io.IOException;
import java.io.Writer;

import losslab.core.model.Evaluation;
import losslab.training.Trace;
import losslab.training.Trace.Quantity;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A run as a table: a row a step, with the losses over all points before its update. The validation loss is empty where
/// no point is held out.
public final class TraceTable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final CSVPrinter printer;

    /// Begins the table with the names of its columns.
    public TraceTable(Writer writer) throws IOException {
        printer = FORMAT.print(writer);
        printer.printRecord("step", "epoch", "total", "data", "regularization", "validation", "accuracy",
                "gradient norm");
    }

    /// Adds a step, unless its numbers have left the finite range.
    public void add(long step, long epoch, Evaluation evaluation) throws IOException {
        if (evaluation.isFinite()) {
            add(step, epoch, evaluation.dataLoss(), evaluation.regularizationLoss(),
                    evaluation.heldOutCount() == 0 ? Double.NaN : evaluation.validationLoss(), evaluation.accuracy(),
                    evaluation.gradientNorm());
        }
    }

    /// Adds all steps that a trace has kept.
    ///
    /// @param batchesPerEpoch how many steps an epoch takes
    public void add(Trace trace, long batchesPerEpoch) throws IOException {
        for (int i = 0; i < trace.size(); i++) {
            add(trace.step(i), trace.step(i) / batchesPerEpoch, trace.get(Quantity.DATA_LOSS, i),
                    trace.get(Quantity.REGULARIZATION_LOSS, i), trace.get(Quantity.VALIDATION_LOSS, i),
                    trace.get(Quantity.ACCURACY, i), trace.get(Quantity.GRADIENT_NORM, i));
        }
    }

    private void add(long step, long epoch, double dataLoss, double regularizationLoss, double validationLoss,
            double accuracy, double gradientNorm) throws IOException {
        printer.printRecord(step, epoch, dataLoss + regularizationLoss, dataLoss, regularizationLoss,
                Double.isNaN(validationLoss) ? "" : validationLoss, accuracy, gradientNorm);
    }
}

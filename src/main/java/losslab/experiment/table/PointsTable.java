package losslab.experiment.table;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import losslab.core.data.Point;
import losslab.core.model.Evaluation;
import losslab.experiment.ClassLabels;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// All points as a table: features, class, whether held out, and at the present weights scores, probabilities and loss.
///
/// A number has as many digits as tell it from every other double: reading it again gives the same bits.
///
/// - **Source:** RFC 4180 for quotes and ends of lines; numbers have a point whatever the language.
public final class PointsTable {
    private PointsTable() {}

    /// Writes the table, with the names of its columns.
    public static void write(Evaluation evaluation, ClassLabels labels, Writer writer) throws IOException {
        CSVPrinter printer = CSVFormat.RFC4180.print(writer);
        int classCount = evaluation.classCount();
        List<Object> names = new ArrayList<>(List.of("x0", "x1", "class", ChoiceGuess.HELD_OUT));
        IntStream.range(0, classCount).forEach(k -> names.add("s" + k));
        IntStream.range(0, classCount).forEach(k -> names.add("p" + k));
        names.add("loss");
        printer.printRecord(names);
        for (int i = 0; i < evaluation.exampleCount(); i++) {
            printer.printRecord(row(evaluation, labels, i));
        }
    }

    private static List<Object> row(Evaluation evaluation, ClassLabels labels, int i) {
        Point point = evaluation.objective().data().get(i);
        String name = labels.name(point.label());
        List<Object> row = new ArrayList<>(List.of(point.x0(), point.x1(), name.isEmpty() ? point.label() : name,
                point.heldOut() ? 1 : 0));
        for (double score : evaluation.scores(i)) {
            row.add(score);
        }
        for (double probability : evaluation.probabilities(i)) {
            row.add(probability);
        }
        row.add(evaluation.loss(i));
        return row;
    }
}

package losslab.workspace.plane.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import losslab.experiment.table.TableException;
import losslab.experiment.table.TableReading;
import losslab.experiment.table.TableText;

/// An import of some bytes, as far as what the dialog would have and say.
///
/// @param reading the points, if there are any
/// @param kind    what is wrong with the table as a whole; empty if nothing is
/// @param words   all that the dialog says about what is wrong
public record ImportTrial(Optional<TableReading> reading, String kind, List<String> words) {
    public static ImportTrial of(byte[] bytes) {
        ImportState start = ImportState.of("a table");
        try {
            return of(start.withText(TableText.decode(bytes)).read(() -> false));
        } catch (TableException problem) {
            return of(start.failed(problem));
        }
    }

    private static ImportTrial of(ImportState state) {
        Stream<String> problem = state.problem().stream().map(known -> ImportWords.problem(state, known));
        Stream<String> rows = state.reading().stream().flatMap(reading -> reading.failed().stream())
                .map(row -> ImportWords.failure(state.table().orElseThrow(), row));
        return new ImportTrial(state.reading(),
                state.problem().map(known -> known.problem().name()).orElse(""),
                Stream.concat(problem, rows).toList());
    }
}

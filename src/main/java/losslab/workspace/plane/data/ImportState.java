package losslab.workspace.plane.data;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import losslab.experiment.table.ColumnChoice;
import losslab.experiment.table.Dialect;
import losslab.experiment.table.Normalization;
import losslab.experiment.table.Table;
import losslab.experiment.table.TableException;
import losslab.experiment.table.TableReading;

/// How far the reading of one table has come. What is missing is found out by [#read].
///
/// @param source    where the text comes from, for the screen
/// @param text      none until the file has been read
/// @param choice    the columns that become points
/// @param reading   none while it is on its way
/// @param problem   why there are no points
/// @param isReading whether an answer is on its way
record ImportState(String source, Optional<String> text, Optional<Dialect> dialect, Optional<Table> table,
        Optional<ColumnChoice> choice, Normalization normalization, Optional<TableReading> reading,
        Optional<TableException> problem, boolean isReading) {

    static ImportState of(String source) {
        return new ImportState(source, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Normalization.NONE, Optional.empty(), Optional.empty(), true);
    }

    ImportState withText(String newText) {
        return new ImportState(source, Optional.of(newText), dialect, table, choice, normalization, reading, problem,
                isReading);
    }

    /// The same text, written in another way: its columns are others.
    ImportState withDialect(Dialect newDialect) {
        return new ImportState(source, text, Optional.of(newDialect), Optional.empty(), Optional.empty(), normalization,
                Optional.empty(), Optional.empty(), true);
    }

    ImportState withChoice(ColumnChoice newChoice) {
        return new ImportState(source, text, dialect, table, Optional.of(newChoice), normalization, Optional.empty(),
                Optional.empty(), true);
    }

    ImportState withNormalization(Normalization newNormalization) {
        return new ImportState(source, text, dialect, table, choice, newNormalization, reading, problem, isReading);
    }

    ImportState failed(TableException failure) {
        return new ImportState(source, text, dialect, table, choice, normalization, Optional.empty(),
                Optional.of(failure), false);
    }

    /// Whether there are points to import.
    boolean isReady() {
        return !isReading && reading.filter(found -> found.data().size() > 0).isPresent();
    }

    /// This state with everything found out that is not there yet.
    ImportState read(BooleanSupplier isCancelled) {
        ImportState found = this;
        try {
            String characters = text.orElse("");
            Dialect written = dialect.orElseGet(() -> Dialect.guess(characters));
            found = found.withTable(written, Optional.empty());
            Table known = table.isPresent() ? table.get() : Table.of(characters, written);
            found = found.withTable(written, Optional.of(known));
            ColumnChoice columns = choice.isPresent() ? choice.get() : known.guess();
            found = found.withChoice(columns);
            return found.withReading(known.read(columns, isCancelled));
        } catch (TableException failure) {
            return found.failed(failure);
        }
    }

    private ImportState withTable(Dialect written, Optional<Table> found) {
        return new ImportState(source, text, Optional.of(written), found, choice, normalization, reading, problem,
                isReading);
    }

    private ImportState withReading(TableReading found) {
        return new ImportState(source, text, dialect, table, choice, normalization, Optional.of(found),
                Optional.empty(), false);
    }
}

package losslab.experiment.table;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Tables as a user would open them: everything is found out.
final class Tables {
    static final String IRIS = "src/test/resources/losslab/tables/iris.csv";

    private Tables() {}

    static Table table(String text) throws TableException {
        return Table.of(TableText.checked(text));
    }

    static TableReading read(String text) throws TableException {
        return read(table(text));
    }

    static TableReading read(Table table) throws TableException {
        return table.read(table.guess(), () -> false);
    }

    /// A text that is in a file as UTF-8.
    static TableReading readBytes(byte[] bytes) throws TableException {
        return read(Table.of(TableText.decode(bytes)));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static TableException problemOf(ThrowingCallable action) {
        return catchThrowableOfType(TableException.class, action);
    }
}

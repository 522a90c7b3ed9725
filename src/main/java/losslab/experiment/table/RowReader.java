package losslab.experiment.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import losslab.experiment.table.TableException.Problem;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The rows of a text, one after the other, without those that are blank. A first line like `sep=;`, which tells Excel the
/// delimiter, is none of them.
final class RowReader {
    private static final Pattern DELIMITER_LINE = Pattern.compile("(?i)\"?sep=[^\r\n\"]?\"?[,; \t]*(?=[\r\n]|$)");

    private final String text;
    private final Delimiter delimiter;
    private final RowRoom room;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long lastLine;

    RowReader(String whole, Delimiter delimiter) {
        text = withoutDelimiterLine(whole);
        this.delimiter = delimiter;
        // One blank is as good as another between columns of blanks; the text keeps its length and its lines.
        room = new RowRoom(delimiter == Delimiter.SPACES ? text.replace('\t', ' ') : text);
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter.character())
                .setIgnoreSurroundingSpaces(true).setTrailingData(true).get();
        try {
            parser = format.parse(room);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        records = parser.iterator();
    }

    /// The text keeps its length and its lines.
    private static String withoutDelimiterLine(String text) {
        Matcher line = DELIMITER_LINE.matcher(text);
        return line.lookingAt() ? " ".repeat(line.end()) + text.substring(line.end()) : text;
    }

    /// The next row, or none at the end.
    Optional<Row> next() throws TableException {
        try {
            while (hasNext()) {
                Row row = row(records.next());
                if (!row.isBlank()) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException failure) {
            throw new TableException(failure.getCause() instanceof LongRow ? Problem.LONG_ROW : Problem.OPEN_QUOTE,
                    lastLine + 1 + blankLines(), "");
        }
    }

    private boolean hasNext() {
        room.beginRow();
        return records.hasNext();
    }

    private Row row(CSVRecord record) {
        lastLine = parser.getCurrentLineNumber();
        // Nobody asks what stands beyond the last column that there may be, but whether something does.
        List<String> cells = record.stream().limit(Table.MAX_COLUMNS + 1L).toList();
        long inner = cells.stream().filter(cell -> cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0)
                .mapToLong(cell -> ("|" + cell + "|").lines().count() - 1).sum();
        return new Row(lastLine - inner,
                delimiter == Delimiter.SPACES ? cells.stream().filter(cell -> !cell.isBlank()).toList() : cells);
    }

    /// A row in quotes that go on over very many lines.
    private static final class LongRow extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// A text of which only so much is given as one row may have. Who reads it may look ahead a little.
    private static final class RowRoom extends StringReader {
        private int count;

        RowRoom(String text) {
            super(text);
        }

        void beginRow() {
            count = 0;
        }

        @Override
        public int read(char[] characters, int offset, int length) throws IOException {
            if (count >= TableText.MAX_LINE) {
                throw new LongRow();
            }
            int read = super.read(characters, offset, Math.min(length, TableText.MAX_LINE - count));
            count += Math.max(0, read);
            return read;
        }
    }

    /// How many blank lines follow the last row.
    private long blankLines() {
        return text.lines().skip(lastLine).takeWhile(String::isBlank).count();
    }
}

package losslab.experiment.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import losslab.experiment.table.TableException.Problem;

/// A text as a table: its columns and first rows. The others are read when points are made of them, so that a table takes
/// hardly more room than its text.
public final class Table {
    public static final int MAX_COLUMNS = 1000;
    /// From so many rows the columns are told; a screen shows no more either.
    private static final int FIRST_ROWS = 500;

    private final String text;
    private final Dialect dialect;
    private final List<Column> columns;
    private final List<Row> firstRows;

    private Table(String text, Dialect dialect, List<Column> columns, List<Row> firstRows) {
        this.text = text;
        this.dialect = dialect;
        this.columns = columns;
        this.firstRows = firstRows;
    }

    /// A table whose way of writing is found out.
    ///
    /// @param text as [TableText] gives it
    public static Table of(String text) throws TableException {
        return of(text, Dialect.guess(text));
    }

    /// A table that is written in a given way.
    public static Table of(String text, Dialect dialect) throws TableException {
        RowReader reader = new RowReader(text, dialect.delimiter());
        List<Row> rows = new ArrayList<>();
        for (Optional<Row> row = reader.next(); row.isPresent() && rows.size() <= FIRST_ROWS; row = reader.next()) {
            row.ifPresent(rows::add);
        }
        if (rows.isEmpty()) {
            throw new TableException(Problem.EMPTY);
        }
        List<String> header = dialect.hasHeader() ? rows.removeFirst().cells() : List.of();
        if (rows.isEmpty()) {
            throw new TableException(Problem.ONLY_HEADER);
        }
        int width = Math.max(DialectGuess.commonWidth(rows), header.size());
        if (width > MAX_COLUMNS) {
            throw new TableException(Problem.TOO_MANY_COLUMNS);
        }
        boolean endsWithDelimiter = rows.stream().allMatch(row -> row.cell(width - 1).isEmpty());
        List<String> names = names(header, endsWithDelimiter ? Math.max(width - 1, header.size()) : width);
        return new Table(text, dialect, IntStream.range(0, width).mapToObj(
                column -> new Column(column < names.size() ? names.get(column) : "",
                        Column.kind(rows, column, dialect.decimalMark())))
                .toList(),
                List.copyOf(rows));
    }

    /// A header that lacks one name lacks that of the first column: so programs write tables whose rows have names.
    private static List<String> names(List<String> header, int width) {
        Stream<String> first = header.size() == width - 1 ? Stream.of("") : Stream.of();
        return Stream.of(first, header.stream().map(name -> Labels.shortened(name.strip())), Stream.generate(() -> ""))
                .flatMap(names -> names).limit(width).toList();
    }

    public Dialect dialect() {
        return dialect;
    }

    public List<Column> columns() {
        return columns;
    }

    /// The first rows, without the header.
    public List<Row> firstRows() {
        return firstRows;
    }

    /// The columns that probably are meant.
    ///
    /// @throws TableException if there are not two columns of numbers
    public ColumnChoice guess() throws TableException {
        return ChoiceGuess.of(this);
    }

    /// Makes points of all rows.
    ///
    /// @param isCancelled whether nobody waits for them any more: what comes is then a part
    public TableReading read(ColumnChoice choice, BooleanSupplier isCancelled) throws TableException {
        PointReader points = new PointReader(columns.size(), choice, dialect.decimalMark());
        RowReader reader = new RowReader(text, dialect.delimiter());
        if (dialect.hasHeader()) {
            reader.next();
        }
        for (Optional<Row> row = reader.next(); row.isPresent() && !isCancelled.getAsBoolean(); row = reader.next()) {
            points.take(row.get());
        }
        return points.reading();
    }
}

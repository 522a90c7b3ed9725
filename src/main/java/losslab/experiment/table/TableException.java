package losslab.experiment.table;

/// A table that cannot be read at all. A row that cannot be read is a [FailedRow] instead.
public final class TableException extends Exception {
    private static final long serialVersionUID = 1L;

    /// What is wrong. The comment tells what number and detail mean; where it says nothing they are 0 and empty.
    public enum Problem {
        /// The file could not be read.
        UNREADABLE,
        /// There are more bytes than [TableText#MAX_BYTES].
        TOO_LARGE,
        /// The bytes are no text.
        BINARY,
        /// There is nothing but blanks.
        EMPTY,
        /// There is a header and no row below it.
        ONLY_HEADER,
        /// A line is longer than [TableText#MAX_LINE]; the number is the line's.
        LONG_LINE,
        /// A row that goes on over several lines is longer than [TableText#MAX_LINE]; the number is the line's where it begins.
        LONG_ROW,
        /// A quote is opened and never closed; the number is the line's where its row begins.
        OPEN_QUOTE,
        /// There are more columns than [Table#MAX_COLUMNS].
        TOO_MANY_COLUMNS,
        /// Two columns of numbers are needed; the number is how many there are.
        TOO_FEW_NUMBERS,
        /// There are more rows than points may be.
        TOO_MANY_POINTS,
        /// The column of labels has more different ones than classes may be; the number is the column's, from 0, the
        /// detail the label that was one too many.
        TOO_MANY_CLASSES
    }

    private final Problem problem;
    private final long number;
    private final String detail;

    TableException(Problem problem, long number, String detail) {
        super("%s %d %s".formatted(problem, number, detail));
        this.problem = problem;
        this.number = number;
        this.detail = detail;
    }

    TableException(Problem problem) {
        this(problem, 0, "");
    }

    public Problem problem() {
        return problem;
    }

    public long number() {
        return number;
    }

    public String detail() {
        return detail;
    }
}

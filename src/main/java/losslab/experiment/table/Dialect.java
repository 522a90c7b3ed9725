package losslab.experiment.table;

/// How a table is written.
///
/// @param hasHeader whether the first row names the columns
public record Dialect(Delimiter delimiter, DecimalMark decimalMark, boolean hasHeader) {
    /// How a text is written, as far as its first rows tell.
    public static Dialect guess(String text) {
        return DialectGuess.of(text);
    }

    public Dialect withDelimiter(Delimiter newDelimiter) {
        return new Dialect(newDelimiter, decimalMark, hasHeader);
    }

    public Dialect withDecimalMark(DecimalMark newMark) {
        return new Dialect(delimiter, newMark, hasHeader);
    }

    public Dialect withHeader(boolean newHeader) {
        return new Dialect(delimiter, decimalMark, newHeader);
    }
}

package losslab.experiment.table;

/// What stands between two cells of a row.
public enum Delimiter {
    COMMA(','), SEMICOLON(';'), TAB('\t'),
    /// Any number of blanks; such a table has no empty cells.
    SPACES(' ');

    private final char character;

    Delimiter(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }
}

package losslab.ui.formula;

import java.util.ArrayList;
import java.util.List;

/// Where the pieces of some lines stand: aligned at their "=", broken between chunks where the width ends.
///
///     left =  chunk chunk chunk
///               chunk chunk            what goes on is indented
///          =  chunk
///
/// A chunk that is wider than the whole width is made smaller, but not too small to read; then the lines are wider than
/// the width they were given. All measures are in pixels.
record FormulaLayout(List<Placed> pieces, double width, double height) {
    /// A chunk is not made smaller than this.
    static final double SMALLEST = 0.6;

    /// In units of the font's size.
    private static final double GAP = 0.28;
    private static final double INDENT = 1;
    private static final double ROW_GAP = 0.25;
    private static final double LINE_GAP = 0.45;
    /// Every row has room for a letter.
    private static final double LETTER_ASCENT = 0.7;
    private static final double LETTER_DESCENT = 0.22;

    /// A piece in its place.
    record Placed(Piece piece, double x, double baseline, double size) {}

    /// A line whose pieces are typeset.
    ///
    /// @param left of no width if the line goes on from the one before
    record Line(Piece left, Piece equals, List<Piece> chunks) {}

    static FormulaLayout of(List<Line> lines, double width, double size) {
        double leftWidth = lines.stream().mapToDouble(line -> line.left().width()).max().orElse(0) * size;
        return new Rows(leftWidth == 0 ? 0 : leftWidth + GAP * size, width, size).place(lines);
    }

    /// Fills one row after the other.
    private static final class Rows {
        private final double equalsX;
        private final double available;
        private final double size;
        private final List<Placed> all = new ArrayList<>();
        private final List<Placed> row = new ArrayList<>();
        private double y;
        private double x;
        private double width;

        Rows(double equalsX, double available, double size) {
            this.equalsX = equalsX;
            this.available = available;
            this.size = size;
        }

        FormulaLayout place(List<Line> lines) {
            for (Line line : lines) {
                y += y == 0 ? 0 : LINE_GAP * size;
                x = 0;
                add(line.left(), size);
                x = equalsX;
                add(line.equals(), size);
                x += GAP * size;
                double start = x;
                boolean isFirst = true;
                for (Piece chunk : line.chunks()) {
                    if (!isFirst && isBetterInNextRow(chunk.width() * size, start + INDENT * size)) {
                        endRow();
                        y += ROW_GAP * size;
                        x = start + INDENT * size;
                    }
                    add(chunk, size * Math.clamp((available - x) / (chunk.width() * size), SMALLEST, 1));
                    isFirst = false;
                }
                endRow();
            }
            return new FormulaLayout(List.copyOf(all), width, y);
        }

        /// Whether a chunk does not fit here: not even smaller, if it must become smaller in a row of its own too.
        private boolean isBetterInNextRow(double chunkWidth, double nextX) {
            boolean fitsHere = x + chunkWidth <= available;
            boolean fitsThere = nextX + chunkWidth <= available;
            return !fitsHere && (fitsThere || x + SMALLEST * chunkWidth > available);
        }

        private void add(Piece piece, double itsSize) {
            row.add(new Placed(piece, x, 0, itsSize));
            x += piece.width() * itsSize;
            width = Math.max(width, x);
        }

        private void endRow() {
            double ascent = LETTER_ASCENT * size;
            double descent = LETTER_DESCENT * size;
            for (Placed placed : row) {
                ascent = Math.max(ascent, placed.piece().ascent() * placed.size());
                descent = Math.max(descent, placed.piece().descent() * placed.size());
            }
            double baseline = y + ascent;
            row.forEach(placed -> all.add(new Placed(placed.piece(), placed.x(), baseline, placed.size())));
            row.clear();
            y = baseline + descent;
        }
    }
}

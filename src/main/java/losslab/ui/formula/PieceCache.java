package losslab.ui.formula;

import java.util.LinkedHashMap;
import java.util.Map;

/// The pieces used last: symbols stay the same while numbers change.
final class PieceCache {
    /// Twice what the longest derivation needs. A piece takes some 13 kB, and a window has a dozen of these.
    private static final int MOST = 200;

    private final double size;
    private final Map<String, Piece> pieces = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Piece> eldest) {
            return size() > MOST;
        }
    };

    /// @param size of the font, in pixels
    PieceCache(double size) {
        this.size = size;
    }

    Piece of(String latex) {
        return pieces.computeIfAbsent(latex, text -> Piece.of(text, size));
    }
}

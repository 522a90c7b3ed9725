package losslab.ui.formula;

import java.util.List;

/// One line of a derivation in LaTeX: `left = chunks`.
///
/// @param left   may be empty: the line goes on from the one before
/// @param chunks between which the screen may break the line, each with its leading sign
public record TexLine(String left, List<String> chunks) {
    public TexLine {
        chunks = List.copyOf(chunks);
    }
}

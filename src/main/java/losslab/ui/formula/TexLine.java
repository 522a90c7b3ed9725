package losslab.ui.formula;

import java.util.List;

/// A line of a derivation in LaTeX's math mode.
///
/// @param left   what stands before the "="; empty where the line goes on from the one before it
/// @param chunks what stands after it, in pieces between which the line may be broken
public record TexLine(String left, List<String> chunks) {
    public TexLine {
        chunks = List.copyOf(chunks);
    }
}

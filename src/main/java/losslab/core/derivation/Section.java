package losslab.core.derivation;

import losslab.core.formula.Line;

import java.util.List;

/// The lines of a derivation that lead to one result, the last line's.
public record Section(Topic topic, List<Line> lines) {
    public Section {
        lines = List.copyOf(lines);
    }
}

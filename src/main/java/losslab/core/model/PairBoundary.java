package losslab.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import losslab.core.math.Box;
import losslab.core.model.ZeroLine.Segment;

/// Where two classes have the same score, s_i = s_j, within a box.
///
/// @param i        the lower class, `j` the higher one
/// @param whole    all of it
/// @param decision the part on which no third class has a higher score: there it parts the regions of i and j
public record PairBoundary(int i, int j, Segment whole, Optional<Segment> decision) {

    /// The boundaries of all pairs that have one within the box, (0, 1) first.
    public static List<PairBoundary> within(Box box, Parameters parameters) {
        List<PairBoundary> boundaries = new ArrayList<>();
        for (int i = 0; i < parameters.classCount(); i++) {
            for (int j = i + 1; j < parameters.classCount(); j++) {
                int low = i;
                int high = j;
                ZeroLine.between(parameters, i, j, 0).flatMap(line -> line.within(box))
                        .ifPresent(piece -> boundaries.add(
                                new PairBoundary(low, high, piece, decision(parameters, low, high, piece))));
            }
        }
        return boundaries;
    }

    /// The part of a piece on which s_i − s_m ≥ 0 for every third class m: linear along it, so that each m cuts off an end.
    private static Optional<Segment> decision(Parameters parameters, int i, int j, Segment piece) {
        double from = 0;
        double to = 1;
        double[] start = parameters.scores(piece.x0(), piece.y0());
        double[] end = parameters.scores(piece.x1(), piece.y1());
        for (int m = 0; m < parameters.classCount(); m++) {
            double leadAtStart = start[i] - start[m];
            double leadAtEnd = end[i] - end[m];
            if (m != i && m != j) {
                double crossing = leadAtStart / (leadAtStart - leadAtEnd);
                from = leadAtStart < 0 ? Math.max(from, leadAtEnd < 0 ? 1 : crossing) : from;
                to = leadAtEnd < 0 ? Math.min(to, leadAtStart < 0 ? 0 : crossing) : to;
            }
        }
        return from < to ? Optional.of(piece.part(from, to)) : Optional.empty();
    }
}

package losslab.workspace.plane.model;

import java.util.List;

import losslab.core.math.InformationUnit;

/// How the panels that explain one point write what they show.
///
/// @param digits        after the point in derivations, from 2 to 6
/// @param unit          of entropies and cross-entropies
/// @param corners       the three classes of the probability triangle, or fewer if there are fewer
public record Readout(int digits, InformationUnit unit, List<Integer> corners) {
    /// The fewest and the most digits of a derivation.
    public static final int FEWEST_DIGITS = 2;
    public static final int MOST_DIGITS = 6;

    public Readout {
        if (digits < FEWEST_DIGITS || digits > MOST_DIGITS) {
            throw new IllegalArgumentException("digits: expected from 2 to 6, found " + digits);
        }
        corners = List.copyOf(corners);
    }

    /// What a window opens with.
    static Readout standard() {
        return new Readout(FEWEST_DIGITS, InformationUnit.NATS, List.of(0, 1, 2));
    }

    /// This readout among so many classes: corners that there are not give way to the first classes.
    Readout within(int classCount) {
        boolean fits = corners.size() == Math.min(3, classCount) && corners.stream().allMatch(k -> k < classCount);
        return fits ? this : withCorners(List.of(0, 1, 2).subList(0, Math.min(3, classCount)));
    }

    public Readout withDigits(int newDigits) {
        return new Readout(newDigits, unit, corners);
    }

    public Readout withUnit(InformationUnit newUnit) {
        return new Readout(digits, newUnit, corners);
    }

    public Readout withCorners(List<Integer> newCorners) {
        return new Readout(digits, unit, newCorners);
    }
}

package losslab.workspace.scores.model;

import java.util.List;

import losslab.core.kind.Kind;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;
import losslab.core.loss.SquaredHinge;
import losslab.core.loss.WestonWatkins;
import losslab.core.math.InformationUnit;

/// How the panels write what they show.
///
/// @param unit    of entropies
/// @param digits  after the point in derivations, from 2 to 6
/// @param columns the losses in the table, in their order
/// @param count   how many likelihoods are multiplied, from 1
public record Display(InformationUnit unit, int digits, List<Kind<Loss>> columns, long count) {
    /// The fewest and the most digits of a derivation.
    public static final int FEWEST_DIGITS = 2;
    public static final int MOST_DIGITS = 6;
    /// The most likelihoods to multiply.
    public static final long MOST_LIKELIHOODS = 1_000_000;

    public Display {
        if (digits < FEWEST_DIGITS || digits > MOST_DIGITS) {
            throw new IllegalArgumentException("digits: expected from 2 to 6, found " + digits);
        }
        if (count < 1 || count > MOST_LIKELIHOODS) {
            throw new IllegalArgumentException("count: expected from 1 to 1,000,000, found " + count);
        }
        columns = Loss.kinds().stream().filter(columns::contains).toList();
    }

    /// What a window opens with.
    static Display standard() {
        return new Display(InformationUnit.NATS, FEWEST_DIGITS,
                List.of(WestonWatkins.KIND, SquaredHinge.KIND, CrossEntropy.KIND), 100);
    }

    Display withUnit(InformationUnit newUnit) {
        return new Display(newUnit, digits, columns, count);
    }

    Display withDigits(int newDigits) {
        return new Display(unit, newDigits, columns, count);
    }

    Display withColumns(List<Kind<Loss>> newColumns) {
        return new Display(unit, digits, newColumns, count);
    }

    Display withCount(long newCount) {
        return new Display(unit, digits, columns, newCount);
    }
}

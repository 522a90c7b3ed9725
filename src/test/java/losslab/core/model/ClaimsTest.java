package losslab.core.model;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import losslab.core.model.ZeroLine.Segment;

class ClaimsTest {
    /// s = (x, −x − ½, ½ − x): class 0 claims x > 0, class 1 x < −½, class 2 x < ½.
    private static final Parameters PARAMETERS = Parameters.ofRows(new double[]{1, 0, 0}, new double[]{-1, 0, -0.5},
            new double[]{-1, 0, 0.5});
    private static final Segment ACROSS = new Segment(-1, 0.3, 1, 0.3);

    @Test
    void countsTheClassesAboveZero() {
        assertThat(Claims.count(PARAMETERS, -0.75, 0)).isEqualTo(2);
        assertThat(Claims.count(PARAMETERS, -0.25, 0)).isEqualTo(1);
        assertThat(Claims.count(PARAMETERS, 0.25, 0)).isEqualTo(2);
    }

    @Test
    void aScoreOfZeroIsNoClaim() {
        assertThat(Claims.count(Parameters.ofRows(new double[3], new double[3]), 0.5, 0.5)).isZero();
    }

    @Test
    void severalClaimTwoParts() {
        assertThat(Claims.parts(PARAMETERS, ACROSS, count -> count >= 2)).containsExactly(
                new Segment(-1, 0.3, -0.5, 0.3), new Segment(0, 0.3, 0.5, 0.3));
    }

    @Test
    void partsThatTouchAreOne() {
        assertThat(Claims.parts(PARAMETERS, ACROSS, count -> count >= 1)).containsExactly(ACROSS);
    }

    @Test
    void nobodyClaimsWhereAllScoresAreBelowZero() {
        // s = (x − ½, −x − ½): nobody claims −½ < x < ½.
        Parameters parameters = Parameters.ofRows(new double[]{1, 0, -0.5}, new double[]{-1, 0, -0.5});
        assertThat(Claims.parts(parameters, ACROSS, count -> count == 0))
                .containsExactly(new Segment(-0.5, 0.3, 0.5, 0.3));
    }

    @Test
    void whatNobodyWantsHasNoParts() {
        assertThat(Claims.parts(PARAMETERS, ACROSS, count -> count == 3)).isEmpty();
    }

    @Test
    void withoutWeightsTheBiasesDecideEverywhere() {
        Parameters parameters = Parameters.ofRows(new double[]{0, 0, 1}, new double[]{0, 0, 1});
        assertThat(Claims.parts(parameters, ACROSS, count -> count >= 2)).containsExactly(ACROSS);
    }

    /// A random place lies on a part if and only if the scores say so.
    @Test
    void aRandomPlaceLiesOnAPartIfItIsWanted() {
        SplittableRandom random = new SplittableRandom(8);
        for (int round = 0; round < 2000; round++) {
            Parameters parameters = Parameters.random(6, 1, random);
            List<Segment> parts = Claims.parts(parameters, ACROSS, count -> count >= 2);
            double x = random.nextDouble(-1, 1);
            assertThat(parts.stream().anyMatch(part -> part.x0() <= x && x <= part.x1()))
                    .isEqualTo(Claims.count(parameters, x, 0.3) >= 2);
        }
    }

    @Test
    void thePartsOfAllCountsMakeTheWhole() {
        Parameters parameters = Parameters.random(10, 1, new SplittableRandom(4));
        double length = List.of(0, 1, 2).stream()
                .flatMap(n -> Claims.parts(parameters, ACROSS, count -> Math.min(count, 2) == n).stream())
                .mapToDouble(part -> part.x1() - part.x0()).sum();
        assertClose(2, length, 1e-12, 0);
    }
}

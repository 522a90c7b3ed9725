package losslab.core.model;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import losslab.core.math.Box;
import losslab.core.model.ZeroLine.Segment;

class PairBoundaryTest {
    private static final Box BOX = new Box(-1, -1, 1, 1);
    /// s = (x, −x, b): the boundary of 0 and 1 is x = 0, and s₂ = b beats both there if b > 0.
    private static final double[][] CROSSED = {{1, 0, 0}, {-1, 0, 0}};

    @Test
    void twoClassesHaveOneBoundaryThatDecides() {
        List<PairBoundary> boundaries = PairBoundary.within(BOX, Parameters.ofRows(CROSSED));
        assertThat(boundaries).singleElement().satisfies(boundary -> {
            assertThat(boundary.whole()).isEqualTo(new Segment(0, -1, 0, 1));
            assertThat(boundary.decision()).contains(boundary.whole());
        });
    }

    @Test
    void aThirdClassThatWinsThereTakesTheDecision() {
        List<PairBoundary> boundaries = PairBoundary.within(BOX,
                Parameters.ofRows(CROSSED[0], CROSSED[1], new double[]{0, 0, 0.5}));
        assertThat(boundaries.getFirst().decision()).isEmpty();
        // x = ½ parts classes 0 and 2, all along.
        assertThat(boundaries.get(1).decision()).contains(new Segment(0.5, -1, 0.5, 1));
    }

    /// s₂ = y − ½ beats s₀ = s₁ = 0 above y = ½.
    @Test
    void aThirdClassCutsTheDecisionWhereItBecomesBetter() {
        PairBoundary boundary = PairBoundary
                .within(BOX, Parameters.ofRows(CROSSED[0], CROSSED[1], new double[]{0, 1, -0.5})).getFirst();
        assertThat(boundary.whole()).isEqualTo(new Segment(0, -1, 0, 1));
        assertThat(boundary.decision()).contains(new Segment(0, -1, 0, 0.5));
    }

    @Test
    void pairsWithoutABoundaryInTheBoxAreLeftOut() {
        assertThat(PairBoundary.within(BOX, Parameters.ofRows(new double[]{1, 0, 0}, new double[]{1, 0, 3},
                new double[]{0, 0, 9}))).isEmpty();
    }

    @Test
    void tenClassesHaveFortyFivePairs() {
        assertThat(PairBoundary.within(new Box(-1e3, -1e3, 1e3, 1e3), Parameters.random(10, 2))).hasSize(45);
    }

    /// At a place on a decisive part the two scores are equal and no other is higher; on the rest some other is.
    @Test
    void theDecisionIsWhereNoThirdClassIsBetter() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 200; round++) {
            Parameters parameters = Parameters.random(5, 2, random);
            for (PairBoundary boundary : PairBoundary.within(BOX, parameters)) {
                double share = random.nextDouble();
                Segment place = boundary.whole().part(share, share);
                double[] scores = parameters.scores(place.x0(), place.y0());
                assertClose(scores[boundary.i()], scores[boundary.j()], 1e-9, 1e-9);
                double third = IntStream.range(0, 5).filter(k -> k != boundary.i() && k != boundary.j())
                        .mapToDouble(k -> scores[k]).max().orElseThrow();
                assertThat(boundary.decision().filter(part -> isOn(part, place)).isPresent())
                        .isEqualTo(third <= scores[boundary.i()]);
            }
        }
    }

    private static boolean isOn(Segment part, Segment place) {
        double length = Math.hypot(part.x1() - part.x0(), part.y1() - part.y0());
        return Math.hypot(place.x0() - part.x0(), place.y0() - part.y0()) <= length
                && Math.hypot(place.x0() - part.x1(), place.y0() - part.y1()) <= length;
    }
}

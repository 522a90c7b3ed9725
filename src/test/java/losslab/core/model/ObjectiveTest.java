package losslab.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.data.DataSet;
import losslab.core.loss.Regularizer;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Objective.Slip;
import losslab.testing.SampleRegularizers;

class ObjectiveTest {
    private static final Parameters PARAMETERS = Parameters.ofRows(new double[]{3, -1, 7}, new double[]{0.5, 4, -7});

    static List<Regularizer> regularizers() {
        return SampleRegularizers.all();
    }

    @Test
    void weightDecayCanSlip() {
        assertThat(objective(new Regularizer.L2(0.1)).canSlip()).isTrue();
    }

    @Test
    void weightDecayOfNoStrengthCannotSlip() {
        assertThat(objective(new Regularizer.L2(0)).canSlip()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("regularizers")
    void aSlipMakesTheGradientWrongWhereItCan(Regularizer regularizer) {
        Objective right = objective(regularizer);
        Parameters wrong = right.withSlip(Slip.QUARTERED_DECAY).evaluate(PARAMETERS).gradient();
        assertThat(!wrong.equals(right.evaluate(PARAMETERS).gradient())).isEqualTo(right.canSlip());
    }

    /// ½λW in place of 2λW, and the bias as ever.
    @Test
    void theSlipIsAQuarterOfTheSlope() {
        assertThat(objective(new Regularizer.L2(1)).withSlip(Slip.QUARTERED_DECAY).evaluate(PARAMETERS).gradient())
                .isEqualTo(Parameters.ofRows(new double[]{1.5, -0.5, 0}, new double[]{0.25, 2, 0}));
    }

    @ParameterizedTest
    @MethodSource("regularizers")
    void aSlipLeavesTheLossAsItIs(Regularizer regularizer) {
        Objective right = objective(regularizer);
        assertThat(right.withSlip(Slip.QUARTERED_DECAY).evaluate(PARAMETERS).totalLoss())
                .isEqualTo(right.evaluate(PARAMETERS).totalLoss());
    }

    @ParameterizedTest
    @MethodSource("regularizers")
    void theGradientCheckFindsASlip(Regularizer regularizer) {
        Objective wrong = objective(regularizer).withSlip(Slip.QUARTERED_DECAY);
        assertThat(GradientCheck.of(wrong.evaluate(PARAMETERS)).passed()).isEqualTo(!wrong.canSlip());
    }

    @Test
    void anObjectiveHasNoSlipUnlessAskedFor() {
        assertThat(objective(new Regularizer.L2(0.1)).slip()).isEqualTo(Slip.NONE);
    }

    @Test
    void otherDataKeepsTheSlip() {
        Objective wrong = objective(new Regularizer.L2(0.1)).withSlip(Slip.QUARTERED_DECAY);
        assertThat(wrong.withData(new DataSet(2, List.of())).slip()).isEqualTo(Slip.QUARTERED_DECAY);
    }

    private static Objective objective(Regularizer regularizer) {
        return new Objective(new DataSet(2, List.of()), new WestonWatkins(1), regularizer);
    }
}

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

    private static Objective objective(Regularizer regularizer) {
        return new Objective(new DataSet(2, List.of()), new WestonWatkins(1), regularizer);
    }
}

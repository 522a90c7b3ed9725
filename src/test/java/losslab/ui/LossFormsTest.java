package losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.ui.LossForms.Form;
import losslab.ui.LossForms.Penalty;

class LossFormsTest {
    private static final CrossEntropy SOFTMAX = new CrossEntropy(2, 0.1, SmoothingOver.OTHERS);

    @Test
    void offersEveryLoss() {
        assertThat(Arrays.stream(Form.values())
                .<Class<?>>map(form -> LossForms.loss(form, 1, SOFTMAX).getClass()))
                .containsExactlyInAnyOrder(Loss.class.getPermittedSubclasses());
    }

    @Test
    void offersEveryRegularizer() {
        assertThat(
                Arrays.stream(Penalty.values()).<Class<?>>map(penalty -> LossForms.regularizer(penalty, 1).getClass()))
                .containsExactlyInAnyOrder(Regularizer.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aLossHasTheFormItWasMadeFrom(Form form) {
        assertThat(LossForms.formOf(LossForms.loss(form, 1, SOFTMAX))).isEqualTo(form);
    }

    @ParameterizedTest
    @EnumSource(Penalty.class)
    void aRegularizerHasThePenaltyItWasMadeFrom(Penalty penalty) {
        assertThat(LossForms.penaltyOf(LossForms.regularizer(penalty, 1))).isEqualTo(penalty);
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#all")
    void aLossMadeAgainFromItsMarginIsTheSame(Loss loss) {
        CrossEntropy softmax = loss instanceof CrossEntropy own ? own : SOFTMAX;
        assertThat(LossForms.loss(LossForms.formOf(loss), LossForms.margin(loss).orElse(1), softmax)).isEqualTo(loss);
    }

    @Test
    void aRegularizerKeepsItsStrength() {
        assertThat(LossForms.regularizer(Penalty.ELASTIC, 0.3)).isEqualTo(new Regularizer.ElasticNet(0.3, 0.5));
    }
}

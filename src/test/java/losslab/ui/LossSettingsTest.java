package losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.kind.Kind;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.Loss;
import losslab.core.loss.OneVsAllLogistic;
import losslab.core.loss.SquaredHinge;
import losslab.core.loss.WestonWatkins;

class LossSettingsTest {
    private static final CrossEntropy SOFTMAX = new CrossEntropy(2, 0.1, SmoothingOver.OTHERS);

    @ParameterizedTest
    @MethodSource("losslab.core.loss.Loss#kinds")
    void aLossHasTheKindItWasMadeFrom(Kind<Loss> kind) {
        assertThat(LossSettings.standard().loss(kind).kind()).isSameAs(kind);
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#all")
    void aLossMadeAgainFromItsSettingsIsTheSame(Loss loss) {
        assertThat(LossSettings.standard().with(loss).loss(loss.kind())).isEqualTo(loss);
    }

    @Test
    void aMarginStaysForTheNextHinge() {
        assertThat(LossSettings.standard().with(new WestonWatkins(3)).with(new OneVsAllLogistic())
                .loss(SquaredHinge.KIND)).isEqualTo(new SquaredHinge(3));
    }

    @Test
    void aSoftmaxStaysWhileAHingeIsThere() {
        assertThat(LossSettings.standard().with(SOFTMAX).with(new WestonWatkins(3)).softmax()).isEqualTo(SOFTMAX);
    }

    @Test
    void theTemperatureIsThatOfTheScreen() {
        assertThat(LossSettings.standard().with(SOFTMAX).at(new WestonWatkins(1), 5).softmax())
                .isEqualTo(new CrossEntropy(5, 0.1, SmoothingOver.OTHERS));
    }

    @Test
    void whatHasAPlaceOfItsOwnIsNotOfferedTwice() {
        assertThat(LossSettings.others(SOFTMAX)).isEmpty();
        assertThat(LossSettings.others(new WestonWatkins(1))).isEmpty();
    }
}

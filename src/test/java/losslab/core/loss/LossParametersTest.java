package losslab.core.loss;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.loss.CrossEntropy.SmoothingOver;

/// Parameters of losses that are refused, with a message that names them and says what was found.
class LossParametersTest {
    private static final List<Double> NOT_POSITIVE_AND_FINITE = List.of(0.0, -0.0, -1.0, Double.NaN,
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    private static final List<Double> NO_SMOOTHING = List.of(-0.1, 1.0, 2.0, Double.NaN, Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY);

    @ParameterizedTest
    @MethodSource
    void aHingeRefusesTheMargin(DoubleFunction<Loss> hinge, double margin) {
        assertThatIllegalArgumentException().isThrownBy(() -> hinge.apply(margin))
                .withMessageStartingWith("margin: ")
                .withMessageContaining("found " + margin);
    }

    static Stream<Arguments> aHingeRefusesTheMargin() {
        return Stream.<DoubleFunction<Loss>>of(WestonWatkins::new, SquaredHinge::new, OneVsAllHinge::new,
                StructuredHinge::new)
                .flatMap(hinge -> NOT_POSITIVE_AND_FINITE.stream().map(margin -> Arguments.of(hinge, margin)));
    }

    @ParameterizedTest
    @MethodSource
    void crossEntropyRefusesTheTemperature(double temperature) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CrossEntropy(temperature, 0, SmoothingOver.ALL))
                .withMessageStartingWith("temperature: ")
                .withMessageContaining("found " + temperature);
    }

    static List<Double> crossEntropyRefusesTheTemperature() {
        return NOT_POSITIVE_AND_FINITE;
    }

    @ParameterizedTest
    @MethodSource
    void crossEntropyRefusesTheLabelSmoothing(double labelSmoothing) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CrossEntropy(1, labelSmoothing, SmoothingOver.ALL))
                .withMessageStartingWith("labelSmoothing: ")
                .withMessageContaining("found " + labelSmoothing);
    }

    static List<Double> crossEntropyRefusesTheLabelSmoothing() {
        return NO_SMOOTHING;
    }
}

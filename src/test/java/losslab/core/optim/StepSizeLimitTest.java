package losslab.core.optim;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.model.Curvature;

class StepSizeLimitTest {
    private static final Curvature FOUR = new Curvature(4, 0);
    private static final int STEPS = 20_000;

    @Test
    void ofGradientDescentIsTwoOverTheCurvature() {
        assertThat(limit(new Optimizer.Sgd(0.1))).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "0.5, 0.75", "0.75, 0.875"})
    void ofMomentumGrowsWithIt(double momentum, double expected) {
        assertThat(limit(new Optimizer.Momentum(0.1, momentum, false))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "0.5, 0.375", "0.9, 0.33928571428571428571"})
    void ofNesterovShrinksWithIt(double momentum, double expected) {
        assertClose(expected, limit(new Optimizer.Momentum(0.1, momentum, true)), 1e-15, 0);
    }

    @Test
    void ofAPlainIsInfinite() {
        assertThat(StepSizeLimit.of(new Optimizer.Sgd(0.1), new Curvature(0, 0))).hasValue(Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @MethodSource
    void anAdaptiveOptimizerHasNone(Optimizer optimizer) {
        assertThat(StepSizeLimit.of(optimizer, FOUR)).isEmpty();
    }

    static List<Optimizer> anAdaptiveOptimizerHasNone() {
        return List.of(new Optimizer.AdaGrad(0.1, 0), new Optimizer.RmsProp(0.1, 0.9, 0),
                new Optimizer.Adam(0.1, 0.9, 0.999, 0), new Optimizer.AdamW(0.1, 0.9, 0.999, 0, 0));
    }

    @Test
    void gradientDescentShrinksAParabolaBelowIt() {
        assertThat(afterPlainSteps(0.999 * limit(new Optimizer.Sgd(0.1)))).isLessThan(1e-9);
    }

    @Test
    void gradientDescentRunsAwayAboveIt() {
        assertThat(afterPlainSteps(1.001 * limit(new Optimizer.Sgd(0.1)))).isGreaterThan(1e9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.5, 0.9})
    void momentumShrinksAParabolaBelowIt(double momentum) {
        double limit = limit(new Optimizer.Momentum(0.1, momentum, false));
        assertThat(afterSteps(0.999 * limit, momentum, false)).isLessThan(1e-9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.5, 0.9})
    void momentumRunsAwayAboveIt(double momentum) {
        double limit = limit(new Optimizer.Momentum(0.1, momentum, false));
        assertThat(afterSteps(1.001 * limit, momentum, false)).isGreaterThan(1e9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.5, 0.9})
    void nesterovShrinksAParabolaBelowIt(double momentum) {
        double limit = limit(new Optimizer.Momentum(0.1, momentum, true));
        assertThat(afterSteps(0.999 * limit, momentum, true)).isLessThan(1e-9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.5, 0.9})
    void nesterovRunsAwayAboveIt(double momentum) {
        double limit = limit(new Optimizer.Momentum(0.1, momentum, true));
        assertThat(afterSteps(1.001 * limit, momentum, true)).isGreaterThan(1e9);
    }

    private static double limit(Optimizer optimizer) {
        return StepSizeLimit.of(optimizer, FOUR).orElseThrow();
    }

    /// How far from the minimum of 2θ² gradient descent is that started at 1.
    private static double afterPlainSteps(double learningRate) {
        double theta = 1;
        for (int step = 0; step < STEPS; step++) {
            theta -= learningRate * FOUR.largest() * theta;
        }
        return Math.abs(theta);
    }

    /// The same with PyTorch's rule of momentum, v ← μv + g, and θ ← θ − ηv or, for Nesterov's, θ ← θ − η(g + μv).
    private static double afterSteps(double learningRate, double momentum, boolean nesterov) {
        double theta = 1;
        double velocity = 0;
        for (int step = 0; step < STEPS; step++) {
            double gradient = FOUR.largest() * theta;
            velocity = momentum * velocity + gradient;
            theta -= learningRate * (nesterov ? gradient + momentum * velocity : velocity);
        }
        return Math.abs(theta) + Math.abs(velocity);
    }
}

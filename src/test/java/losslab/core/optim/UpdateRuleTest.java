package losslab.core.optim;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.optim.OptimizerState.Quantity;

/// Three steps of every optimizer by hand, from θ = 1 with η = 1/10, in fractions.
class UpdateRuleTest {
    /// Of two classes: w₀ w₁ b w₀ w₁ b.
    private static final int COUNT = 6;
    private static final int WEIGHT = 1;
    private static final int BIAS = 5;
    private static final Optimizer ADAM = new Optimizer.Adam(0.1, 0.5, 0.75, 1);

    @ParameterizedTest
    @MethodSource
    void threeStepsByHand(Optimizer optimizer, int parameter, List<Double> gradients, List<Double> expected) {
        assertClose(numbers(expected), walked(optimizer, parameter, gradients), 1e-15, 0);
    }

    static Stream<Arguments> threeStepsByHand() {
        return Stream.of(sgd(), momentum(), nesterov(), adaGrad(), rmsProp(), adam(), adamW(), adamWsBias());
    }

    /// θ ← θ − g/10: 1 − 1/10, + 1/10, − 2/10.
    private static Arguments sgd() {
        return Arguments.of(new Optimizer.Sgd(0.1), WEIGHT, List.of(1.0, -1.0, 2.0), List.of(0.9, 1.0, 0.8));
    }

    /// μ = 1/2. v = 1, 1/2 − 1 = −1/2, −1/4 + 2 = 7/4. θ = 1 − 1/10, + 1/20, − 7/40.
    private static Arguments momentum() {
        return Arguments.of(new Optimizer.Momentum(0.1, 0.5, false), WEIGHT, List.of(1.0, -1.0, 2.0),
                List.of(9 / 10.0, 19 / 20.0, 31 / 40.0));
    }

    /// v as before; g + v/2 = 3/2, −5/4, 23/8. θ = 1 − 3/20, + 1/8, − 23/80.
    private static Arguments nesterov() {
        return Arguments.of(new Optimizer.Momentum(0.1, 0.5, true), WEIGHT, List.of(1.0, -1.0, 2.0),
                List.of(17 / 20.0, 39 / 40.0, 11 / 16.0));
    }

    /// ε = 1. v = 9, 25, 169, so g/(√v + 1) = 3/4, 4/6, 12/14. θ = 1 − 3/40, − 1/15, − 3/35.
    private static Arguments adaGrad() {
        return Arguments.of(new Optimizer.AdaGrad(0.1, 1), WEIGHT, List.of(3.0, 4.0, 12.0),
                List.of(37 / 40.0, 103 / 120.0, 649 / 840.0));
    }

    /// ρ = 3/4, ε = 1/2. v = 4/4 = 1, (3 + 121/16)/4 = 169/64, (3·169/64 + 169/64)/4 = 169/64; √v = 1, 13/8, 13/8.
    /// g/(√v + 1/2) = 4/3, 22/17, −13/17. θ = 1 − 2/15, − 11/85, + 13/170.
    private static Arguments rmsProp() {
        return Arguments.of(new Optimizer.RmsProp(0.1, 0.75, 0.5), WEIGHT, List.of(2.0, 11 / 4.0, -13 / 8.0),
                List.of(13 / 15.0, 188 / 255.0, 83 / 102.0));
    }

    /// β₁ = 1/2, β₂ = 3/4, ε = 1. m = 1, 3, −1/2 over 1/2, 3/4, 7/8: m̂ = 2, 4, −4/7.
    /// v = 1, 7, 37/4 over 1/4, 7/16, 37/64: v̂ = 4, 16, 16. θ = 1 − 2/(10·3), − 4/(10·5), + 4/(7·10·5).
    private static Arguments adam() {
        return Arguments.of(ADAM, WEIGHT, List.of(2.0, 5.0, -4.0), List.of(14 / 15.0, 64 / 75.0, 454 / 525.0));
    }

    /// Decay 1/2: before each step of Adam's the weight is multiplied by 1 − 1/20.
    /// θ = 19/20 − 1/15 = 53/60; 1007/1200 − 2/25 = 911/1200; 17309/24000 + 2/175.
    private static Arguments adamW() {
        return Arguments.of(new Optimizer.AdamW(0.1, 0.5, 0.75, 1, 0.5), WEIGHT, List.of(2.0, 5.0, -4.0),
                List.of(53 / 60.0, 911 / 1200.0, 123083 / 168000.0));
    }

    /// The bias does not decay: it goes as with Adam.
    private static Arguments adamWsBias() {
        return Arguments.of(new Optimizer.AdamW(0.1, 0.5, 0.75, 1, 0.5), BIAS, List.of(2.0, 5.0, -4.0),
                List.of(14 / 15.0, 64 / 75.0, 454 / 525.0));
    }

    @Test
    void adamShowsItsMomentsOfTheThirdStep() {
        UpdateRule rule = rule(ADAM);
        walked(rule, WEIGHT, List.of(2.0, 5.0, -4.0));
        assertClose(new double[]{-1 / 2.0, 37 / 4.0, -4 / 7.0, 16},
                rule.state().quantities(ADAM).stream().mapToDouble(UpdateRuleTest::ofTheWeight).toArray(), 1e-15, 0);
    }

    /// v = 7/4 of [#momentum].
    @Test
    void momentumShowsItsVelocity() {
        Optimizer momentum = new Optimizer.Momentum(0.1, 0.5, false);
        UpdateRule rule = rule(momentum);
        walked(rule, WEIGHT, List.of(1.0, -1.0, 2.0));
        assertThat(ofTheWeight(rule.state().quantities(momentum).getFirst())).isEqualTo(1.75);
    }

    @Test
    void theLearningRateOfTheStepCountsNotThatOfTheSettings() {
        double[] parameters = {1, 1, 1, 1, 1, 1};
        rule(new Optimizer.Sgd(0.1)).apply(parameters, new double[]{1, 1, 1, 1, 1, 1}, 0.25);
        assertThat(parameters).containsOnly(0.75);
    }

    /// 1 − 1/4·1/2 = 7/8.
    @Test
    void decayGoesByTheLearningRateOfTheStep() {
        double[] parameters = {1, 1, 1, 1, 1, 1};
        rule(new Optimizer.AdamW(0.1, 0.5, 0.75, 1, 0.5)).apply(parameters, new double[COUNT], 0.25);
        assertThat(parameters).containsExactly(0.875, 0.875, 1, 0.875, 0.875, 1);
    }

    /// The place of one parameter after each step; the others have no gradient.
    private static double[] walked(Optimizer optimizer, int parameter, List<Double> gradients) {
        return walked(rule(optimizer), parameter, gradients);
    }

    private static double[] walked(UpdateRule rule, int parameter, List<Double> gradients) {
        double[] parameters = new double[COUNT];
        parameters[parameter] = 1;
        double[] path = new double[gradients.size()];
        for (int step = 0; step < path.length; step++) {
            double[] gradient = new double[COUNT];
            gradient[parameter] = gradients.get(step);
            rule.apply(parameters, gradient, 0.1);
            path[step] = parameters[parameter];
        }
        return path;
    }

    private static UpdateRule rule(Optimizer optimizer) {
        return new UpdateRule(optimizer, OptimizerState.FRESH, COUNT);
    }

    private static double ofTheWeight(Quantity quantity) {
        return quantity.values().toArray()[WEIGHT];
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

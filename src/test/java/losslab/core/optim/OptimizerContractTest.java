package losslab.core.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the settings of every optimizer promise, whatever it is.
class OptimizerContractTest {
    private static final List<Optimizer> SAMPLES = List.of(new Optimizer.Sgd(0.1),
            new Optimizer.Momentum(0.1, 0.9, true), new Optimizer.AdaGrad(0.1, 1e-10),
            new Optimizer.RmsProp(0.1, 0.99, 1e-8), new Optimizer.Adam(0.1, 0.9, 0.999, 1e-8),
            new Optimizer.AdamW(0.1, 0.9, 0.999, 1e-8, 0.01));

    static List<Optimizer> samples() {
        return SAMPLES;
    }

    @Test
    void everyOptimizerIsSampled() {
        Set<Class<?>> sampled = new HashSet<>(SAMPLES.stream().map(Object::getClass).toList());
        assertThat(sampled).containsExactlyInAnyOrder(Optimizer.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anotherLearningRateIsTheOneAskedFor(Optimizer optimizer) {
        assertThat(optimizer.withLearningRate(0.25).learningRate()).isEqualTo(0.25);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anotherLearningRateKeepsTheOtherSettings(Optimizer optimizer) {
        assertThat(optimizer.withLearningRate(0.25).withLearningRate(0.1)).isEqualTo(optimizer);
    }

    @ParameterizedTest
    @MethodSource
    void refusesTheLearningRate(Optimizer optimizer, double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> optimizer.withLearningRate(value))
                .withMessageStartingWith("learningRate: ")
                .withMessageContaining("found " + value);
    }

    static Stream<Arguments> refusesTheLearningRate() {
        return SAMPLES.stream()
                .flatMap(optimizer -> DoubleStream.of(0, -0.1, Double.NaN, Double.POSITIVE_INFINITY)
                        .mapToObj(value -> Arguments.of(optimizer, value)));
    }

    @ParameterizedTest
    @MethodSource
    void refusesAFractionFromOne(String name, DoubleFunction<Optimizer> optimizer, double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> optimizer.apply(value))
                .withMessageStartingWith(name + ": ")
                .withMessageContaining("found " + value);
    }

    static Stream<Arguments> refusesAFractionFromOne() {
        return DoubleStream.of(-0.1, 1, 2, Double.NaN).boxed()
                .flatMap(value -> Stream.of(
                        refused("momentum", v -> new Optimizer.Momentum(0.1, v, false), value),
                        refused("decay", v -> new Optimizer.RmsProp(0.1, v, 0), value),
                        refused("beta1", v -> new Optimizer.Adam(0.1, v, 0.9, 0), value),
                        refused("beta2", v -> new Optimizer.Adam(0.1, 0.9, v, 0), value),
                        refused("beta1", v -> new Optimizer.AdamW(0.1, v, 0.9, 0, 0), value),
                        refused("beta2", v -> new Optimizer.AdamW(0.1, 0.9, v, 0, 0), value)));
    }

    @ParameterizedTest
    @MethodSource
    void refusesANegativeOrInfiniteConstant(String name, DoubleFunction<Optimizer> optimizer, double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> optimizer.apply(value))
                .withMessageStartingWith(name + ": ")
                .withMessageContaining("found " + value);
    }

    static Stream<Arguments> refusesANegativeOrInfiniteConstant() {
        return DoubleStream.of(-1e-8, Double.NaN, Double.POSITIVE_INFINITY).boxed()
                .flatMap(value -> Stream.of(
                        refused("epsilon", v -> new Optimizer.AdaGrad(0.1, v), value),
                        refused("epsilon", v -> new Optimizer.RmsProp(0.1, 0.9, v), value),
                        refused("epsilon", v -> new Optimizer.Adam(0.1, 0.9, 0.9, v), value),
                        refused("epsilon", v -> new Optimizer.AdamW(0.1, 0.9, 0.9, v, 0), value),
                        refused("weightDecay", v -> new Optimizer.AdamW(0.1, 0.9, 0.9, 0, v), value)));
    }

    private static Arguments refused(String name, DoubleFunction<Optimizer> optimizer, double value) {
        return Arguments.of(name, optimizer, value);
    }
}

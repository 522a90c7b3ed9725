package losslab.core.optim;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.math.Vector;
import losslab.core.model.Parameters;
import losslab.testing.SampleOptimizers;

/// What the settings and the update rule of every optimizer promise, whatever it is.
///
/// One fact a test: long, but one list.
class OptimizerContractTest {
    private static final String SAMPLES = "losslab.testing.SampleOptimizers#all";
    /// Of three classes.
    private static final int COUNT = 9;

    @ParameterizedTest
    @MethodSource(SAMPLES)
    void anotherLearningRateIsTheOneAskedFor(Optimizer optimizer) {
        assertThat(optimizer.withLearningRate(0.25).learningRate()).isEqualTo(0.25);
    }

    @ParameterizedTest
    @MethodSource(SAMPLES)
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
        return SampleOptimizers.all().stream()
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

    // The update rule

    @ParameterizedTest
    @MethodSource(SAMPLES)
    void theGradientIsOnlyRead(Optimizer optimizer) {
        double[] gradient = random(1);
        rule(optimizer).apply(new double[COUNT], gradient, 0.1);
        assertThat(gradient).isEqualTo(random(1));
    }

    @ParameterizedTest
    @MethodSource(SAMPLES)
    void theFirstStepGoesAgainstTheGradient(Optimizer optimizer) {
        double[] parameters = new double[COUNT];
        double[] gradient = random(1);
        rule(optimizer).apply(parameters, gradient, 0.1);
        assertThat(signs(parameters)).isEqualTo(signs(Arrays.stream(gradient).map(g -> -g).toArray()));
    }

    @ParameterizedTest
    @MethodSource(SAMPLES)
    void withoutGradientTheBiasStays(Optimizer optimizer) {
        double[] parameters = random(2);
        rule(optimizer).apply(parameters, new double[COUNT], 0.1);
        assertThat(Parameters.fromArray(parameters).bias()).isEqualTo(Parameters.fromArray(random(2)).bias());
    }

    @ParameterizedTest
    @MethodSource(SAMPLES)
    void withoutGradientTheWeightsStayButForTheirDecay(Optimizer optimizer) {
        double[] parameters = random(2);
        rule(optimizer).apply(parameters, new double[COUNT], 0.1);
        double kept = optimizer instanceof Optimizer.AdamW adamW ? 1 - 0.1 * adamW.weightDecay() : 1;
        assertClose(Arrays.stream(weights(random(2))).map(weight -> kept * weight).toArray(), weights(parameters),
                1e-15, 0);
    }

    @ParameterizedTest
    @MethodSource(SAMPLES)
    void theSameGradientsGiveTheSameBits(Optimizer optimizer) {
        assertThat(after(rule(optimizer), new double[COUNT], 0, 10))
                .isEqualTo(after(rule(optimizer), new double[COUNT], 0, 10));
    }

    @ParameterizedTest
    @MethodSource(SAMPLES)
    void aRuleFromAStateGoesOnToTheBit(Optimizer optimizer) {
        UpdateRule first = rule(optimizer);
        double[] half = after(first, new double[COUNT], 0, 5);
        UpdateRule second = new UpdateRule(optimizer, first.state(), COUNT);
        assertThat(after(second, half, 5, 5)).isEqualTo(after(rule(optimizer), new double[COUNT], 0, 10));
    }

    @ParameterizedTest
    @MethodSource(SAMPLES)
    void aRuleFromAStateHasThatState(Optimizer optimizer) {
        UpdateRule rule = rule(optimizer);
        after(rule, new double[COUNT], 0, 5);
        assertThat(new UpdateRule(optimizer, rule.state(), COUNT).state()).isEqualTo(rule.state());
    }

    @ParameterizedTest
    @MethodSource(SAMPLES)
    void aStateStaysAsItIsWhileTheRuleGoesOn(Optimizer optimizer) {
        UpdateRule rule = rule(optimizer);
        after(rule, new double[COUNT], 0, 5);
        OptimizerState state = rule.state();
        after(rule, new double[COUNT], 5, 5);
        UpdateRule other = rule(optimizer);
        after(other, new double[COUNT], 0, 5);
        assertThat(state).isEqualTo(other.state());
    }

    @ParameterizedTest
    @MethodSource(SAMPLES)
    void beforeTheFirstUpdateTheMemoryIsFresh(Optimizer optimizer) {
        assertThat(rule(optimizer).state()).isEqualTo(OptimizerState.FRESH);
    }

    @ParameterizedTest
    @MethodSource(SAMPLES)
    void updatesAreCounted(Optimizer optimizer) {
        UpdateRule rule = rule(optimizer);
        after(rule, new double[COUNT], 0, 5);
        assertThat(rule.state().updateCount()).isEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource(SAMPLES)
    void itRemembersTheMomentsThatItSaysItHas(Optimizer optimizer) {
        UpdateRule rule = rule(optimizer);
        after(rule, new double[COUNT], 0, 1);
        assertThat(List.of(rule.state().first().size(), rule.state().second().size())).containsExactly(
                optimizer.hasFirstMoment() ? COUNT : 0, optimizer.hasSecondMoment() ? COUNT : 0);
    }

    /// First the first moments, then the second ones, nothing before and nothing after.
    @ParameterizedTest
    @MethodSource(SAMPLES)
    void momentsAreCopiedInTheirOrder(Optimizer optimizer) {
        UpdateRule rule = rule(optimizer);
        after(rule, new double[COUNT], 0, 5);
        double[] target = new double[2 * COUNT + 4];
        Arrays.fill(target, 77);
        rule.copyMoments(target, 2);
        DoubleStream moments = DoubleStream.concat(Arrays.stream(rule.state().first().toArray()),
                Arrays.stream(rule.state().second().toArray()));
        DoubleStream untouched = DoubleStream.generate(() -> 77);
        assertThat(target).isEqualTo(Stream.of(DoubleStream.of(77, 77), moments, untouched)
                .flatMapToDouble(part -> part).limit(target.length).toArray());
    }

    @ParameterizedTest
    @MethodSource(SAMPLES)
    void asManyMomentsAreCopiedAsCounted(Optimizer optimizer) {
        int moments = (optimizer.hasFirstMoment() ? 1 : 0) + (optimizer.hasSecondMoment() ? 1 : 0);
        assertThat(rule(optimizer).momentCount()).isEqualTo(moments * COUNT);
    }

    @ParameterizedTest
    @MethodSource(SAMPLES)
    void refusesTheMemoryOfOtherParameters(Optimizer optimizer) {
        OptimizerState tooLarge = new OptimizerState(1, Vector.of(new double[COUNT + 3]),
                Vector.of(new double[COUNT + 3]));
        assertThatIllegalArgumentException().isThrownBy(() -> new UpdateRule(optimizer, tooLarge, COUNT))
                .withMessageStartingWith("moments: expected ")
                .withMessageEndingWith("found " + (COUNT + 3));
    }

    @ParameterizedTest
    @MethodSource(SAMPLES)
    void ordinaryGradientsLeaveAFiniteMemory(Optimizer optimizer) {
        UpdateRule rule = rule(optimizer);
        after(rule, new double[COUNT], 0, 5);
        assertThat(rule.isFinite()).isTrue();
    }

    /// 1e200² is more than a double can hold.
    @ParameterizedTest
    @MethodSource(SAMPLES)
    void aGradientWhoseSquareOverflowsDoesNotIfTheSquareIsRemembered(Optimizer optimizer) {
        UpdateRule rule = rule(optimizer);
        double[] gradient = new double[COUNT];
        gradient[4] = 1e200;
        rule.apply(new double[COUNT], gradient, 0.1);
        assertThat(rule.isFinite()).isEqualTo(!optimizer.hasSecondMoment());
    }

    // What it remembers

    @ParameterizedTest
    @MethodSource
    void quantitiesHaveTheNamesOfThePaper(Optimizer optimizer, List<String> symbols) {
        UpdateRule rule = rule(optimizer);
        after(rule, new double[COUNT], 0, 1);
        assertThat(rule.state().quantities(optimizer)).extracting(OptimizerState.Quantity::symbol)
                .isEqualTo(symbols);
    }

    static Stream<Arguments> quantitiesHaveTheNamesOfThePaper() {
        return SampleOptimizers.all().stream().map(optimizer -> Arguments.of(optimizer, switch (optimizer) {
            case Optimizer.Sgd _ -> List.of();
            case Optimizer.Momentum _,Optimizer.AdaGrad _,Optimizer.RmsProp _ -> List.of("v");
            case Optimizer.Adam _,Optimizer.AdamW _ -> List.of("m", "v", "m̂", "v̂");
        }));
    }

    @ParameterizedTest
    @MethodSource(SAMPLES)
    void beforeTheFirstUpdateThereIsNothingToShow(Optimizer optimizer) {
        assertThat(OptimizerState.FRESH.quantities(optimizer)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(SAMPLES)
    void anotherSettingKeepsTheMemory(Optimizer optimizer) {
        UpdateRule rule = rule(optimizer);
        after(rule, new double[COUNT], 0, 5);
        assertThat(rule.state().carriedOver(optimizer, optimizer.withLearningRate(3))).isEqualTo(rule.state());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void anotherKindBeginsAfresh(Optimizer from, Optimizer to) {
        UpdateRule rule = rule(from);
        after(rule, new double[COUNT], 0, 5);
        assertThat(rule.state().carriedOver(from, to)).isEqualTo(OptimizerState.FRESH);
    }

    /// Any two of different kinds.
    static Stream<Arguments> pairs() {
        return SampleOptimizers.all().stream().flatMap(from -> SampleOptimizers.all().stream()
                .filter(to -> to.getClass() != from.getClass())
                .map(to -> Arguments.of(from, to)));
    }

    private static UpdateRule rule(Optimizer optimizer) {
        return new UpdateRule(optimizer, OptimizerState.FRESH, COUNT);
    }

    /// Where parameters are after so many updates, each with its own gradient; `start` stays.
    private static double[] after(UpdateRule rule, double[] start, int from, int count) {
        double[] parameters = start.clone();
        for (int step = from; step < from + count; step++) {
            rule.apply(parameters, random(step), 0.1);
        }
        return parameters;
    }

    private static double[] random(int seed) {
        return new SplittableRandom(seed).doubles(COUNT, -1, 1).toArray();
    }

    /// All parameters but those of the bias.
    private static double[] weights(double[] parameters) {
        return IntStream.range(0, COUNT).filter(p -> p % 3 != 2).mapToDouble(p -> parameters[p]).toArray();
    }

    private static double[] signs(double[] numbers) {
        return Arrays.stream(numbers).map(Math::signum).toArray();
    }

    private static Arguments refused(String name, DoubleFunction<Optimizer> optimizer, double value) {
        return Arguments.of(name, optimizer, value);
    }
}

package losslab.core.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.kind.Parameter.Values;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.loss.WestonWatkins;

class KindTest {
    private static final CrossEntropy SOFTMAX = new CrossEntropy(2, 0.1, SmoothingOver.OTHERS);
    private static final List<Double> NUMBERS = List.of(-1.0, -Double.MIN_VALUE, -0.0, 0.0, Double.MIN_VALUE, 0.5,
            Math.nextDown(1.0), 1.0, Math.nextUp(1.0), 3.0, Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NaN);

    /// Every number among the parameters of losses and regularizers.
    static Stream<Arguments> numbers() {
        return Stream.concat(Loss.kinds().stream(), Regularizer.kinds().stream()).flatMap(kind -> kind.parameters()
                .stream().filter(parameter -> parameter.values() instanceof Values.Number)
                .map(parameter -> Arguments.of(kind, parameter)));
    }

    @Test
    void everyLossHasItsKind() {
        assertThat(Loss.kinds()).<Class<?>>extracting(Kind::type)
                .containsExactlyInAnyOrder(Loss.class.getPermittedSubclasses());
        assertThat(Loss.kinds()).allSatisfy(kind -> assertThat(kind.make(Map.of()).kind()).isSameAs(kind));
    }

    @Test
    void everyRegularizerHasItsKind() {
        assertThat(Regularizer.kinds()).<Class<?>>extracting(Kind::type)
                .containsExactlyInAnyOrder(Regularizer.class.getPermittedSubclasses());
        assertThat(Regularizer.kinds())
                .allSatisfy(kind -> assertThat(kind.make(Map.of("strength", 0.5)).kind()).isSameAs(kind));
    }

    @Test
    void everyNameIsItsOwn() {
        assertThat(Loss.kinds()).extracting(Kind::name).doesNotHaveDuplicates();
        assertThat(Regularizer.kinds()).extracting(Kind::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleLosses#all")
    void aLossMadeFromItsValuesIsTheSame(Loss loss) {
        assertThat(loss.kind().make(loss.kind().valuesOf(loss))).isEqualTo(loss);
    }

    @ParameterizedTest
    @MethodSource("losslab.testing.SampleRegularizers#all")
    void aRegularizerMadeFromItsValuesIsTheSame(Regularizer regularizer) {
        assertThat(regularizer.kind().make(regularizer.kind().valuesOf(regularizer))).isEqualTo(regularizer);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void theRecordTakesTheRangeThatItsKindTells(Kind<?> kind, Parameter parameter) {
        Range range = ((Values.Number) parameter.values()).range();
        assertThat(NUMBERS).allSatisfy(number -> assertThat(isTaken(kind, parameter, number)).as("%s", number)
                .isEqualTo(range.contains(number)));
    }

    private static boolean isTaken(Kind<?> kind, Parameter parameter, double number) {
        try {
            Map<String, Object> values = new HashMap<>(Map.of("strength", 1.0));
            values.put(parameter.name(), number);
            kind.make(values);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Test
    void whatIsLeftOutHasItsStandard() {
        assertThat(CrossEntropy.KIND.make(Map.of())).isEqualTo(CrossEntropy.standard());
    }

    @Test
    void aValueCanBeChanged() {
        assertThat(CrossEntropy.KIND.with(SOFTMAX, "temperature", 3.0))
                .isEqualTo(new CrossEntropy(3, 0.1, SmoothingOver.OTHERS));
    }

    @Test
    void tellsItsNumbersAlone() {
        assertThat(CrossEntropy.KIND.number(SOFTMAX, "labelSmoothing")).hasValue(0.1);
        assertThat(CrossEntropy.KIND.number(SOFTMAX, "smoothingOver")).isEmpty();
        assertThat(CrossEntropy.KIND.number(SOFTMAX, "margin")).isEmpty();
    }

    @Test
    void aRequiredValueIsMissed() {
        assertThatIllegalArgumentException().isThrownBy(() -> Regularizer.L2.KIND.make(Map.of()))
                .withMessage("strength: expected a value, found none");
    }

    @Test
    void aLossOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> WestonWatkins.KIND.valuesOf(SOFTMAX)).isInstanceOf(ClassCastException.class);
    }

    @Test
    void aRangeContainsItsNumbersAlone() {
        assertThat(DoubleStream.of(1, 2, 1e15).allMatch(Range.COUNT::contains)).isTrue();
        assertThat(DoubleStream.of(0, 1.5, 2e15, Double.NaN).noneMatch(Range.COUNT::contains)).isTrue();
    }
}

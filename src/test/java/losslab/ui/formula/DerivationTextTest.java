package losslab.ui.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import losslab.core.derivation.Derivation;
import losslab.core.derivation.Section;
import losslab.core.formula.Line;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is written is read back and worked out anew.
class DerivationTextTest {
    private static final int SEEDS = 600;

    /// A share of the numbers worked with that rounding may have touched.
    private static final double ROUNDING = 1e-12;

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyLineComesToTheResultThatIsPrinted(long seed) {
        RandomState state = RandomState.of(seed);
        FormulaReader reader = new FormulaReader(state.symbols());
        assertThat(results(state)).allSatisfy(lines -> {
            Table result = reader.read(FormulaReader.right(lines.getLast()));
            assertThat(lines).allSatisfy(line -> assertMeets(reader.read(FormulaReader.right(line)), result,
                    ROUNDING * state.scale()));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyResultIsWhatItsNameStandsFor(long seed) {
        RandomState state = RandomState.of(seed);
        FormulaReader reader = new FormulaReader(state.symbols());
        assertThat(results(state)).allSatisfy(lines -> assertMeets(
                reader.read(FormulaReader.left(lines.getFirst()).orElseThrow()),
                reader.read(FormulaReader.right(lines.getLast())), ROUNDING * state.scale()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyDefinitionGivesItsResultWithExactNumbers(long seed) {
        RandomState state = RandomState.of(seed);
        FormulaReader reader = new FormulaReader(state.symbols());
        assertThat(results(state)).allSatisfy(lines -> {
            Table result = reader.read(FormulaReader.left(lines.getFirst()).orElseThrow());
            Table defined = reader.read(FormulaReader.right(lines.getFirst()));
            double size = result.entries().stream().mapToDouble(entry -> Math.abs(entry.low())).max().orElseThrow();
            assertMeets(defined, result, 1e-9 * size + ROUNDING * state.scale());
        });
    }

    @Test
    void statesVary() {
        List<RandomState> states = seeds().mapToObj(RandomState::of).toList();
        Set<Object> seen = states.stream().flatMap(state -> Stream.<Object>of(state.loss().getClass(),
                state.regularizer().getClass(), "K" + state.evaluation().classCount(), "digits" + state.digits(),
                "heldOut" + state.isHeldOut(), "N" + state.evaluation().exampleCount())).collect(Collectors.toSet());
        assertThat(seen).hasSize(Loss.kinds().size() + Regularizer.kinds().size() + 9 + 5 + 2 + 30);
    }

    @Test
    void theirLinesVaryInForm() {
        String all = seeds().mapToObj(RandomState::of).map(state -> results(state).toString())
                .collect(Collectors.joining("\n"));
        assertThat(Map.of("stable softmax", "m = max(", "softmax", "−ln p", "smoothed", "−q₀·ln p₀", "stable logistic",
                "e^(−|s", "binary", "σ(z/T)", "alone", "1/N·Gᵢ,", "held out", "1/N·Σⱼ Gⱼ"))
                .allSatisfy((name, part) -> assertThat(all).as(name).contains(part));
    }

    /// The lines of a state's derivation, those that belong to one result together.
    private static List<List<String>> results(RandomState state) {
        List<List<String>> results = new ArrayList<>();
        for (Section section : Derivation.of(state.evaluation(), state.point()).sections()) {
            for (Line line : section.lines()) {
                if (line.left().isPresent()) {
                    results.add(new ArrayList<>());
                }
                results.getLast().add(FormulaText.of(line, state.digits()));
            }
        }
        return results;
    }

    private static void assertMeets(Table computed, Table printed, double tolerance) {
        assertThat(computed.meets(printed, tolerance)).as("%s meets %s", computed.rows(), printed.rows()).isTrue();
    }
}

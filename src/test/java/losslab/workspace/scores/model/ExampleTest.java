package losslab.workspace.scores.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import losslab.core.math.Vector;

class ExampleTest {
    private static final Example CAT = Example.of("cat", 0, 3.2, 5.1, -1.7);

    @Test
    void aConstantIsAddedAsOnPaper() {
        assertThat(CAT.shifted(1)).isEqualTo(Vector.of(4.2, 6.1, -0.7));
    }

    @Test
    void doublingDoublesEveryScore() {
        assertThat(CAT.doubled()).isEqualTo(Vector.of(6.4, 10.2, -3.4));
    }

    @Test
    void theWrongClassesExchangeTheirScores() {
        assertThat(Example.of("", 1, 1, 2, 3, 4).withWrongRotated()).isEqualTo(Example.of("", 1, 4, 2, 1, 3));
        assertThat(Example.of("", 0, 1, 2, 3, 4).withWrongRotated()).isEqualTo(Example.of("", 0, 1, 4, 2, 3));
        assertThat(Example.of("", 3, 1, 2, 3, 4).withWrongRotated()).isEqualTo(Example.of("", 3, 3, 1, 2, 4));
    }

    @Test
    void oneWrongClassHasNothingToExchange() {
        assertThat(Example.of("", 1, 1, 2).withWrongRotated()).isEqualTo(Example.of("", 1, 1, 2));
    }

    @Test
    void theTrueClassMovesWithAllClasses() {
        assertThat(Example.of("", 2, 1, 2, 3).withAllRotated()).isEqualTo(Example.of("", 0, 3, 1, 2));
    }

    @Test
    void aNewClassHasScoreZero() {
        assertThat(CAT.withClass()).isEqualTo(Example.of("cat", 0, 3.2, 5.1, -1.7, 0));
    }

    @Test
    void theLastClassCanBeTheTrueOneThatGoes() {
        assertThat(CAT.withLabel(2).withoutClass()).isEqualTo(Example.of("cat", 1, 3.2, 5.1));
    }

    @Test
    void badValuesAreRefused() {
        Stream.of(new double[1], new double[11], new double[]{1, Double.NaN}, new double[]{1, 2e9})
                .forEach(scores -> assertThatThrownBy(() -> Example.of("", 0, scores))
                        .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("scores"));
        assertThatThrownBy(() -> Example.of("", 2, 1, 2)).hasMessageStartingWith("label");
    }

    @ParameterizedTest
    @EnumSource
    void aTableHasEquallyManyClassesInAllExamples(ExampleTable table) {
        assertThat(table.examples()).isNotEmpty().extracting(Example::classCount)
                .containsOnly(table.examples().getFirst().classCount());
    }
}

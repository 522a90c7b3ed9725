package losslab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void aRowSaysWhetherItsGoalIsMet() {
        assertThat(new Table.Row("pulses", 49.7, "1/s", "40 to 50", Goal.atLeast(55)).markdown())
                .isEqualTo("| pulses | 49.7 | 1/s | 40 to 50 | ≥ 55 | **no** |");
    }

    @Test
    void aFigureThatIsNoNumberMeetsNoGoal() {
        assertThat(Goal.atMost(1).verdict(Double.NaN)).isEqualTo("**no**");
    }

    @Test
    void aLargeFigureKeepsTheDigitsBeforeItsPoint() {
        assertThat(Goal.number(1_672_345.6)).isEqualTo("1,672,346");
    }

    @Test
    void aTailHasItsMedianAndThe99thOfAHundred() {
        Table table = new Table();
        table.addTail("t", "ms", IntStream.range(0, 100).mapToObj(i -> (double) i).toList(), Goal.NONE,
                Goal.NONE);
        assertThat(table.rows()).extracting(Table.Row::figure).isEqualTo(List.of(50.0, 99.0));
    }
}

package losslab.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataSetTest {
    private static final Point A = new Point(1, 2, 0);
    private static final Point B = new Point(3, 4, 1);
    private static final Point C = new Point(5, 6, 2);
    private static final DataSet DATA = new DataSet(3, List.of(A, B, C));

    @Test
    void sizeCountsThePoints() {
        assertThat(DATA.size()).isEqualTo(3);
    }

    @Test
    void getCountsFromZero() {
        assertThat(DATA.get(1)).isEqualTo(B);
    }

    @Test
    void featuresAreTwoAPoint() {
        assertThat(DATA.features()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void labelsAreOneAPoint() {
        assertThat(DATA.labels()).containsExactly(0, 1, 2);
    }

    @Test
    void plusAppends() {
        assertThat(DATA.plus(A).points()).containsExactly(A, B, C, A);
    }

    @Test
    void withChangesTheGivenPoints() {
        assertThat(DATA.with(Set.of(0, 2), point -> point.withLabel(1)).points())
                .containsExactly(A.withLabel(1), B, C.withLabel(1));
    }

    @Test
    void withoutKeepsTheOrderOfTheOthers() {
        assertThat(DATA.without(Set.of(1)).points()).containsExactly(A, C);
    }

    @Test
    void withoutAllIsEmpty() {
        assertThat(DATA.without(Set.of(0, 1, 2)).size()).isZero();
    }

    @Test
    void editsLeaveTheDataAsTheyAre() {
        DATA.plus(A);
        DATA.without(Set.of(0));
        DATA.with(Set.of(0), point -> point.withLabel(2));
        assertThat(DATA.points()).containsExactly(A, B, C);
    }

    @Test
    void copiesIn() {
        List<Point> points = new ArrayList<>(List.of(A));
        DataSet data = new DataSet(3, points);
        points.add(B);
        assertThat(data.size()).isEqualTo(1);
    }

    @Test
    void isUnmodifiable() {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> DATA.points().add(A));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 11})
    void refusesTheNumberOfClasses(int classCount) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DataSet(classCount, List.of()))
                .withMessage("classes: expected from 2 to 10, found " + classCount);
    }

    @Test
    void refusesALabelBeyondTheClasses() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DataSet(2, List.of(A, B, C)))
                .withMessage("points[2].y: expected a class from 0 to 1, found 2");
    }

    @Test
    void holdsAHundredThousandPoints() {
        assertThat(new DataSet(2, Collections.nCopies(100_000, A)).size()).isEqualTo(100_000);
    }

    @Test
    void refusesMorePoints() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DataSet(2, Collections.nCopies(100_001, A)))
                .withMessageStartingWith("points: ");
    }
}

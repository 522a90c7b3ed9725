package losslab.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    // Points held out

    @Test
    void indicesAreThoseToTrainOn() {
        assertThat(mixed().indices(false)).containsExactly(0, 2);
    }

    @Test
    void indicesAreThoseHeldOut() {
        assertThat(mixed().indices(true)).containsExactly(1, 3);
    }

    @Test
    void theTrainingSetKeepsTheOrder() {
        assertThat(mixed().trainingSet().points()).containsExactly(A, C);
    }

    @Test
    void withoutPointsHeldOutTheTrainingSetIsAll() {
        assertThat(DATA.trainingSet()).isSameAs(DATA);
    }

    @Test
    void pointsHeldOutAreCounted() {
        assertThat(mixed().heldOutCount()).isEqualTo(2);
    }

    /// Of 10, 20 and 30 points: 2.5, 5 and 7.5, where a half is rounded up.
    @Test
    void aShareIsHeldOutOfEveryClass() {
        DataSet held = sixty().withHeldOut(0.25, 1);
        assertThat(IntStream.range(0, 3).mapToObj(k -> countHeldOut(held, k))).containsExactly(3L, 5L, 8L);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.04})
    void aShareBelowHalfAPointHoldsOutNone(double share) {
        assertThat(new DataSet(3, sixty().points().subList(0, 10)).withHeldOut(share, 1).heldOutCount()).isZero();
    }

    /// 0.9 of 10, 20 and 30 are 9, 18 and 27; 0.99 of them would be all of 10 and of 20.
    @ParameterizedTest
    @CsvSource({"0.9, 9, 18, 27", "0.99, 9, 19, 29"})
    void everyClassKeepsAPointToTrainOn(double share, long first, long second, long third) {
        DataSet held = sixty().withHeldOut(share, 1);
        assertThat(IntStream.range(0, 3).mapToObj(k -> countHeldOut(held, k))).containsExactly(first, second, third);
    }

    @Test
    void toHoldOutChangesNothingElse() {
        assertThat(sixty().withHeldOut(0.25, 1).points().stream().map(point -> point.withHeldOut(false)))
                .isEqualTo(sixty().points());
    }

    @Test
    void theSameSeedHoldsOutTheSame() {
        assertThat(sixty().withHeldOut(0.25, 7)).isEqualTo(sixty().withHeldOut(0.25, 7));
    }

    @Test
    void anotherSeedHoldsOutOthers() {
        assertThat(sixty().withHeldOut(0.25, 7)).isNotEqualTo(sixty().withHeldOut(0.25, 8));
    }

    @Test
    void whatWasHeldOutBeforeDoesNotCount() {
        assertThat(sixty().withHeldOut(0.9, 3).withHeldOut(0.25, 7)).isEqualTo(sixty().withHeldOut(0.25, 7));
    }

    @Test
    void aLargerShareHoldsOutTheSameAndMore() {
        assertThat(sixty().withHeldOut(0.5, 7).indices(true))
                .contains(sixty().withHeldOut(0.25, 7).indices(true));
    }

    /// Who is held out goes by chance, not by place: over many seeds every point is.
    @Test
    void everyPointIsHeldOutBySomeSeed() {
        assertThat(IntStream.range(0, 100).flatMap(seed -> IntStream.of(sixty().withHeldOut(0.25, seed).indices(true)))
                .distinct().count()).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void refusesAShare(double share) {
        assertThatIllegalArgumentException().isThrownBy(() -> DATA.withHeldOut(share, 1))
                .withMessage("share: expected from 0 to below 1, found " + share);
    }

    /// The second and the last of four are held out.
    private static DataSet mixed() {
        return new DataSet(3, List.of(A, B.withHeldOut(true), C, A.withHeldOut(true)));
    }

    /// 10, 20 and 30 points of the classes 0, 1 and 2.
    private static DataSet sixty() {
        return new DataSet(3,
                IntStream.range(0, 60).mapToObj(i -> new Point(i, 0, i < 10 ? 0 : i < 30 ? 1 : 2)).toList());
    }

    private static long countHeldOut(DataSet data, int label) {
        return data.points().stream().filter(point -> point.label() == label && point.heldOut()).count();
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

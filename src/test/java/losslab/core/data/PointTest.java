package losslab.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointTest {
    private static final Point POINT = new Point(0.5, 0.4, 2);

    @Test
    void movedKeepsItsClass() {
        assertThat(POINT.movedTo(-1, 3)).isEqualTo(new Point(-1, 3, 2));
    }

    @Test
    void isTrainedOnUnlessItIsHeldOut() {
        assertThat(POINT.heldOut()).isFalse();
    }

    @Test
    void heldOutKeepsItsPlaceAndClass() {
        assertThat(POINT.withHeldOut(true)).isEqualTo(new Point(0.5, 0.4, 2, true));
    }

    @Test
    void movedStaysHeldOut() {
        assertThat(POINT.withHeldOut(true).movedTo(-1, 3).heldOut()).isTrue();
    }

    @Test
    void relabelledStaysHeldOut() {
        assertThat(POINT.withHeldOut(true).withLabel(0).heldOut()).isTrue();
    }

    @Test
    void relabelledKeepsItsPlace() {
        assertThat(POINT.withLabel(0)).isEqualTo(new Point(0.5, 0.4, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesAFirstFeatureThatIsNotFinite(double x0) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Point(x0, 0, 0))
                .withMessage("x0: expected a finite number, found " + x0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesASecondFeatureThatIsNotFinite(double x1) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Point(0, x1, 0))
                .withMessage("x1: expected a finite number, found " + x1);
    }

    @Test
    void refusesANegativeLabel() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Point(0, 0, -1))
                .withMessage("label: expected a class from 0, found -1");
    }
}

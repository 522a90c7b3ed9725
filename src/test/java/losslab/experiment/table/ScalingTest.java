package losslab.experiment.table;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import org.junit.jupiter.api.Test;

class ScalingTest {
    /// Mean 5 and standard deviation 2, the example of every textbook.
    private static final double[] VALUES = {2, 4, 4, 4, 5, 5, 7, 9};

    @Test
    void minMaxGoesFromMinusOneToOne() {
        Scaling scaling = Scaling.of(Normalization.MIN_MAX, new double[]{4.3, 7.9, 5.2});

        assertThat(scaling).isEqualTo(new Scaling(Normalization.MIN_MAX, 4.3, 7.9));
        assertThat(scaling.apply(4.3)).isEqualTo(-1);
        assertThat(scaling.apply(7.9)).isEqualTo(1);
        assertClose(-0.5, scaling.apply(5.2), 1e-12, 1e-12); // 2·0.9/3.6 − 1
    }

    @Test
    void standardizingUsesMeanAndStandardDeviation() {
        Scaling scaling = Scaling.of(Normalization.STANDARDIZE, VALUES);

        assertClose(5, scaling.a(), 1e-12, 1e-12);
        assertClose(2, scaling.b(), 1e-12, 1e-12);
        assertClose(-1.5, scaling.apply(2), 1e-12, 1e-12);
        assertClose(2, scaling.apply(9), 1e-12, 1e-12);
    }

    @Test
    void equalValuesBecomeZero() {
        assertThat(Scaling.of(Normalization.MIN_MAX, new double[]{3, 3}).apply(3)).isZero();
        assertThat(Scaling.of(Normalization.STANDARDIZE, new double[]{0.1, 0.1, 0.1}).apply(0.1)).isZero();
    }

    @Test
    void theLargestDoublesStayFinite() {
        double[] ends = {-Double.MAX_VALUE, Double.MAX_VALUE};

        assertThat(Scaling.of(Normalization.MIN_MAX, ends).apply(Double.MAX_VALUE)).isEqualTo(1);
        assertThat(Scaling.of(Normalization.STANDARDIZE, ends).apply(Double.MAX_VALUE)).isEqualTo(1);
    }

    @Test
    void theSmallestDoublesStayFinite() {
        double[] values = {0, Double.MIN_VALUE};

        assertThat(Scaling.of(Normalization.MIN_MAX, values).apply(Double.MIN_VALUE)).isFinite();
        assertThat(Scaling.of(Normalization.STANDARDIZE, values).apply(Double.MIN_VALUE)).isFinite();
    }

    @Test
    void noneChangesNothing() {
        assertThat(Scaling.of(Normalization.NONE, VALUES).apply(0.3)).isEqualTo(0.3);
    }

    @Test
    void pointsHeldOutDoNotCount() {
        TableReading reading = new TableReading(
                new DataSet(2, List.of(new Point(0, 0, 0), new Point(2, 4, 1), new Point(4, 4, 1, true))), List.of(),
                List.of(), 0);

        assertThat(reading.normalized(Normalization.MIN_MAX).points()).containsExactly(new Point(-1, -1, 0),
                new Point(1, 1, 1), new Point(3, 1, 1, true));
    }
}

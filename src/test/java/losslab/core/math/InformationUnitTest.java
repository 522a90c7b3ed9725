package losslab.core.math;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InformationUnitTest {
    /// The lecture's 2.040 nats, by hand 2.0404/0.693147.
    @Test
    void twoNatsAreNearlyThreeBits() {
        assertClose(2.9437, InformationUnit.BITS.fromNats(2.0404), 0, 5e-5);
    }

    @Test
    void natsStayNats() {
        assertThat(InformationUnit.NATS.fromNats(2.0404)).isEqualTo(2.0404);
    }

    @Test
    void aFairCoinHasOneBit() {
        assertClose(1, InformationUnit.BITS.fromNats(Entropy.entropy(new double[]{0.5, 0.5})), 1e-15, 0);
    }
}

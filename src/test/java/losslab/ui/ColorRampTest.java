package losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;

class ColorRampTest {
    private static final ColorRamp RAMP = ColorRamp.of(List.of(Color.BLACK, Color.RED, Color.WHITE), 1025);

    @Test
    void beginsAndEndsWithItsStops() {
        assertThat(RAMP.at(0)).isEqualTo(0xff000000);
        assertThat(RAMP.at(1)).isEqualTo(0xffffffff);
    }

    @Test
    void hasTheMiddleStopInTheMiddle() {
        assertThat(RAMP.at(0.5)).isEqualTo(0xffff0000);
    }

    /// Half way from black to red: 127.5, rounded up.
    @Test
    void mixesBetweenStops() {
        assertThat(RAMP.at(0.25)).isEqualTo(0xff800000);
    }

    @Test
    void staysAtItsEndsBeyondThem() {
        assertThat(RAMP.at(-3)).isEqualTo(RAMP.at(0));
        assertThat(RAMP.at(Double.POSITIVE_INFINITY)).isEqualTo(RAMP.at(1));
    }
}

package losslab.workspace.plane.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepClockTest {
    private static final long SECOND = 1_000_000_000;

    private long now = 7 * SECOND;
    private final StepClock clock = new StepClock(() -> now);

    @Test
    void knowsNoSpeedAtItsStart() {
        clock.start(100);
        assertThat(clock.stepsPerSecondAt(100)).isZero();
    }

    @Test
    void measuresThePresentWindowAsLongAsThereIsNoOther() {
        clock.start(100);
        now += SECOND / 4;
        assertThat(clock.stepsPerSecondAt(150)).isEqualTo(200);
    }

    @Test
    void measuresAWindow() {
        clock.start(100);
        now += SECOND / 2;
        assertThat(clock.stepsPerSecondAt(600)).isEqualTo(1000);
    }

    @Test
    void holdsTheLastWindowUntilTheNextIsOver() {
        clock.start(100);
        now += SECOND / 2;
        clock.stepsPerSecondAt(600);
        now += SECOND / 4;
        assertThat(clock.stepsPerSecondAt(610)).isEqualTo(1000);
    }

    @Test
    void turnsToTheNextWindowWhenItIsOver() {
        clock.start(100);
        now += SECOND / 2;
        clock.stepsPerSecondAt(600);
        now += SECOND / 2;
        assertThat(clock.stepsPerSecondAt(610)).isEqualTo(20);
    }

    @Test
    void aNewStartForgetsTheSpeed() {
        clock.start(100);
        now += SECOND / 2;
        clock.stepsPerSecondAt(600);
        clock.start(0);
        assertThat(clock.stepsPerSecondAt(0)).isZero();
    }
}

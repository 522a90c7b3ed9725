package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import losslab.workspace.plane.model.PlaneState;

/// While nobody acts nothing happens: no pulse is asked for, no state comes about.
class WindowIdleTest {
    /// Long enough for a dozen pulses. A slow machine has fewer of them and cannot fail for it.
    private static final int WATCH_MILLIS = 200;

    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @Test
    void afterTheStart() {
        assertThat(pulsesWhileWatching()).isZero();
    }

    @Test
    void inTheGradientCheck() {
        window.click("check-tab");
        assertThat(pulsesWhileWatching()).isZero();
    }

    @Test
    void besideASecondLoss() {
        window.click("losses-tab");
        window.choose("compare-with", "Softmax cross-entropy");
        window.run(() -> window.content().focusPlane());
        assertThat(pulsesWhileWatching()).isZero();
    }

    @Test
    void inTheScores() {
        window.click("workspace-scores");
        assertThat(pulsesWhileWatching()).isZero();
    }

    @Test
    void afterADrag() {
        window.drag(window.plane().point(1), window.plane().place(-0.2, -0.3));
        assertThat(pulsesWhileWatching()).isZero();
    }

    @Test
    void afterARun() {
        window.click("run");
        window.waitFor(state -> state.progress().step() >= 3);
        window.click("run");
        window.waitFor(state -> !state.progress().running());
        window.run(() -> window.content().focusPlane());
        assertThat(pulsesWhileWatching()).isZero();
    }

    @Test
    void afterAFieldWasLeft() {
        window.enter("weight-0-0", "2");
        window.keys(KeyCode.TAB);
        window.run(() -> window.content().focusPlane());
        assertThat(pulsesWhileWatching()).isZero();
    }

    @Test
    void noStateComesAbout() {
        PlaneState before = window.state();
        pulsesWhileWatching();
        assertThat(window.state()).isSameAs(before);
    }

    private int pulsesWhileWatching() {
        AtomicInteger pulses = new AtomicInteger();
        Runnable count = pulses::incrementAndGet;
        settle();
        window.run(() -> window.scene().addPreLayoutPulseListener(count));
        watch();
        window.run(() -> window.scene().removePreLayoutPulseListener(count));
        return pulses.get();
    }

    /// Lets the clocks of tooltips under the pointer and the last slow frame of a run pass.
    private void settle() {
        window.moveTo(window.middle(window.node("menu-bar")));
        watch();
        watch();
        window.pulse();
    }

    private static void watch() {
        new CompletableFuture<Void>().completeOnTimeout(null, WATCH_MILLIS, TimeUnit.MILLISECONDS).join();
    }
}

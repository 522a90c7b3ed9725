package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FirstFrameTest {
    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @Test
    void isToldOnceTheWindowIsShown() {
        CompletableFuture<Duration> told = new CompletableFuture<>();
        window.run(() -> FirstFrame.watch(window.stage(), told::complete));
        assertThat(told.orTimeout(20, TimeUnit.SECONDS).join()).isPositive().isLessThanOrEqualTo(FirstFrame.age());
    }

    @Test
    void theAgeOfTheProgramGrowsWithTheClock() {
        long from = System.nanoTime();
        Duration before = FirstFrame.age();
        window.pulse();
        Duration passed = FirstFrame.age().minus(before);
        assertThat(passed).isLessThanOrEqualTo(Duration.ofNanos(System.nanoTime() - from).plusMillis(20));
    }
}

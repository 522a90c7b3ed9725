package losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Computations and deliveries wait in queues until a test lets them happen, in any order.
@Timeout(60)
class LaneTest {
    private static final long PATIENCE_SECONDS = 30;

    private final Deque<Runnable> computations = new ArrayDeque<>();
    private final Deque<Runnable> deliveries = new ArrayDeque<>();
    private final List<Integer> results = new ArrayList<>();
    private final Lane lane = new Lane(computations::add, deliveries::add);

    @Test
    void aResultArrives() {
        request(7);
        run(computations);
        run(deliveries);
        assertThat(results).containsExactly(7);
    }

    @Test
    void severalResultsArriveInTheirOrder() {
        lane.<Integer>request((_, publish) -> IntStream.range(0, 5).forEach(publish::accept), results::add);
        run(computations);
        run(deliveries);
        assertThat(results).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void nothingIsComputedOnTheCallersThread() {
        request(7);
        assertThat(deliveries).isEmpty();
    }

    @Test
    void nothingIsDeliveredOnTheWorkersThread() {
        request(7);
        run(computations);
        assertThat(results).isEmpty();
    }

    /// Seven lanes in a window: random search, step size, landscape, gradient check, the past, all losses, the second loss.
    @Test
    void sevenLanesDoNotWaitForEachOther() throws InterruptedException {
        Executor threads = Lane.threads();
        CountDownLatch allAreThere = new CountDownLatch(7);
        IntStream.range(0, 7).forEach(_ -> threads.execute(() -> {
            allAreThere.countDown();
            await(allAreThere);
        }));
        assertThat(allAreThere.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theNewestRequestWins() {
        request(1);
        request(2);
        run(computations);
        run(deliveries);
        assertThat(results).containsExactly(2);
    }

    @Test
    void aReplacedRequestIsNotEvenBegun() {
        List<Integer> begun = new ArrayList<>();
        IntStream.rangeClosed(1, 3).forEach(i -> lane.<Integer>request((_, _) -> begun.add(i), results::add));
        run(computations);
        assertThat(begun).containsExactly(3);
    }

    /// The first computation has come to its end, the delivery waits.
    @Test
    void aResultOnItsWayIsReplacedToo() {
        request(1);
        run(computations);
        request(2);
        run(computations);
        run(deliveries);
        assertThat(results).containsExactly(2);
    }

    @Test
    void aCancelledRequestIsNotBegun() {
        request(1);
        lane.cancel();
        run(computations);
        assertThat(deliveries).isEmpty();
    }

    @Test
    void aCancelledResultOnItsWayDoesNotArrive() {
        request(1);
        run(computations);
        lane.cancel();
        run(deliveries);
        assertThat(results).isEmpty();
    }

    @Test
    void aResultPublishedAfterCancelDoesNotArrive() {
        lane.<Integer>request((_, publish) -> {
            lane.cancel();
            publish.accept(1);
        }, results::add);
        run(computations);
        run(deliveries);
        assertThat(results).isEmpty();
    }

    @Test
    void theRestOfTheResultsOfAReplacedRequestDoesNotArrive() {
        lane.<Integer>request((_, publish) -> {
            publish.accept(1);
            run(deliveries);
            request(2);
            publish.accept(3);
        }, results::add);
        run(computations);
        run(deliveries);
        assertThat(results).containsExactly(1, 2);
    }

    @Test
    void aReceiverMayAskForTheNext() {
        lane.<Integer>request((_, publish) -> publish.accept(1), result -> {
            results.add(result);
            request(2);
        });
        run(computations);
        run(deliveries);
        run(computations);
        run(deliveries);
        assertThat(results).containsExactly(1, 2);
    }

    @Test
    void afterCancelALaneGoesOn() {
        lane.cancel();
        request(1);
        run(computations);
        run(deliveries);
        assertThat(results).containsExactly(1);
    }

    @Test
    void lanesDoNotDisturbEachOther() {
        Lane other = new Lane(computations::add, deliveries::add);
        request(1);
        other.<Integer>request((_, publish) -> publish.accept(2), results::add);
        other.cancel();
        run(computations);
        run(deliveries);
        assertThat(results).containsExactly(1);
    }

    @Test
    void aComputationSeesThatItIsWanted() {
        assertThat(asked(() -> {})).isFalse();
    }

    @Test
    void aComputationSeesThatItIsReplaced() {
        assertThat(asked(() -> request(2))).isTrue();
    }

    @Test
    void aComputationSeesThatItIsCancelled() {
        assertThat(asked(lane::cancel)).isTrue();
    }

    // Failures

    @Test
    void aFailureReachesTheTarget() {
        IllegalStateException failure = new IllegalStateException("on purpose");
        lane.<Integer>request((_, _) -> {
            throw failure;
        }, results::add);
        run(computations);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> run(deliveries)).isSameAs(failure);
    }

    @Test
    void anErrorReachesTheTargetToo() {
        lane.<Integer>request((_, _) -> {
            throw new StackOverflowError();
        }, results::add);
        run(computations);
        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> run(deliveries));
    }

    @Test
    void aFailureDoesNotReachTheWorker() {
        lane.<Integer>request((_, _) -> {
            throw new IllegalStateException("on purpose");
        }, results::add);
        run(computations);
        request(1);
        run(computations);
        deliveries.removeLast().run();
        assertThat(results).containsExactly(1);
    }

    // The threads

    @Test
    void theThreadsDoNotKeepTheProgramAlive() throws InterruptedException {
        assertThat(thread()).extracting(Thread::isDaemon, Thread::getName).containsExactly(true, "computation");
    }

    @Test
    void theThreadsLeaveTheScreenItsTime() throws InterruptedException {
        assertThat(thread().getPriority()).isLessThan(Thread.NORM_PRIORITY);
    }

    @Test
    void aResultComesFromTheThreads() throws InterruptedException {
        BlockingQueue<Integer> come = new LinkedBlockingQueue<>();
        new Lane(Lane.threads(), Runnable::run).<Integer>request((_, publish) -> publish.accept(7), come::add);
        assertThat(come.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(7);
    }

    private void request(int result) {
        lane.<Integer>request((_, publish) -> publish.accept(result), results::add);
    }

    /// Whether a computation is cancelled after something has happened in its midst.
    private boolean asked(Runnable meanwhile) {
        List<Boolean> answers = new ArrayList<>();
        lane.<Integer>request((isCancelled, _) -> {
            meanwhile.run();
            answers.add(isCancelled.getAsBoolean());
        }, results::add);
        run(computations);
        return answers.getFirst();
    }

    private static Thread thread() throws InterruptedException {
        BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        Lane.threads().execute(() -> threads.add(Thread.currentThread()));
        return Objects.requireNonNull(threads.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    private static void run(Deque<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}

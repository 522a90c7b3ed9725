package losslab.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// A way for long computations past the FX thread: one at a time, the newest request wins.
///
/// A request cancels the one before it, whose results no longer arrive. Nobody waits for anybody.
public final class Lane {
    private static final long IDLE_SECONDS = 5;
    /// One for each lane of a window: none waits for another.
    private static final int THREADS = 7;

    /// A computation that may give several results, coarse ones first.
    @FunctionalInterface
    public interface Work<T> {
        /// @param isCancelled whether nobody waits for the results any more: to be asked often
        /// @param publish     takes a result
        void run(BooleanSupplier isCancelled, Consumer<T> publish);
    }

    private final Executor worker;
    private final Executor target;
    private final AtomicLong newest = new AtomicLong();

    /// @param worker runs the computations
    /// @param target delivers the results, for instance on the FX thread
    public Lane(Executor worker, Executor target) {
        this.worker = worker;
        this.target = target;
    }

    /// A few daemon threads of low priority for all lanes of a window, which end while there is nothing to do.
    public static Executor threads() {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(), Thread.ofPlatform().name("computation").daemon().priority(
                        Thread.NORM_PRIORITY - 2).factory());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /// Asks for a computation in place of the one before.
    ///
    /// @param receiver gets the results, unless another request or [#cancel] comes first
    public <T> void request(Work<T> work, Consumer<T> receiver) {
        long number = newest.incrementAndGet();
        BooleanSupplier isCancelled = () -> newest.get() != number;
        worker.execute(() -> {
            if (!isCancelled.getAsBoolean()) {
                run(work, receiver, isCancelled);
            }
        });
    }

    /// Asks for nothing any more.
    public void cancel() {
        newest.incrementAndGet();
    }

    private <T> void run(Work<T> work, Consumer<T> receiver, BooleanSupplier isCancelled) {
        try {
            work.run(isCancelled, result -> target.execute(() -> {
                if (!isCancelled.getAsBoolean()) {
                    receiver.accept(result);
                }
            }));
        } catch (RuntimeException | Error failure) {
            target.execute(() -> {
                throw failure;
            });
        }
    }
}

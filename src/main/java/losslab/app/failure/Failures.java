package losslab.app.failure;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ObjIntConsumer;

import org.jspecify.annotations.Nullable;

/// The one home of failures that nobody has foreseen, of whatever thread. They go to the log, and to the screen as fast as that can
/// show them: of many at once it gets the last one and their number.
///
/// Never fails itself. Some memory is set aside, so that there is enough left for telling that there is none.
public final class Failures implements Thread.UncaughtExceptionHandler {
    private static final int RESERVE_BYTES = 4 << 20;

    private final Executor target;
    private final AtomicReference<byte @Nullable []> reserve = new AtomicReference<>(new byte[RESERVE_BYTES]);
    private final AtomicReference<ObjIntConsumer<Failure>> screen = new AtomicReference<>((_, _) -> {});
    private final AtomicReference<@Nullable Failure> latest = new AtomicReference<>();
    private final AtomicInteger count = new AtomicInteger();

    /// @param target the thread of the screen
    public Failures(Executor target) {
        this.target = target;
    }

    /// Takes in the failures of all threads, and of this one even if somebody else has asked for those.
    public void listen() {
        Thread.setDefaultUncaughtExceptionHandler(this);
        Thread.currentThread().setUncaughtExceptionHandler(this);
    }

    /// Where failures are shown from now on.
    public void showOn(FailureScreen newScreen) {
        screen.set(newScreen::show);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable cause) {
        try {
            if (cause instanceof OutOfMemoryError) {
                reserve.set(null);
            }
            Failure failure = Failure.of(cause);
            if (failure.isOutOfMemory()) {
                reserve.set(null);
            }
            count.incrementAndGet();
            if (latest.getAndSet(failure) == null) {
                target.execute(this::tell);
            }
            System.getLogger(Failures.class.getName()).log(Level.ERROR, "A failure on the thread " + thread.getName(),
                    cause);
        } catch (RuntimeException | Error _) {
            // Whoever fails here would be told of it for ever.
        }
    }

    private void tell() {
        Failure failure = latest.getAndSet(null);
        int happened = count.getAndSet(0);
        if (failure == null) {
            return;
        }
        try {
            screen.get().accept(failure, happened);
            setAside();
        } catch (RuntimeException | Error broken) {
            System.getLogger(Failures.class.getName()).log(Level.ERROR, "A failure cannot be shown", broken);
        }
    }

    /// Sets memory aside again, if there is some.
    private void setAside() {
        try {
            reserve.compareAndSet(null, new byte[RESERVE_BYTES]);
        } catch (OutOfMemoryError _) {
            // Later, perhaps.
        }
    }
}

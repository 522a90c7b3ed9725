package losslab.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import losslab.core.model.Parameters;

/// One run of training on its own daemon thread, named `training`.
///
/// A run goes on until it is stopped or diverges. When it has converged it waits for an edit, and goes on from there.
///
/// While it runs, its thread owns the parameters. Edits go in at any time and take effect at the next step; complete
/// snapshots come out when they are asked for, so that nothing is allocated for a reader who does not look. No method
/// here waits for the thread.
public final class TrainingRun {
    /// The speed that means: no pause between steps.
    public static final double AS_FAST_AS_IT_GOES = Double.POSITIVE_INFINITY;

    private static final long LONGEST_NAP_NANOS = 50_000_000;
    /// Centuries: an interval that can be added to any time without overflow.
    private static final long LONGEST_INTERVAL_NANOS = Long.MAX_VALUE / 4;

    /// A change made while the run goes on.
    ///
    /// @param number         counts the edits of a run upwards
    /// @param plan           what to follow from now on
    /// @param change         what to do to the parameters, the identity for nothing
    /// @param stepsPerSecond how fast to go from now on
    public record Edit(long number, TrainingPlan plan, UnaryOperator<Parameters> change, double stepsPerSecond) {}

    /// Where an edit was taken in.
    ///
    /// @param number that of the edit
    /// @param step   the first step that follows its plan
    /// @param moved  whether it changed the parameters there
    public record Taken(long number, long step, boolean moved) {}

    private final TrainingLoop loop;
    private final Executor target;
    private final Consumer<TrainingEvent> receiver;
    private final Queue<Edit> edits = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean snapshotRequested = new AtomicBoolean(true);
    private final Thread thread;
    private volatile boolean stopRequested;
    // Only the training thread touches what follows.
    private double stepsPerSecond;
    private long lastEdit;
    private final List<Taken> taken = new ArrayList<>();
    private Optional<StepResult.Converged> converged = Optional.empty();
    private boolean hasNews;

    private TrainingRun(TrainingLoop loop, double stepsPerSecond, Executor target, Consumer<TrainingEvent> receiver) {
        this.loop = loop;
        this.stepsPerSecond = stepsPerSecond;
        this.target = target;
        this.receiver = receiver;
        thread = Thread.ofPlatform().name("training").daemon().unstarted(this::run);
    }

    /// Starts a run.
    ///
    /// @param stepsPerSecond above 0, or [#AS_FAST_AS_IT_GOES]
    /// @param target         where events are delivered, for instance the FX thread
    /// @param receiver       gets them, in order
    public static TrainingRun start(TrainingLoop loop, double stepsPerSecond, Executor target,
            Consumer<TrainingEvent> receiver) {
        TrainingRun run = new TrainingRun(loop, stepsPerSecond, target, receiver);
        run.thread.start();
        return run;
    }

    /// Hands over a change; it takes effect at the next step.
    public void edit(Edit edit) {
        edits.add(edit);
        LockSupport.unpark(thread);
    }

    /// Asks for one snapshot as soon as there is news.
    public void requestSnapshot() {
        snapshotRequested.set(true);
        LockSupport.unpark(thread);
    }

    /// Asks the run to end; its `Ended` event follows within one step.
    public void stop() {
        stopRequested = true;
        LockSupport.unpark(thread);
    }

    private void run() {
        try {
            StepResult result = train();
            if (result instanceof StepResult.Continues) {
                result = loop.finish();
            }
            TrainingEvent ended = new TrainingEvent.Ended(this, snapshot(), result);
            target.execute(() -> receiver.accept(ended));
        } catch (RuntimeException | Error failure) {
            target.execute(() -> receiver.accept(new TrainingEvent.Failed(this, failure)));
        }
    }

    private StepResult train() {
        long due = System.nanoTime();
        StepResult result = StepResult.CONTINUES;
        while (!stopRequested && result instanceof StepResult.Continues) {
            boolean wasEdited = applyEdits();
            long now = System.nanoTime();
            if (wasEdited) {
                due = Math.min(due, now + interval());
            }
            if (due - now > 0) {
                publishIfRequested();
                LockSupport.parkNanos(this, Math.min(due - now, LONGEST_NAP_NANOS));
            } else {
                result = loop.step();
                hasNews = true;
                // A late thread does not hurry to make up for more than one nap.
                due = Math.max(due + interval(), now - LONGEST_NAP_NANOS);
                converged = result instanceof StepResult.Converged reason ? Optional.of(reason) : Optional.empty();
                publishIfRequested();
                if (converged.isPresent()) {
                    awaitEdit();
                    result = StepResult.CONTINUES;
                }
            }
        }
        applyEdits();
        return result;
    }

    /// Nothing changes any more until somebody changes something: waits for that, at no cost.
    private void awaitEdit() {
        while (!stopRequested && edits.isEmpty()) {
            publishIfRequested();
            LockSupport.park(this);
        }
    }

    private long interval() {
        return Math.min((long) (1e9 / stepsPerSecond), LONGEST_INTERVAL_NANOS);
    }

    private boolean applyEdits() {
        boolean any = false;
        for (Edit edit = edits.poll(); edit != null; edit = edits.poll()) {
            loop.follow(edit.plan());
            Parameters before = loop.parameters();
            Parameters after = edit.change().apply(before);
            if (!after.equals(before)) {
                loop.moveTo(after);
            }
            stepsPerSecond = edit.stepsPerSecond();
            lastEdit = edit.number();
            taken.add(new Taken(edit.number(), loop.stepCount(), !after.equals(before)));
            converged = Optional.empty();
            hasNews = true;
            any = true;
        }
        return any;
    }

    private void publishIfRequested() {
        if (hasNews && snapshotRequested.compareAndSet(true, false)) {
            hasNews = false;
            TrainingEvent progressed = new TrainingEvent.Progressed(this, snapshot());
            target.execute(() -> receiver.accept(progressed));
        }
    }

    private Snapshot snapshot() {
        Snapshot snapshot = new Snapshot(loop.plan(), loop.state(), loop.reachedStep(), loop.trace(), converged,
                lastEdit, taken);
        taken.clear();
        return snapshot;
    }
}

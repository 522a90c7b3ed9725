package losslab.workspace.plane.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import losslab.core.model.Evaluation;
import losslab.core.model.FiniteDifferences;
import losslab.core.model.FiniteDifferences.ErrorAt;
import losslab.core.model.FiniteDifferences.Side;
import losslab.core.model.Parameters;
import losslab.ui.Lane;

/// The gradient of the present state against finite differences with a chosen step, found off the FX thread, and only while
/// somebody looks.
///
/// A table that has begun comes to its end, whatever changes meanwhile, and then the next one begins: with very many points
/// it lags behind a run, but it does not stand still. The curve, dozens of times the work, comes with the table if that is quick,
/// else after it, and then gives way to the next change.
public final class GradientCheckViewModel {
    /// The smallest step to choose: a weight of 1 hardly changes by it, its last bit is worth 2·10⁻¹⁶.
    public static final double LOWEST_STEP = 1e-14;
    /// The largest step to choose.
    public static final double HIGHEST_STEP = 1;

    private static final List<Double> CURVE_STEPS = FiniteDifferences.steps(-14, 0, 4);
    private static final double FIRST_STEP = 1e-5;
    /// A curve of up to so many points times parameters times scores takes a tenth of a second or less.
    private static final long QUICK = 30_000;

    /// What a check found.
    ///
    /// @param evaluation  what was checked: the present state's, or one shortly before
    /// @param differences one slope a parameter at the chosen step
    /// @param curve       the largest relative errors over all steps, from left to right, once they are known
    public record Result(Evaluation evaluation, FiniteDifferences differences, Optional<List<ErrorAt>> curve) {}

    private final PlaneViewModel model;
    private final Lane lane;
    private final ReadOnlyDoubleWrapper step = new ReadOnlyDoubleWrapper(FIRST_STEP);
    private final ReadOnlyObjectWrapper<Side> side = new ReadOnlyObjectWrapper<>(Side.CENTRAL);
    private final ReadOnlyObjectWrapper<Optional<Result>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean isOpen;
    private boolean isBusy;

    GradientCheckViewModel(PlaneViewModel model, Executor worker, Executor target) {
        this.model = model;
        lane = new Lane(worker, target);
        model.stateProperty().addListener((_, before, now) -> {
            if (!now.isEvaluatedLike(before)) {
                computeUnlessBusy();
            }
        });
        step.addListener((_, _, _) -> computeUnlessBusy());
        side.addListener((_, _, _) -> computeUnlessBusy());
    }

    /// h, from [#LOWEST_STEP] to [#HIGHEST_STEP].
    public ReadOnlyDoubleProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// One-sided or central.
    public ReadOnlyObjectProperty<Side> sideProperty() {
        return side.getReadOnlyProperty();
    }

    /// The last check; none while nobody looks, and until the first one is there.
    public ReadOnlyObjectProperty<Optional<Result>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// Sets h, or the end of its range that is nearest.
    ///
    /// @throws IllegalArgumentException if h is not a number
    public void setStep(double h) {
        if (Double.isNaN(h)) {
            throw new IllegalArgumentException("h: expected a number, found NaN");
        }
        step.set(Math.clamp(h, LOWEST_STEP, HIGHEST_STEP));
    }

    public void setSide(Side newSide) {
        side.set(newSide);
    }

    /// Whether somebody looks. As long as nobody does nothing is computed.
    public void setOpen(boolean open) {
        isOpen = open;
        if (open) {
            computeUnlessBusy();
        } else {
            lane.cancel();
            isBusy = false;
            result.set(Optional.empty());
        }
    }

    private void computeUnlessBusy() {
        if (isOpen && !isBusy) {
            compute();
        }
    }

    private void compute() {
        isBusy = true;
        Evaluation evaluation = model.state().evaluation();
        double h = step.get();
        Side chosen = side.get();
        Optional<List<ErrorAt>> known = result.get()
                .filter(last -> last.evaluation() == evaluation && last.differences().side() == chosen)
                .flatMap(Result::curve);
        boolean isQuick = work(evaluation) <= QUICK;
        lane.request((isCancelled, publish) -> FiniteDifferences
                .of(evaluation, evaluation.gradient(), h, chosen, isCancelled)
                .map(found -> new Result(evaluation, found,
                        known.isEmpty() && isQuick ? curve(evaluation, chosen, isCancelled) : known))
                .ifPresent(publish), this::take);
    }

    private void take(Result found) {
        isBusy = false;
        result.set(Optional.of(found));
        if (!isOpen || isBusy) {
            return;
        }
        if (!isPresent(found)) {
            compute();
        } else if (found.curve().isEmpty()) {
            addCurve(found);
        }
    }

    /// The next table is asked for in the same lane, and so cancels this.
    private void addCurve(Result found) {
        lane.request((isCancelled, publish) -> curve(found.evaluation(), found.differences().side(), isCancelled)
                .ifPresent(curve -> publish
                        .accept(new Result(found.evaluation(), found.differences(), Optional.of(curve)))),
                (Result complete) -> result.set(Optional.of(complete)));
    }

    private boolean isPresent(Result found) {
        return found.evaluation() == model.state().evaluation() && found.differences().h() == step.get()
                && found.differences().side() == side.get();
    }

    private static Optional<List<ErrorAt>> curve(Evaluation evaluation, Side side, BooleanSupplier isCancelled) {
        return FiniteDifferences.curve(evaluation, evaluation.gradient(), side, CURVE_STEPS, isCancelled);
    }

    private static long work(Evaluation evaluation) {
        long classCount = evaluation.classCount();
        return evaluation.trainingCount() * classCount * Parameters.PER_CLASS * classCount;
    }
}

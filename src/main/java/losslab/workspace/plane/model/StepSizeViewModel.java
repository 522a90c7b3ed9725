package losslab.workspace.plane.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import losslab.core.model.Curvature;
import losslab.core.optim.Optimizer;
import losslab.core.optim.StepSizeLimit;
import losslab.ui.Lane;

/// How large the step size may be at the present parameters, found off the FX thread.
///
/// A computation that has begun comes to its end, whatever changes meanwhile, and then the next one begins: with very many
/// points the limit lags behind a run, but it does not stand still.
public final class StepSizeViewModel {
    /// Below this share of the limit even the direction that bends most needs more than ten steps to shrink to 1/e.
    private static final double CRAWL = 0.05;

    /// What the optimizer's learning rate means at present, under its schedule.
    ///
    /// @param crawl   below it the loss changes slowly
    /// @param limit   above it the loss no longer settles: it jumps to and fro across its valley
    /// @param diverge above it the weights grow without end, +∞ if there is no such size
    public record Zones(double crawl, double limit, double diverge) {}

    private final PlaneViewModel model;
    private final Lane lane;
    private final ReadOnlyObjectWrapper<Optional<Zones>> zones = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean isBusy;
    private Optional<Curvature> curvature = Optional.empty();

    StepSizeViewModel(PlaneViewModel model, Executor worker, Executor target) {
        this.model = model;
        lane = new Lane(worker, target);
        model.stateProperty().addListener((_, before, now) -> {
            if (!now.isEvaluatedLike(before)) {
                computeUnlessBusy();
            }
        });
        compute();
    }

    /// The zones of the step size; none if the loss has kinks or the optimizer scales every weight's step on its own.
    public ReadOnlyObjectProperty<Optional<Zones>> zonesProperty() {
        return zones.getReadOnlyProperty();
    }

    private void computeUnlessBusy() {
        if (!isBusy) {
            compute();
        }
    }

    private void compute() {
        if (model.state().experiment().optimizer().hasSecondMoment()) { // then there is no limit, whatever the curvature
            curvature = Optional.empty();
            show();
            return;
        }
        isBusy = true;
        PlaneState state = model.state();
        lane.request((_, publish) -> publish.accept(Curvature.of(state.evaluation())), (Optional<Curvature> result) -> {
            isBusy = false;
            curvature = result;
            show();
            if (!model.state().isEvaluatedLike(state)) {
                compute();
            }
        });
    }

    private void show() {
        PlaneState state = model.state();
        Optimizer optimizer = state.experiment().optimizer();
        double factor = state.experiment().schedule().factor(state.progress().step());
        zones.set(curvature.flatMap(bend -> zones(optimizer, bend, factor)));
    }

    private static Optional<Zones> zones(Optimizer optimizer, Curvature bend, double factor) {
        OptionalDouble limit = StepSizeLimit.of(optimizer, bend);
        OptionalDouble diverge = StepSizeLimit.of(optimizer, new Curvature(bend.guaranteed(), bend.guaranteed()));
        if (limit.isEmpty() || diverge.isEmpty() || !(factor > 0) || Double.isInfinite(limit.getAsDouble())) {
            return Optional.empty();
        }
        double highest = limit.getAsDouble() / factor;
        return Optional.of(new Zones(CRAWL * highest, highest, diverge.getAsDouble() / factor));
    }
}

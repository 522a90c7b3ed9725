package losslab.workspace.plane.model;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import losslab.core.math.Box;
import losslab.core.model.Slice;
import losslab.core.model.Slice.Coordinates;
import losslab.ui.Lane;

/// The loss over one or two directions of parameter space, through the present parameters: computed off the FX thread, and
/// only while somebody looks.
///
/// A first, coarse look that has begun comes to its end, unless other axes are chosen: with very many points it lags behind a run, but
/// it does not stand still. The finer looks after it give way to the next change. A move along the axes changes no loss
/// anywhere, so nothing is computed for it.
public final class LandscapeViewModel {
    /// Which directions.
    public enum Mode {
        TWO_PARAMETERS, GRADIENT, ONE_PARAMETER
    }

    /// The narrowest part to see: doubles tell its places apart.
    private static final double FINEST = 1e-9;
    private static final double LARGEST = 1e100;

    private final PlaneViewModel model;
    private final Lane lane;
    private final ReadOnlyObjectWrapper<Optional<LandscapeResult>> result = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private Mode mode = Mode.TWO_PARAMETERS;
    private boolean isFollowing = true;
    private LandscapeAxes.TwoParameters two = LandscapeAxes.around(0);
    private LandscapeAxes.OneParameter one = new LandscapeAxes.OneParameter(0);
    private Optional<LandscapeAxes> directions = Optional.empty();
    private Optional<LandscapeSight> sight = Optional.empty();
    private Optional<LandscapeRequest> requested = Optional.empty();
    private boolean isOpen;
    private boolean isFirstLook;

    LandscapeViewModel(PlaneViewModel model, Executor worker, Executor target) {
        this.model = model;
        lane = new Lane(worker, target);
        model.stateProperty().addListener((_, before, now) -> {
            if (now.experiment().parameters().count() != before.experiment().parameters().count()) {
                restart();
            } else {
                refresh();
            }
        });
    }

    /// The last landscape: along other axes than the present ones for as long as those are being computed. None while nobody
    /// looks, before the first one, and where the parameters are too large for one.
    public ReadOnlyObjectProperty<Optional<LandscapeResult>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    public Mode mode() {
        return mode;
    }

    /// Whether the axes of single parameters are those of the weight or bias chosen last.
    public boolean isFollowing() {
        return isFollowing;
    }

    /// The present axes.
    public LandscapeAxes axes() {
        return switch (mode) {
            case TWO_PARAMETERS -> two;
            case ONE_PARAMETER -> one;
            case GRADIENT -> directions.orElse(two);
        };
    }

    /// What is to be seen of the landscape along the present axes, once there is one.
    public Optional<Box> box() {
        return sight.map(LandscapeSight::box);
    }

    /// Whether the present parameters are too large for a landscape.
    public boolean isTooFar() {
        return !LandscapeSight.canShow(axes().coordinates(model.state().experiment().parameters()));
    }

    /// Whether somebody looks. As long as nobody does nothing is computed.
    public void setOpen(boolean open) {
        isOpen = open;
        if (open) {
            refresh();
        } else {
            forget();
            result.set(Optional.empty());
        }
    }

    /// Chooses the directions. The gradient is the present one each time.
    public void setMode(Mode newMode) {
        mode = newMode;
        if (mode == Mode.GRADIENT) {
            newDirection();
        } else {
            refresh();
        }
    }

    /// Lets the axes follow the weight or bias chosen last, or not any more.
    public void setFollowing(boolean following) {
        isFollowing = following;
        refresh();
    }

    /// Chooses two parameters by hand; the axes follow no more.
    ///
    /// @param x a number in the flat layout; `y` is another one
    public void setParameters(int x, int y) {
        if (Math.max(x, y) < model.state().experiment().parameters().count()) {
            isFollowing = false;
            two = new LandscapeAxes.TwoParameters(x, y);
            refresh();
        }
    }

    /// Chooses one parameter by hand, by its number in the flat layout; the axes follow no more.
    public void setParameter(int x) {
        if (x < model.state().experiment().parameters().count()) {
            isFollowing = false;
            one = new LandscapeAxes.OneParameter(x);
            refresh();
        }
    }

    /// Looks along the present gradient and a new random direction.
    public void newDirection() {
        newDirection(ThreadLocalRandom.current().nextLong(1, 1_000_000));
    }

    /// Looks along the present gradient and the random direction that a seed draws.
    public void newDirection(long seed) {
        PlaneState state = model.state();
        directions = Optional.of(new LandscapeAxes.GradientAndRandom(Slice.alongGradient(state.evaluation(), seed),
                state.progress().step(), seed));
        refresh();
    }

    /// Shows the present point and the way of the run to it.
    public void fit() {
        sight = Optional.empty();
        refresh();
    }

    /// Shows this part of the landscape, as somebody has chosen.
    public void setBox(Box box) {
        Coordinates point = axes().coordinates(model.state().experiment().parameters());
        sight = Optional.of(LandscapeSight.chosen(axes(), box, point));
        refresh();
    }

    /// Makes everything on the lower axis larger by a factor, around the present point if that is seen.
    public void zoomX(double factor) {
        box().ifPresent(box -> {
            double here = axes().coordinates(model.state().experiment().parameters()).a();
            double around = here >= box.minX() && here <= box.maxX() ? here : box.centerX();
            double minX = around + (box.minX() - around) / factor;
            double width = box.width() / factor;
            if (width > FINEST * Math.max(1, Math.abs(minX)) && width < LARGEST) {
                setBox(new Box(minX, box.minY(), minX + width, box.maxY()));
            }
        });
    }

    /// Moves the parameters to a place of the landscape on the screen; what is off its axes stays, or goes on with training.
    public void moveTo(double x, double y) {
        result.get().map(LandscapeResult::axes)
                .ifPresent(axes -> model.changeParameters(parameters -> axes.moved(parameters, x, y)));
    }

    /// Begins anew: another experiment has other parameters.
    void restart() {
        forget();
        isFollowing = true;
        directions = Optional.empty();
        sight = Optional.empty();
        result.set(Optional.empty());
        refresh();
    }

    private void forget() {
        lane.cancel();
        requested = Optional.empty();
        isFirstLook = false;
    }

    /// Computes what is to be seen now, unless it is there or on its way.
    private void refresh() {
        if (isOpen) {
            follow();
            Coordinates point = axes().coordinates(model.state().experiment().parameters());
            if (LandscapeSight.canShow(point)) {
                look(point);
                request(new LandscapeRequest(axes(), model.state().evaluation(), sight.orElseThrow().box()));
            } else {
                forget();
                result.set(Optional.empty());
            }
        }
    }

    private void follow() {
        int parameter = model.state().view().parameter();
        if (isFollowing) {
            two = LandscapeAxes.around(parameter);
            one = new LandscapeAxes.OneParameter(parameter);
        }
        if (mode == Mode.GRADIENT && directions.isEmpty()) {
            newDirection();
        }
    }

    private void look(Coordinates point) {
        LandscapeAxes axes = axes();
        Supplier<LandscapeTrack> track = () -> LandscapeTrack.of(model.state(), axes);
        sight = sight.filter(last -> last.axes().equals(axes)).map(last -> last.following(point, track))
                .or(() -> Optional.of(LandscapeSight.fit(axes, track.get())));
    }

    private void request(LandscapeRequest wanted) {
        boolean isThere = requested.filter(last -> last.answers(wanted)).isPresent();
        boolean isLate = isFirstLook && requested.filter(last -> last.axes().equals(wanted.axes())).isPresent();
        if (!isThere && !isLate) {
            requested = Optional.of(wanted);
            isFirstLook = true;
            lane.request(wanted::run, this::show);
        }
    }

    private void show(LandscapeResult found) {
        boolean wasFirst = isFirstLook;
        isFirstLook = false;
        result.set(Optional.of(found));
        if (wasFirst) {
            refresh();
        }
    }
}

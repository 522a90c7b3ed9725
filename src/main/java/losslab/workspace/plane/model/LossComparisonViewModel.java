package losslab.workspace.plane.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import losslab.core.loss.Loss;
import losslab.ui.Lane;
import losslab.ui.LossForms.Form;

/// The present parameters under every loss, found off the FX thread, and only while somebody looks.
///
/// A comparison that has begun comes to its end, whatever changes meanwhile, and then the next one begins: with very many
/// points it lags behind a run, but it does not stand still.
public final class LossComparisonViewModel {
    /// What a comparison is made of.
    private record Request(PlaneState state, List<Loss> losses) {
        boolean answers(Request wanted) {
            return state.isEvaluatedLike(wanted.state) && losses.equals(wanted.losses);
        }
    }

    private final PlaneViewModel model;
    private final Lane lane;
    private final ReadOnlyObjectWrapper<Optional<LossComparison>> result = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private Optional<Request> last = Optional.empty();
    private boolean isOpen;
    private boolean isBusy;

    LossComparisonViewModel(PlaneViewModel model, Executor worker, Executor target) {
        this.model = model;
        lane = new Lane(worker, target);
        model.stateProperty().addListener((_, _, _) -> compute());
    }

    /// The last comparison: the present one, or one shortly before. None while nobody looks, and until the first one is
    /// there.
    public ReadOnlyObjectProperty<Optional<LossComparison>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// Whether somebody looks. As long as nobody does nothing is computed.
    public void setOpen(boolean open) {
        isOpen = open;
        if (open) {
            compute();
        } else {
            lane.cancel();
            isBusy = false;
            last = Optional.empty();
            result.set(Optional.empty());
        }
    }

    /// Compares, unless that is done or on its way.
    private void compute() {
        if (!isOpen || isBusy) {
            return;
        }
        Request wanted = new Request(model.state(),
                Arrays.stream(Form.values()).map(model.lossSettings()::loss).toList());
        if (last.filter(request -> request.answers(wanted)).isEmpty()) {
            last = Optional.of(wanted);
            isBusy = true;
            lane.request(
                    (_, publish) -> publish.accept(LossComparison.of(wanted.state().evaluation(), wanted.losses())),
                    this::take);
        }
    }

    private void take(LossComparison found) {
        isBusy = false;
        result.set(Optional.of(found));
        compute();
    }
}

package losslab.workspace.plane.model;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import losslab.core.model.Objective;
import losslab.experiment.Experiment;
import losslab.training.RandomSearch;
import losslab.ui.Lane;

/// Random search from the window: the best parameters so far are shown at once, as the start of a new run.
///
/// A search ends when somebody trains or changes anything of the experiment: it never takes back what a hand has done.
public final class RandomSearchViewModel {
    /// A search that goes on or has ended.
    public record Search(long count, boolean running, RandomSearch.Progress progress) {}

    private final PlaneViewModel model;
    private final Lane lane;
    private final ReadOnlyObjectWrapper<Optional<Search>> search = new ReadOnlyObjectWrapper<>(Optional.empty());
    /// The experiment as the search has left it, while it goes on.
    private Optional<Experiment> own = Optional.empty();
    private boolean isChangedBySearch;

    RandomSearchViewModel(PlaneViewModel model, Executor worker, Executor target) {
        this.model = model;
        lane = new Lane(worker, target);
        model.stateProperty().addListener((_, _, state) -> {
            boolean isForeign = own.filter(left -> left != state.experiment()).isPresent();
            if (!isChangedBySearch && (isForeign || state.progress().running())) {
                stop();
            }
        });
    }

    /// The present search or the last one.
    public ReadOnlyObjectProperty<Optional<Search>> searchProperty() {
        return search.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return own.isPresent();
    }

    /// Tries so many random parameters, uniform from −reach to reach, drawn from a new seed.
    public void start(long count, double reach) {
        start(count, reach, ThreadLocalRandom.current().nextLong(1, 1_000_000));
    }

    /// Tries so many random parameters, uniform from −reach to reach, drawn from this seed.
    public void start(long count, double reach, long seed) {
        stop();
        model.begin(Edit.RANDOM_SEARCH, model.state().experiment().withSeed(seed));
        Objective objective = model.state().plan().objective();
        own = Optional.of(model.state().experiment());
        lane.request((isCancelled, publish) -> RandomSearch.run(objective, count, reach, seed, isCancelled, publish),
                (RandomSearch.Progress progress) -> show(count, progress));
    }

    /// Ends a search that goes on; its best so far stays.
    public void stop() {
        if (own.isPresent()) {
            lane.cancel();
            own = Optional.empty();
            search.set(search.get().map(last -> new Search(last.count(), false, last.progress())));
        }
    }

    private void show(long count, RandomSearch.Progress progress) {
        boolean goesOn = progress.tried() < count;
        if (!goesOn) {
            own = Optional.empty();
        }
        search.set(Optional.of(new Search(count, goesOn, progress)));
        // Most reports tell of nothing better, and evaluating very many points takes longer than the search takes to the next.
        if (!progress.best().equals(model.state().experiment().parameters())) {
            isChangedBySearch = true;
            model.changeParameters(Edit.RANDOM_SEARCH, _ -> progress.best());
            isChangedBySearch = false;
        }
        own = own.map(_ -> model.state().experiment());
    }
}

package losslab.workspace.plane.model;

import java.util.List;
import java.util.Optional;

import losslab.core.model.Objective;
import losslab.experiment.Document;
import losslab.experiment.Experiment;
import losslab.training.History;
import losslab.training.Snapshot;
import losslab.training.TrainingLoop;
import losslab.training.TrainingState;
import losslab.workspace.plane.model.PlaneState.Progress;

/// All that undo brings back: the document, where its run stood, and what was selected.
///
/// @param timeline the past runs; the marks A and B are no part of what is taken back
/// @param history how the run came there, if it is kept
record Memento(Document document, Progress progress, Timeline timeline, List<Integer> selection, Objective.Slip slip,
        Optional<History> history) {
    /// The numbers that all mementos together may hold: some 100 MB.
    static final long MOST_NUMBERS = 12_000_000;

    /// What is shown now; if the past of a run is shown, the run's end.
    static Memento of(PlaneState now, Trainer trainer) {
        Progress progress = now.progress();
        Optional<History> history = trainer.history(now.plan(), now.experiment().parameters(), progress.isPast());
        if (!progress.isPast()) {
            return new Memento(now.document(), progress.withRunning(false), now.timeline().withoutBookmarks(),
                    now.view().selection(),
                    now.view().slip(), history);
        }
        Snapshot end = trainer.snapshot();
        Experiment last = now.experiment().following(end.plan(), end.state().parameters());
        return new Memento(now.document().withExperiment(last),
                progress.at(end.state().step(), end.state().optimizerState()), now.timeline().withoutBookmarks(),
                now.view().selection(),
                end.plan().objective().slip(), history);
    }

    /// A loop that goes on from here.
    TrainingLoop loop() {
        long step = progress.step();
        return history
                .map(kept -> TrainingLoop.goingOn(kept.at(step, () -> false).orElseThrow(), progress.trace(), kept))
                .orElseGet(() -> new TrainingLoop(document.experiment().trainingPlan().withSlip(slip),
                        new TrainingState(step, document.experiment().parameters(), progress.optimizerState()),
                        progress.trace()));
    }

    /// The state that takes the place of the present one, whose marks A and B stay.
    PlaneState after(PlaneState present) {
        long firstStep = history.map(History::firstStep).orElse(progress.step());
        return PlaneState.of(document, progress.between(firstStep, progress.step()),
                new Timeline(timeline.run(), timeline.pastRuns(), present.timeline().bookmarks()),
                present.view().withSlip(slip).withSelection(selection), "");
    }

    /// This memento without the way to it: the run can go on from there and not be looked back at.
    Memento slim() {
        return history.isEmpty()
                ? this
                : new Memento(document, progress, timeline, selection, slip, Optional.empty());
    }

    /// How many numbers mementos hold; what several of them share counts once.
    static long size(List<Memento> mementos) {
        KeptNumbers kept = new KeptNumbers();
        mementos.forEach(kept::add);
        return kept.count();
    }
}

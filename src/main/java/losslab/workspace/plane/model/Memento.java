package losslab.workspace.plane.model;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import losslab.core.model.Objective;
import losslab.experiment.Document;
import losslab.training.History;
import losslab.workspace.plane.model.PlaneState.Progress;

/// All that undo brings back: the document, where its run stood, and what was selected.
///
/// @param history how the run came there, if it is kept
record Memento(Document document, Progress progress, Timeline timeline, List<Integer> selection, Objective.Slip slip,
        Optional<History> history) {
    /// The numbers and points that all mementos together may hold: some 100 MB.
    static final long MOST_NUMBERS = 12_000_000;

    /// This memento without the way to it: the run can go on from there and not be looked back at.
    Memento slim() {
        return history.isEmpty()
                ? this
                : new Memento(document, progress, timeline, selection, slip, Optional.empty());
    }

    /// How many numbers mementos hold; what several of them share counts once.
    static long size(List<Memento> mementos) {
        Set<Object> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        long size = 0;
        for (Memento memento : mementos) {
            List<?> points = memento.document().experiment().data().points();
            size += counted.add(points) ? points.size() : 0;
            size += counted.add(memento.progress().trace()) ? memento.progress().trace().numberCount() : 0;
            size += memento.history().filter(counted::add).map(History::numberCount).orElse(0);
        }
        return size;
    }
}

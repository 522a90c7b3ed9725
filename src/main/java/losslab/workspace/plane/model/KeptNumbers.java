package losslab.workspace.plane.model;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.experiment.Bookmark;
import losslab.training.History;
import losslab.training.Trace;

/// How much room mementos take, in numbers of eight bytes: what several of them share counts once.
final class KeptNumbers {
    /// Two coordinates, a label, whether it is held out, and what Java keeps with every object: 40 bytes.
    private static final int OF_A_POINT = 5;
    /// An index of the selection: an object of 16 bytes and its place in the list.
    private static final int OF_AN_INDEX = 3;
    /// So many points of a list tell how many it shares with the one before.
    private static final int LOOKED_AT = 500;

    private final Set<Object> counted = Collections.newSetFromMap(new IdentityHashMap<>());
    private List<Point> before = List.of();
    private long count;

    long count() {
        return count;
    }

    void add(Memento memento) {
        add(memento.document().experiment().data());
        add(memento.progress().trace());
        if (counted.add(memento.selection())) {
            count += (long) OF_AN_INDEX * memento.selection().size();
        }
        if (counted.add(memento.document().bookmarks())) {
            memento.document().bookmarks().stream().map(Bookmark::experiment).forEach(kept -> add(kept.data()));
        }
        if (counted.add(memento.timeline().pastRuns())) {
            memento.timeline().pastRuns().forEach(this::add);
        }
        memento.history().filter(counted::add).ifPresent(this::add);
    }

    private void add(PastRun run) {
        add(run.plan().objective().data());
        add(run.trace());
    }

    private void add(Trace trace) {
        count += counted.add(trace) ? trace.numberCount() : 0;
    }

    private void add(History history) {
        count += history.numberCount();
        history.largeData().forEach(this::add);
    }

    /// An edit of a few points makes a list of its own in which the others are the same objects.
    private void add(DataSet data) {
        List<Point> points = data.points();
        if (counted.add(points)) {
            count += points.size() / 2 + OF_A_POINT * newPoints(points);
            before = points;
        }
    }

    /// About how many points the list before has not, neither as far from its start nor as far from its end.
    private long newPoints(List<Point> points) {
        int stride = points.size() / LOOKED_AT + 1;
        int shift = before.size() - points.size();
        long found = 0;
        for (int i = 0; i < points.size(); i += stride) {
            found += isBefore(points.get(i), i) || isBefore(points.get(i), i + shift) ? 0 : 1;
        }
        return found * stride;
    }

    private boolean isBefore(Point point, int place) {
        return place >= 0 && place < before.size() && before.get(place) == point;
    }
}

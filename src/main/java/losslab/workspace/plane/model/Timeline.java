package losslab.workspace.plane.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The runs before the present one, and the bookmarks. Immutable.
///
/// @param run the number of the present run
public record Timeline(int run, List<PastRun> pastRuns, Map<RunMark.Name, RunMark> bookmarks) {
    /// No more runs than this are remembered: the oldest goes.
    static final int MOST_RUNS = 20;
    /// A session that begins.
    static final Timeline START = new Timeline(1, List.of(), Map.of());

    public Timeline {
        pastRuns = List.copyOf(pastRuns);
        bookmarks = Map.copyOf(bookmarks);
    }

    public Optional<RunMark> bookmark(RunMark.Name name) {
        return Optional.ofNullable(bookmarks.get(name));
    }

    Timeline with(RunMark.Name name, RunMark bookmark) {
        Map<RunMark.Name, RunMark> changed = new EnumMap<>(RunMark.Name.class);
        changed.putAll(bookmarks);
        changed.put(name, bookmark);
        return new Timeline(run, pastRuns, changed);
    }

    Timeline withoutBookmarks() {
        return bookmarks.isEmpty() ? this : new Timeline(run, pastRuns, Map.of());
    }

    /// The present run has become a past one, and another begins.
    Timeline after(PastRun ended) {
        List<PastRun> more = new ArrayList<>(pastRuns);
        more.add(ended);
        return new Timeline(run + 1, more.subList(Math.max(0, more.size() - MOST_RUNS), more.size()), bookmarks);
    }

    Timeline without(int number) {
        return new Timeline(run, pastRuns.stream().filter(past -> past.number() != number).toList(), bookmarks);
    }

    Timeline with(int number, UnaryOperator<PastRun> change) {
        return new Timeline(run,
                pastRuns.stream().map(past -> past.number() == number ? change.apply(past) : past).toList(),
                bookmarks);
    }
}

package losslab.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What was done to a state, to be taken back and done again: one entry a gesture.
///
/// An entry is the state before the gesture and the name of what was done. Belongs to the thread of its state.
///
/// @param <S> a state, immutable
public final class Undo<S> {
    /// More entries than this are not kept.
    private static final int MOST_ENTRIES = 5_000;

    /// What could be taken back and done again now: names in message keys under `edit.`.
    public record Names(Optional<String> undo, Optional<String> redo) {
        /// The name in words, or an empty text.
        public static String words(Optional<String> name) {
            return name.map(key -> Messages.text("edit." + key)).orElse("");
        }
    }

    /// How much room states may take.
    ///
    /// @param size  of a list of states: what they share counts once
    /// @param most  that all of them may take
    /// @param slim  makes a state smaller, or returns it if it is small; the oldest are made smaller before any is forgotten
    public record Room<S>(ToLongFunction<List<S>> size, long most, UnaryOperator<S> slim) {}

    private record Entry<S>(String name, S before) {}

    private final Supplier<S> present;
    private final Consumer<S> restore;
    private final Room<S> room;
    private final Deque<Entry<S>> past = new ArrayDeque<>();
    /// The states after what was taken back, the next one first.
    private final Deque<Entry<S>> future = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Names> names = new ReadOnlyObjectWrapper<>(
            new Names(Optional.empty(), Optional.empty()));
    /// What the gesture that goes on does, and to what.
    private Optional<Object> gesture = Optional.empty();

    /// @param present tells the state that is shown now
    /// @param restore shows a state again
    public Undo(Supplier<S> present, Consumer<S> restore, Room<S> room) {
        this.present = present;
        this.restore = restore;
        this.room = room;
    }

    public ReadOnlyObjectProperty<Names> namesProperty() {
        return names.getReadOnlyProperty();
    }

    /// Takes note that something is about to be done that is an entry of its own.
    ///
    /// @param edit its name
    public void record(Enum<?> edit) {
        endGesture();
        recordGesture(edit, "");
    }

    /// Takes note that a gesture is about to do something. Whatever it does to the same thing is one entry.
    ///
    /// @param edit  its name
    /// @param thing what it is done to
    public void recordGesture(Enum<?> edit, Object thing) {
        Optional<Object> wanted = Optional.of(List.of(edit, thing));
        if (!gesture.equals(wanted)) {
            push(edit);
            gesture = wanted;
        }
    }

    /// Takes note that a hand has let go: what comes next is another entry.
    public void endGesture() {
        gesture = Optional.empty();
    }

    /// Takes the last entry back.
    public void undo() {
        move(past, future);
    }

    /// Does again what was taken back last.
    public void redo() {
        move(future, past);
    }

    /// Forgets everything: another document has been opened.
    public void clear() {
        endGesture();
        past.clear();
        future.clear();
        tell();
    }

    private void push(Enum<?> edit) {
        past.push(new Entry<>(Messages.key(edit), present.get()));
        future.clear();
        keepWithinRoom();
        tell();
    }

    private void move(Deque<Entry<S>> from, Deque<Entry<S>> to) {
        endGesture();
        if (!from.isEmpty()) {
            Entry<S> entry = from.pop();
            to.push(new Entry<>(entry.name(), present.get()));
            restore.accept(entry.before());
            tell();
        }
    }

    private void keepWithinRoom() {
        if (past.size() > MOST_ENTRIES) {
            past.removeLast();
        }
        List<Entry<S>> entries = new ArrayList<>(past); // the newest first
        boolean isTooLarge = size(entries) > room.most();
        for (int i = entries.size() - 1; i > 0 && isTooLarge; i--) {
            S before = entries.get(i).before();
            S slim = room.slim().apply(before);
            if (slim != before) {
                entries.set(i, new Entry<>(entries.get(i).name(), slim));
                isTooLarge = size(entries) > room.most();
            }
        }
        while (entries.size() > 1 && isTooLarge) {
            entries.removeLast();
            isTooLarge = size(entries) > room.most();
        }
        past.clear();
        past.addAll(entries);
    }

    private long size(List<Entry<S>> entries) {
        return room.size().applyAsLong(entries.stream().map(Entry::before).toList());
    }

    private void tell() {
        names.set(new Names(name(past), name(future)));
    }

    private Optional<String> name(Deque<Entry<S>> entries) {
        return Optional.ofNullable(entries.peek()).map(Entry::name);
    }
}

package losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class UndoTest {
    private enum Edit {
        ADD, MOVE_FAR
    }

    private String state = "";
    private final Undo<String> undo = new Undo<>(() -> state, before -> state = before,
            new Undo.Room<>(states -> states.stream().mapToInt(String::length).sum(), 20,
                    before -> before.startsWith("slim") ? before : "slim"));

    @Test
    void takesBackAndDoesAgain() {
        add("a");
        add("b");
        undo.undo();
        assertThat(state).isEqualTo("a");
        undo.undo();
        assertThat(state).isEmpty();
        undo.redo();
        undo.redo();
        assertThat(state).isEqualTo("ab");
    }

    @Test
    void aGestureIsOneEntry() {
        move("a", "1");
        move("ab", "1");
        move("abc", "1");
        undo.undo();
        assertThat(state).isEmpty();
    }

    @Test
    void anotherThingIsAnotherEntry() {
        move("a", "1");
        move("ab", "2");
        undo.undo();
        assertThat(state).isEqualTo("a");
    }

    @Test
    void whatComesAfterTheHandLetGoIsAnotherEntry() {
        move("a", "1");
        undo.endGesture();
        move("ab", "1");
        undo.undo();
        assertThat(state).isEqualTo("a");
    }

    @Test
    void nothingIsDoneAgainAfterSomethingNew() {
        add("a");
        undo.undo();
        add("b");
        undo.redo();
        assertThat(state).isEqualTo("b");
    }

    @Test
    void namesWhatWouldBeDone() {
        add("a");
        move("ab", "1");
        assertThat(undo.namesProperty().get()).isEqualTo(new Undo.Names(Optional.of("move-far"), Optional.empty()));
        undo.undo();
        assertThat(undo.namesProperty().get())
                .isEqualTo(new Undo.Names(Optional.of("add"), Optional.of("move-far")));
    }

    @Test
    void nothingToTakeBackChangesNothing() {
        state = "as it was";
        undo.undo();
        undo.redo();
        assertThat(state).isEqualTo("as it was");
        assertThat(undo.namesProperty().get()).isEqualTo(new Undo.Names(Optional.empty(), Optional.empty()));
    }

    @Test
    void forgetsEverythingWithItsDocument() {
        add("a");
        undo.clear();
        undo.undo();
        assertThat(state).isEqualTo("a");
    }

    @Test
    void makesTheOldestSmallerWhenThereIsNoRoom() {
        for (String next : List.of("0123456789", "abcdefghij", "last")) {
            undo.record(Edit.ADD);
            state = next;
        }
        undo.undo();
        assertThat(state).isEqualTo("abcdefghij");
        undo.undo();
        assertThat(state).isEqualTo("0123456789");
        undo.undo();
        assertThat(state).isEmpty();
        add("more than all the room there is");
        undo.record(Edit.ADD);
        undo.undo();
        assertThat(state).isEqualTo("more than all the room there is");
        undo.undo();
        assertThat(state).isEqualTo("more than all the room there is");
    }

    private void add(String text) {
        undo.record(Edit.ADD);
        state += text;
    }

    private void move(String to, Object thing) {
        undo.recordGesture(Edit.MOVE_FAR, thing);
        state = to;
    }
}

package losslab.app.help;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Marks text by dragging over a page, from one passage into others, and copies it.
final class TextSelection {
    /// Before a letter of a passage; both count from 0.
    private record Place(int passage, int letter) implements Comparable<Place> {
        static final Place START = new Place(0, 0);

        @Override
        public int compareTo(Place other) {
            return passage == other.passage ? Integer.compare(letter, other.letter)
                    : Integer.compare(passage, other.passage);
        }
    }

    private List<Passage> passages = List.of();
    private Place anchor = Place.START;
    private Place caret = Place.START;

    /// @param page whatever holds the passages
    TextSelection(Node page) {
        page.setCursor(Cursor.TEXT);
        page.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && !passages.isEmpty()) {
                Place pressed = place(event);
                select(event.isShiftDown() ? anchor : pressed, pressed);
            }
        });
        page.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && !passages.isEmpty()) {
                select(anchor, place(event));
            }
        });
    }

    /// Begins anew, with the passages of another page in the order in which they are read.
    void begin(List<Passage> newPassages) {
        passages = List.copyOf(newPassages);
        anchor = Place.START;
        caret = Place.START;
    }

    void selectAll() {
        if (!passages.isEmpty()) {
            select(Place.START, new Place(passages.size() - 1, passages.getLast().text().length()));
        }
    }

    /// Copies what is marked, or the whole page if nothing is.
    void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(text());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// What is marked, a line a passage; the whole page if nothing is.
    String text() {
        if (anchor.equals(caret)) {
            return passages.stream().map(Passage::text).collect(Collectors.joining("\n"));
        }
        return IntStream.rangeClosed(first().passage(), last().passage())
                .mapToObj(i -> passages.get(i).text().substring(from(i), to(i))).collect(Collectors.joining("\n"));
    }

    private void select(Place from, Place to) {
        anchor = from;
        caret = to;
        for (int i = 0; i < passages.size(); i++) {
            boolean isWithin = i >= first().passage() && i <= last().passage();
            passages.get(i).mark(isWithin ? from(i) : 0, isWithin ? to(i) : 0);
        }
    }

    private Place first() {
        return anchor.compareTo(caret) <= 0 ? anchor : caret;
    }

    private Place last() {
        return anchor.compareTo(caret) <= 0 ? caret : anchor;
    }

    private int from(int passage) {
        return passage == first().passage() ? first().letter() : 0;
    }

    private int to(int passage) {
        return passage == last().passage() ? last().letter() : passages.get(passage).text().length();
    }

    /// The letter under the mouse, in the passage that is nearest to it.
    private Place place(MouseEvent event) {
        int nearest = 0;
        for (int i = 1; i < passages.size(); i++) {
            if (distance(i, event) < distance(nearest, event)) {
                nearest = i;
            }
        }
        Passage passage = passages.get(nearest);
        Point2D point = passage.sceneToLocal(event.getSceneX(), event.getSceneY());
        return new Place(nearest,
                Math.clamp(passage.getHitInfo(point).getInsertionIndex(), 0, passage.text().length()));
    }

    /// How far the mouse is from a passage; above and below count before left and right.
    private double distance(int passage, MouseEvent event) {
        Bounds bounds = passages.get(passage).localToScene(passages.get(passage).getLayoutBounds());
        double dx = Math.max(0, Math.max(bounds.getMinX() - event.getSceneX(), event.getSceneX() - bounds.getMaxX()));
        double dy = Math.max(0, Math.max(bounds.getMinY() - event.getSceneY(), event.getSceneY() - bounds.getMaxY()));
        return dx + 1000 * dy;
    }
}

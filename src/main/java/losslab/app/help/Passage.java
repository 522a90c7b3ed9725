package losslab.app.help;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import losslab.ui.Messages;

/// Words on a page: they wrap, can be marked to be copied, and show where a text that somebody looks for is found.
final class Passage extends TextFlow {
    private final String text;
    private final Path mark = new Path();

    /// @param wanted what to show where it is found; empty for nothing
    /// @param follow goes to the section of an anchor
    Passage(Words words, String wanted, Consumer<String> follow) {
        text = words.text();
        getStyleClass().add("guide-passage");
        mark.getStyleClass().add("guide-mark");
        mark.setManaged(false); // it lies below the words and takes no place among them
        getChildren().add(mark);
        words.phrases().forEach(phrase -> add(phrase, wanted.strip().toLowerCase(language()), follow));
    }

    private void add(Phrase phrase, String wanted, Consumer<String> follow) {
        String searched = phrase.text().toLowerCase(language());
        int from = 0;
        int found = wanted.isEmpty() ? -1 : searched.indexOf(wanted);
        while (found >= 0) {
            add(phrase, from, found, false, follow);
            from = found + wanted.length();
            add(phrase, found, from, true, follow);
            found = searched.indexOf(wanted, from);
        }
        add(phrase, from, phrase.text().length(), false, follow);
    }

    private void add(Phrase phrase, int from, int to, boolean isFound, Consumer<String> follow) {
        if (from >= to) {
            return;
        }
        Text part = new Text(phrase.text().substring(from, to));
        part.getStyleClass().addAll("guide-text", "guide-" + Messages.key(phrase.look()));
        if (isFound) {
            part.getStyleClass().add("guide-found");
        }
        if (phrase.look() == Phrase.Look.LINK) {
            lead(part, () -> follow.accept(phrase.target()));
        }
        getChildren().add(part);
    }

    /// Makes words lead somewhere, by a click or by Enter.
    private static void lead(Text words, Runnable there) {
        words.setCursor(Cursor.HAND);
        words.setFocusTraversable(true);
        words.setAccessibleRole(AccessibleRole.HYPERLINK);
        words.setOnMouseClicked(click -> {
            if (click.isStillSincePress()) {
                there.run();
            }
        });
        words.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                there.run();
            }
        });
    }

    String text() {
        return text;
    }

    /// Marks the letters from one place to another.
    void mark(int from, int to) {
        mark.getElements().setAll(from < to ? List.of(getRangeShape(from, to, true)) : List.of());
    }

    /// Whether a text that somebody looks for stands here.
    boolean isFound() {
        return getChildren().stream().map(Node::getStyleClass).anyMatch(classes -> classes.contains("guide-found"));
    }

    private static Locale language() {
        return Locale.getDefault(Locale.Category.DISPLAY);
    }
}

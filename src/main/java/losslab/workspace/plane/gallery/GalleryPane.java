package losslab.workspace.plane.gallery;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

import losslab.experiment.examples.Example;
import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.ui.Scrolling;

/// All examples as cards, to be opened by a click or by arrow keys and Enter.
public final class GalleryPane extends VBox {
    private final List<ExampleCard> cards;
    private final TilePane tiles = new TilePane();
    private final ScrollPane scroll = Scrolling.paintDirectly(new ScrollPane(tiles));

    /// @param open takes the example that somebody chose
    public GalleryPane(List<Example> examples, Palette palette, Consumer<Example> open) {
        setId("gallery");
        getStyleClass().add("gallery");
        cards = examples.stream().map(example -> new ExampleCard(example, () -> open.accept(example))).toList();
        tiles.getStyleClass().add("gallery-tiles");
        tiles.getChildren().setAll(cards);
        tiles.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("workspace-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label note = new Label(Messages.text("gallery.note"));
        note.getStyleClass().add("card-note");
        note.setWrapText(true);
        getChildren().addAll(note, scroll);
        cards.forEach(card -> card.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                reveal(card);
            }
        }));
        paintNext(cards.iterator(), palette);
    }

    /// What gets the keyboard first.
    public Node firstCard() {
        return cards.getFirst();
    }

    /// One picture after the other, so that the window is there at once.
    private void paintNext(Iterator<ExampleCard> missing, Palette palette) {
        if (missing.hasNext()) {
            Platform.runLater(() -> {
                missing.next().paint(palette);
                paintNext(missing, palette);
            });
        }
    }

    private void onKey(KeyEvent event) {
        int at = cards.indexOf(event.getTarget());
        int to = switch (event.getCode()) {
            case LEFT -> at - 1;
            case RIGHT -> at + 1;
            case UP -> at - columns();
            case DOWN -> at + columns();
            case HOME -> 0;
            case END -> cards.size() - 1;
            default -> -1;
        };
        if (at >= 0 && to >= 0 && to < cards.size()) {
            cards.get(to).requestFocus();
            event.consume();
        }
    }

    private int columns() {
        double firstRow = cards.getFirst().getLayoutY();
        return (int) cards.stream().takeWhile(card -> card.getLayoutY() == firstRow).count();
    }

    private void reveal(ExampleCard card) {
        Bounds wanted = card.getBoundsInParent();
        double seen = scroll.getViewportBounds().getHeight();
        double room = tiles.getHeight() - seen;
        if (room > 0) {
            double top = scroll.getVvalue() * room;
            double to = Math.clamp(top, wanted.getMaxY() - seen, Math.max(wanted.getMinY(), wanted.getMaxY() - seen));
            scroll.setVvalue(Math.clamp(to / room, 0, 1));
        }
    }
}

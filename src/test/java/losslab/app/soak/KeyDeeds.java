package losslab.app.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import losslab.testing.Toolkit;

/// What fingers on a keyboard do: numbers good and bad in any field, single keys, shortcuts, undo and redo in bursts, and what a
/// menu offers.
final class KeyDeeds {
    private static final List<KeyCode> KEYS = List.of(KeyCode.ESCAPE, KeyCode.ESCAPE, KeyCode.ESCAPE, KeyCode.TAB,
            KeyCode.TAB, KeyCode.SPACE, KeyCode.SPACE, KeyCode.ENTER, KeyCode.DELETE, KeyCode.BACK_SPACE, KeyCode.LEFT,
            KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.HOME, KeyCode.END,
            KeyCode.A, KeyCode.L, KeyCode.P, KeyCode.N, KeyCode.H, KeyCode.C, KeyCode.R, KeyCode.S, KeyCode.DIGIT0,
            KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.PLUS, KeyCode.MINUS, KeyCode.PERIOD, KeyCode.INSERT, KeyCode.F1,
            KeyCode.F2, KeyCode.F5, KeyCode.F6);
    /// The window's end is the robot's own matter, and the headless platform has no dialogs for files.
    private static final List<String> NOT_OURS = List.of("action-quit", "action-open", "action-save-as",
            "action-import-data", "action-export-points", "action-export-run");

    private final Hands hands;
    private final Sight sight;
    private final Journal journal;
    private final Supplier<Laboratory> laboratory;

    KeyDeeds(Hands hands, Sight sight, Journal journal, Supplier<Laboratory> laboratory) {
        this.hands = hands;
        this.sight = sight;
        this.journal = journal;
        this.laboratory = laboratory;
    }

    List<Deed> all() {
        return List.of(new Deed("type into a field", 20, this::type), new Deed("press a key", 14, this::pressKey),
                new Deed("press a shortcut", 10, this::pressShortcut), new Deed("undo and redo", 10, this::undoAndRedo),
                new Deed("choose from the menus", 10, this::fireMenuItem));
    }

    private void type(Choices choices) {
        Toolkit.call(() -> choices.ofAny(sight.nodes(TextInputControl.class::isInstance))).ifPresent(field -> {
            String text = choices.number();
            journal.tell(Sight.name(field) + " “" + text + "”");
            Bounds bounds = Toolkit.call(() -> Sight.onScreen(field));
            if (bounds == null) {
                return;
            }
            hands.click(new Point2D(bounds.getCenterX(), bounds.getCenterY()));
            if (choices.chance(0.8)) {
                hands.keys(KeyCode.CONTROL, KeyCode.A);
            }
            hands.type(text);
            end(choices);
        });
    }

    /// Some leave a field by Enter or Tab, some take back what they typed, some just go on elsewhere.
    private void end(Choices choices) {
        switch (choices.below(6)) {
            case 0, 1, 2 -> hands.keys(KeyCode.ENTER);
            case 3 -> hands.keys(KeyCode.TAB);
            case 4 -> hands.keys(KeyCode.ESCAPE);
            default -> journal.tell("left as it is");
        }
    }

    private void pressKey(Choices choices) {
        KeyCode key = choices.of(KEYS);
        int count = choices.chance(0.2) ? 1 + choices.below(10) : 1;
        boolean isShifted = choices.chance(0.15);
        journal.tell(count + " times " + (isShifted ? "Shift+" : "") + key);
        for (int i = 0; i < count; i++) {
            if (isShifted) {
                hands.keys(KeyCode.SHIFT, key);
            } else {
                hands.keys(key);
            }
        }
    }

    private void pressShortcut(Choices choices) {
        Toolkit.call(() -> choices.ofAny(items().stream().filter(item -> item.getAccelerator() != null).toList()))
                .ifPresent(item -> {
                    journal.tell(item.getId() + " " + item.getAccelerator());
                    if (item.getAccelerator() instanceof KeyCodeCombination combination) {
                        hands.keys(keysOf(combination));
                    }
                });
    }

    private static KeyCode[] keysOf(KeyCodeCombination combination) {
        List<KeyCode> keys = new ArrayList<>();
        if (combination.getShortcut() == KeyCombination.ModifierValue.DOWN) {
            keys.add(KeyCode.CONTROL);
        }
        if (combination.getShift() == KeyCombination.ModifierValue.DOWN) {
            keys.add(KeyCode.SHIFT);
        }
        keys.add(combination.getCode());
        return keys.toArray(KeyCode[]::new);
    }

    private void undoAndRedo(Choices choices) {
        int undos = choices.below(choices.chance(0.2) ? 60 : 6);
        int redos = choices.below(undos + 2);
        journal.tell(undos + " times undo, " + redos + " times redo");
        for (int i = 0; i < undos; i++) {
            hands.keys(KeyCode.CONTROL, KeyCode.Z);
        }
        for (int i = 0; i < redos; i++) {
            hands.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        }
    }

    private void fireMenuItem(Choices choices) {
        Toolkit.call(() -> choices.ofAny(items())).ifPresent(item -> {
            journal.tell(item.getId() + " " + item.getText());
            Hands.run(item::fire);
        });
    }

    /// What the menus of the main window offer now, if it takes input.
    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        Node bar = laboratory.get().stage().getScene().getRoot().lookup("#menu-bar");
        if (sight.isFree() && bar instanceof MenuBar menus) {
            menus.getMenus().forEach(menu -> collect(menu, items));
        }
        return items;
    }

    private static void collect(Menu menu, List<MenuItem> items) {
        for (MenuItem item : menu.getItems()) {
            if (item instanceof Menu below) {
                collect(below, items);
            } else if (!item.isDisable() && item.getId() != null && !NOT_OURS.contains(item.getId())) {
                items.add(item);
            }
        }
    }
}

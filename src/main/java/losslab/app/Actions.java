package losslab.app;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import losslab.app.help.HelpGroup;
import losslab.app.help.HelpLine;
import losslab.ui.Explanation;
import losslab.ui.Following;
import losslab.ui.Messages;
import losslab.ui.Settings;

/// What the actions do in one window, and the menus and keys that lead to them. Actions that nobody handles are in no menu.
final class Actions {
    /// Keys that a text field keeps for itself.
    private static final List<KeyCode> EDITING_KEYS = List.of(KeyCode.X, KeyCode.C, KeyCode.V, KeyCode.A);

    private record Handler(Runnable action, ObservableValue<Boolean> possible, ObservableValue<String> words) {}

    private final Map<Action, Handler> handlers = new EnumMap<>(Action.class);
    private final Map<Action, Menu> subMenus = new EnumMap<>(Action.class);
    private final ObservableValue<Settings> settings;

    Actions(ObservableValue<Settings> settings) {
        this.settings = settings;
    }

    /// Says what an action does.
    void on(Action action, Runnable handler) {
        on(action, handler, new SimpleBooleanProperty(true));
    }

    /// Says what an action does, and when it can be done.
    void on(Action action, Runnable handler, ObservableValue<Boolean> possible) {
        on(action, handler, possible, new SimpleStringProperty(Messages.text("action." + action.key())));
    }

    /// Says what an action does, when it can be done, and what a menu calls it now.
    void on(Action action, Runnable handler, ObservableValue<Boolean> possible, ObservableValue<String> words) {
        handlers.put(action, new Handler(handler, possible, words));
    }

    /// Puts a menu of its own below an action.
    void putBelow(Action action, Menu subMenu) {
        subMenus.put(action, subMenu);
    }

    /// The actions that can be asked for, in the order of the menus.
    List<Action> all() {
        return List.copyOf(handlers.keySet());
    }

    /// Does an action, if it is possible now.
    void perform(Action action) {
        Handler handler = handlers.get(action);
        if (handler != null && handler.possible().getValue()) {
            handler.action().run();
        }
    }

    /// What an action is called now.
    String words(Action action) {
        return Objects.requireNonNull(handlers.get(action)).words().getValue();
    }

    /// The keys of an action, as the user has set them.
    Optional<KeyCombination> keys(Action action) {
        return action.command().combination(settings.getValue());
    }

    /// The keys of the actions that have some, a group a menu.
    List<HelpGroup> help() {
        return Arrays.stream(Action.Menu.values())
                .map(menu -> new HelpGroup(Messages.text("menu." + menu.key()), all().stream()
                        .filter(action -> action.menu() == menu)
                        .flatMap(action -> keys(action).stream()
                                .map(keys -> new HelpLine(keys.getDisplayText(), words(action))))
                        .toList()))
                .toList();
    }

    /// The menus. Made after all handlers are known.
    MenuBar menuBar() {
        MenuBar bar = new MenuBar();
        bar.setId("menu-bar");
        bar.setUseSystemMenuBar(true); // where there is one
        for (Action.Menu name : Action.Menu.values()) {
            Menu menu = menu(name);
            if (!menu.getItems().isEmpty()) {
                bar.getMenus().add(menu);
            }
        }
        return bar;
    }

    private Menu menu(Action.Menu name) {
        Menu menu = new Menu(Messages.text("menu." + name.key()));
        menu.setId("menu-" + name.key());
        int lastGroup = -1;
        for (Action action : Arrays.stream(Action.values()).filter(a -> a.menu() == name && handlers.containsKey(a))
                .toList()) {
            if (lastGroup >= 0 && action.group() != lastGroup) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            lastGroup = action.group();
            menu.getItems().add(item(action));
            Optional.ofNullable(subMenus.get(action)).ifPresent(menu.getItems()::add);
        }
        return menu;
    }

    private MenuItem item(Action action) {
        Handler handler = Objects.requireNonNull(handlers.get(action));
        MenuItem item = new MenuItem();
        item.setId("action-" + action.key());
        item.setOnAction(_ -> perform(action));
        item.textProperty().bind(handler.words());
        item.disableProperty().bind(handler.possible().map(isPossible -> !isPossible));
        item.acceleratorProperty().bind(settings.map(now -> action.command().combination(now).orElse(null)));
        return item;
    }

    /// A button for an action, with its words as the tooltip.
    Button button(Action action, String text) {
        Handler handler = Objects.requireNonNull(handlers.get(action));
        Button button = new Button(text);
        button.setId(action.key());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> perform(action));
        button.disableProperty().bind(handler.possible().map(isPossible -> !isPossible));
        ObservableValue<Settings> present = Following.whileShown(button, settings);
        button.accessibleHelpProperty().bind(handler.words().flatMap(words -> present.map(now -> action.command()
                .combination(now).map(keys -> "%s (%s)".formatted(words, keys.getDisplayText())).orElse(words))));
        Explanation.follow(button);
        button.accessibleTextProperty().bind(handler.words());
        return button;
    }

    /// Does what a pressed key asks for. Consumes the event then; a menu's own look at the keys finds nothing to do.
    void onKeyPressed(KeyEvent event) {
        for (Action action : handlers.keySet()) {
            Optional<KeyCombination> keys = keys(action);
            if (keys.isPresent() && matches(keys.get(), event) && !belongsToText(event)) {
                event.consume();
                perform(action);
                return;
            }
        }
    }

    /// Whether keys are pressed, with + and digits wherever they are on a keyboard.
    private static boolean matches(KeyCombination keys, KeyEvent event) {
        if (keys.match(event)) {
            return true;
        }
        if (!(keys instanceof KeyCodeCombination single) || !event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        return switch (single.getCode()) {
            case PLUS -> List.of(KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS).contains(event.getCode());
            case MINUS -> List.of(KeyCode.MINUS, KeyCode.SUBTRACT).contains(event.getCode());
            case DIGIT0 -> event.getCode() == KeyCode.NUMPAD0;
            case DIGIT1 -> event.getCode() == KeyCode.NUMPAD1;
            case DIGIT2 -> event.getCode() == KeyCode.NUMPAD2;
            default -> false;
        };
    }

    /// Text keeps what edits it: cut, copy and paste always, undo as long as there is something typed to take back.
    private static boolean belongsToText(KeyEvent event) {
        if (!(event.getTarget() instanceof TextInputControl text) || !event.isShortcutDown()) {
            return false;
        }
        boolean isUndo = event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y;
        return !event.isShiftDown() && EDITING_KEYS.contains(event.getCode())
                || isUndo && (text.isUndoable() || text.isRedoable());
    }
}

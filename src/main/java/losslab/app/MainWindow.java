package losslab.app;

import java.util.List;
import java.util.Optional;

import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import losslab.experiment.LectureDemo;
import losslab.ui.Messages;
import losslab.ui.Print;
import losslab.ui.Settings;
import losslab.ui.Theme;
import losslab.ui.Undo;
import losslab.ui.WrapRow;
import losslab.workspace.plane.PlaneWorkspace;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.scores.ScoresWorkspace;
import losslab.workspace.scores.model.ScoresViewModel;

/// The content of the window: a bar at the top, and below it one of the workspaces. The others stay as they are and cost
/// nothing, for they are in no scene.
final class MainWindow extends BorderPane {
    private final PlaneViewModel model;
    private final PlaneWorkspace plane;
    private final ScoresViewModel scoresModel = new ScoresViewModel();
    private final PageButtons pages = new PageButtons(this::open);
    private final Label title = new Label();
    private final Button demo = new Button(Messages.text("app.demo"));
    private final ToggleButton dark = new ToggleButton(Messages.text("app.theme"));
    private final ObjectProperty<Settings> settings;
    private final Actions actions;
    private final ObjectProperty<Print> print = new SimpleObjectProperty<>(Print.NORMAL);

    /// Made when it is opened first: the window is not to wait for it.
    private Optional<ScoresWorkspace> scores = Optional.empty();
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.PLANE);
    private boolean isSpaceDown;

    /// @param settings what the user has set; changes take effect at once
    MainWindow(PlaneViewModel model, ObjectProperty<Settings> settings) {
        this.model = model;
        this.settings = settings;
        actions = new Actions(settings);
        plane = new PlaneWorkspace(model);
        wirePages();
        wireTextSize();
        wireUndo();
        wireResets();
        build();
        bind();
    }

    /// What can be done here, by menus and keys.
    Actions actions() {
        return actions;
    }

    /// Undo and redo belong to the workspace that is open.
    private void wireUndo() {
        ObservableValue<Undo.Names> names = page.flatMap(open -> undo(open).namesProperty());
        actions.on(Action.UNDO, () -> undo(page.get()).undo(), names.map(now -> now.undo().isPresent()),
                names.map(now -> Messages.text("app.undo", Undo.Names.words(now.undo())).strip()));
        actions.on(Action.REDO, () -> undo(page.get()).redo(), names.map(now -> now.redo().isPresent()),
                names.map(now -> Messages.text("app.redo", Undo.Names.words(now.redo())).strip()));
        Gestures.watch(this, () -> undo(page.get()).endGesture());
    }

    private Undo<?> undo(Page open) {
        return switch (open) {
            case PLANE -> model.undo();
            case SCORES -> scoresModel.undo();
        };
    }

    private void wireResets() {
        ObservableValue<Boolean> isPlane = page.map(open -> open == Page.PLANE);
        actions.on(Action.RESET_ALL, model::resetAll, isPlane);
        actions.on(Action.RESET_PARAMETERS, model::reset, isPlane);
        actions.on(Action.RESET_DATA, model::resetPoints, isPlane);
        actions.on(Action.NEW_SEED, model::randomize, isPlane);
    }

    private void wirePages() {
        actions.on(Action.PLANE, () -> open(Page.PLANE));
        actions.on(Action.SCORES, () -> open(Page.SCORES));
    }

    private void wireTextSize() {
        actions.on(Action.TEXT_LARGER, () -> setTextPercent(TextSize.larger(settings.get().textPercent())));
        actions.on(Action.TEXT_SMALLER, () -> setTextPercent(TextSize.smaller(settings.get().textPercent())));
        actions.on(Action.TEXT_NORMAL, () -> setTextPercent(Settings.SMALLEST_TEXT));
    }

    private void setTextPercent(int percent) {
        settings.set(settings.get().withTextPercent(percent));
    }

    private void build() {
        Label brand = new Label(Messages.text("app.title"));
        brand.getStyleClass().add("brand");
        title.getStyleClass().add("title");
        MenuBar menus = actions.menuBar();
        Button undo = actions.button(Action.UNDO, "↶");
        Button redo = actions.button(Action.REDO, "↷");
        for (Region fixed : List.of(brand, menus, pages, undo, redo, demo, dark)) {
            fixed.setMinWidth(Region.USE_PREF_SIZE); // a long title gives way first
        }
        title.setId("experiment-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        demo.setId("lecture-demo");
        demo.setTooltip(new Tooltip(Messages.text("app.demo.tooltip")));
        dark.setId("dark-theme");
        dark.setTooltip(new Tooltip(Messages.text("app.theme.tooltip")));
        WrapRow bar = new WrapRow(brand, menus, pages, title, gap, undo, redo, demo, dark);
        bar.getStyleClass().add("top-bar");
        setTop(bar);
        setCenter(plane);
        pages.show(page.get());
    }

    private void bind() {
        demo.setOnAction(_ -> model.load(LectureDemo.experiment()));
        dark.setOnAction(_ -> settings.set(settings.get().withAppearance(
                dark.isSelected() ? Settings.Appearance.DARK : Settings.Appearance.LIGHT)));
        settings.subscribe(now -> themeProperty().set(themeOf(now.appearance())));
        settings.map(now -> new Print(now.textPercent() / 100.0, 1)).subscribe(print::set);
        print.addListener((_, _, _) -> wear(themeProperty().get()));
        themeProperty().addListener((_, _, theme) -> wear(theme));
        model.stateProperty().map(state -> state.experiment().title())
                .subscribe(text -> title.setText(text.isEmpty() ? Messages.text("app.untitled") : text));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(KeyEvent.KEY_RELEASED, this::onKey);
        sceneProperty().subscribe(_ -> wear(themeProperty().get()));
    }

    ObjectProperty<Theme> themeProperty() {
        return plane.themeProperty();
    }

    /// The scores workspace's view model.
    ScoresViewModel scores() {
        return scoresModel;
    }

    /// Shows a workspace and gives it the keyboard.
    void open(Page wanted) {
        if (wanted != page.get()) {
            page.set(wanted);
            title.setVisible(wanted == Page.PLANE);
            demo.setVisible(wanted == Page.PLANE);
            switch (wanted) {
                case PLANE -> setCenter(plane);
                case SCORES -> setCenter(scoresWorkspace());
            }
        }
        pages.show(wanted);
        focusPage();
    }

    private ScoresWorkspace scoresWorkspace() {
        if (scores.isEmpty()) {
            ScoresWorkspace made = new ScoresWorkspace(scoresModel);
            made.themeProperty().bind(themeProperty());
            scores = Optional.of(made);
        }
        return scores.get();
    }

    private void focusPage() {
        switch (page.get()) {
            case PLANE -> plane.focusPlane();
            case SCORES -> scores.ifPresent(ScoresWorkspace::focusScores);
        }
    }

    /// Opens the plane and gives it the keyboard: there a lecture begins.
    void focusPlane() {
        open(Page.PLANE);
    }

    /// Shows the present state in all panels of the open workspace without waiting for a pulse.
    void showNow() {
        switch (page.get()) {
            case PLANE -> plane.showNow();
            case SCORES -> scores.ifPresent(ScoresWorkspace::showNow);
        }
    }

    /// Tells the user something where they look.
    void report(String message) {
        switch (page.get()) {
            case PLANE -> model.report(message);
            case SCORES -> scoresModel.report(message);
        }
    }

    private static Theme themeOf(Settings.Appearance appearance) {
        return switch (appearance) {
            case SYSTEM, LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        };
    }

    private void wear(Theme theme) {
        Application.setUserAgentStylesheet(theme.userAgentStylesheet());
        dark.setSelected(theme == Theme.DARK);
        Scene scene = getScene();
        if (scene != null) {
            scene.getStylesheets().setAll(theme.stylesheets(print.get().text()));
            Print.of(scene).set(print.get());
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            actions.onKeyPressed(event);
        }
        if (!event.isConsumed() && !event.isShortcutDown() && page.get() == Page.PLANE) {
            onSpace(event);
        }
    }

    /// Space runs and pauses, wherever it means nothing else. Held down it does so once.
    private void onSpace(KeyEvent event) {
        if (event.getCode() != KeyCode.SPACE || isSpaceTaken(event.getTarget())) {
            return;
        }
        boolean isPress = event.getEventType() == KeyEvent.KEY_PRESSED;
        if (isPress && !isSpaceDown) {
            model.toggleRun();
        }
        isSpaceDown = isPress;
        event.consume();
    }

    /// Whether Space belongs to a control: to text, to an open list, and to a button that was reached by the keyboard. A
    /// button that the mouse has clicked keeps the focus too, but nobody means it when they press Space.
    private static boolean isSpaceTaken(EventTarget target) {
        return target instanceof TextInputControl || target instanceof ComboBoxBase<?>
                || target instanceof ButtonBase button && button.isFocusVisible();
    }
}

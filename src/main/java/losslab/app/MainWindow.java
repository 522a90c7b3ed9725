package losslab.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

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
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import losslab.app.help.HelpPane;
import losslab.app.present.Presentation;
import losslab.app.settings.SettingsDialog;
import losslab.experiment.examples.Example;
import losslab.ui.DialogWindow;
import losslab.ui.Explanation;
import losslab.ui.Following;
import losslab.app.document.Desk;
import losslab.app.document.DocumentTitle;
import losslab.app.document.DocumentViewModel;
import losslab.experiment.Document;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.ui.Settings;
import losslab.ui.Theme;
import losslab.ui.Undo;
import losslab.ui.WrapRow;
import losslab.workspace.plane.PlaneWorkspace;
import losslab.workspace.plane.gallery.GalleryPane;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.scores.ScoresWorkspace;
import losslab.workspace.scores.model.ScoresViewModel;

/// The content of the window: a bar at the top, and below it one of the workspaces. The others stay as they are and cost
/// nothing, for they are in no scene.
final class MainWindow extends BorderPane {
    private final Session session;
    private final PlaneViewModel model;
    private final ScoresViewModel scoresModel;
    /// How the words and numbers of this window are written.
    private final Locale locale;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.PLANE);
    private final WindowLook look;
    private final Actions actions;
    private final PlaneWorkspace plane;
    /// Made when it is opened first: the window is not to wait for it.
    private Optional<ScoresWorkspace> scores = Optional.empty();

    private final WrapRow bar = new WrapRow();
    private final PageButtons pages = new PageButtons(this::open);
    private final DocumentTitle title;
    private final Button examples = new Button(Messages.text("app.examples"));
    private final ToggleButton dark = new ToggleButton(Messages.text("app.theme"));

    private final DataActions data;
    private final ExportActions exports;
    private final PresentActions present;
    private Optional<DialogWindow> help = Optional.empty();
    private Optional<DialogWindow> gallery = Optional.empty();
    private boolean isSpaceDown;

    /// @param settings what the user has set; changes take effect at once
    MainWindow(PlaneViewModel model, ObjectProperty<Settings> settings) {
        this(model, settings, Desk.bare(), SystemLook.present());
    }

    /// @param settings what the user has set; changes take effect at once
    MainWindow(PlaneViewModel model, ObjectProperty<Settings> settings, Desk desk) {
        this(model, settings, desk, SystemLook.present());
    }

    /// @param system what the user has told the system
    MainWindow(PlaneViewModel model, ObjectProperty<Settings> settings, SystemLook system) {
        this(model, settings, Desk.bare(), system);
    }

    private MainWindow(PlaneViewModel model, ObjectProperty<Settings> settings, Desk desk, SystemLook system) {
        Messages.speak(settings.get().locale()); // before the first word is read
        this(Session.of(model, settings, desk, system));
        beginDerivations(settings.get().digits());
    }

    private MainWindow(Session session) {
        this.session = session;
        session.content().set(this);
        model = session.plane();
        scoresModel = session.scores();
        locale = session.settings().get().locale();
        look = new WindowLook(this, session, page);
        actions = new Actions(session.settings());
        plane = new PlaneWorkspace(model);
        title = new DocumentTitle(session.documents(), this::focusPage);
        data = new DataActions(this, model, plane.paletteProperty());
        exports = new ExportActions(this, model, this::report);
        present = new PresentActions(this, bar, session, this::focusPage);
        wire();
        build();
        bind();
        getStyleClass().add("digits-" + session.settings().get().digits());
    }

    /// What can be done here, by menus and keys.
    Actions actions() {
        return actions;
    }

    /// The document on the screen and its file.
    DocumentViewModel documents() {
        return session.documents();
    }

    /// What is chosen for present mode.
    Presentation presentation() {
        return session.presentation();
    }

    /// Tables that come and go.
    DataFiles tables() {
        return data.files();
    }

    /// What leaves this window.
    ExportActions exports() {
        return exports;
    }

    private void wire() {
        ObservableValue<Boolean> isPlane = page.map(open -> open == Page.PLANE);
        DocumentActions documents = new DocumentActions(this, session.documents(), this::focusPage);
        documents.wire(actions, title, isPlane);
        documents.watch(session.settings());
        data.wire(actions, isPlane);
        exports.wire(actions, isPlane);
        present.wire(actions, isPlane);
        present.watch(plane);
        look.wire(actions);
        wireUndo();
        actions.on(Action.PLANE, () -> open(Page.PLANE));
        actions.on(Action.SCORES, () -> open(Page.SCORES));
        actions.on(Action.EXAMPLES, this::chooseExample);
        actions.on(Action.DESCRIPTION, () -> {
            open(Page.PLANE);
            plane.openDescription();
        });
        actions.on(Action.SETTINGS, () -> SettingsDialog.open(getScene().getWindow(), session.settings(),
                actions.all().stream().map(Action::command).toList()));
        actions.on(Action.HELP, this::showHelp);
    }

    /// Undo and redo belong to the workspace that is open.
    private void wireUndo() {
        ObservableValue<Undo.Names> names = Following.whileShown(this,
                page.flatMap(open -> undo(open).namesProperty()));
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

    private void chooseExample() {
        Consumer<Example> openAndClose = example -> {
            gallery.ifPresent(DialogWindow::close);
            open(example);
        };
        Palette palette = Palette.of(look.themeProperty().get(), session.settings().get().classColors());
        GalleryPane pane = new GalleryPane(Example.all(), palette, openAndClose);
        DialogWindow opened = DialogWindow.open(this, Messages.text("gallery.title"), pane, true, pane.firstCard());
        opened.onClosed(() -> gallery = Optional.empty()); // its pictures take several megabytes
        gallery = Optional.of(opened);
    }

    /// Opens an example, and says what to try there.
    private void open(Example example) {
        String name = Messages.text("example.title." + example.id());
        open(Page.PLANE);
        session.documents().show(Document.of(example.experiment().withTitle(name)),
                () -> plane.showHint(name, Messages.text("example.try." + example.id())));
    }

    private void showHelp() {
        String section = sectionOfFocus(); // before a help window that is open gives the keyboard back
        help.ifPresent(DialogWindow::close);
        HelpPane pane = new HelpPane(actions.help());
        DialogWindow opened = DialogWindow.open(this, Messages.text("help.title"), pane, false, pane.firstField());
        opened.onClosed(() -> help = Optional.empty());
        help = Optional.of(opened);
        pane.open(section);
    }

    /// The name of what has the keyboard, as the guide heads it; empty where the guide is to begin.
    private String sectionOfFocus() {
        return switch (page.get()) {
            case PLANE -> plane.focusedTitle().orElse("");
            case SCORES -> Messages.text("scores.title");
        };
    }

    private void build() {
        Label brand = new Label(Messages.text("app.title"));
        brand.getStyleClass().add("brand");
        MenuBar menus = actions.menuBar();
        Button undo = actions.button(Action.UNDO, "↶");
        Button redo = actions.button(Action.REDO, "↷");
        for (Region fixed : List.of(brand, menus, pages, undo, redo, examples, dark)) {
            fixed.setMinWidth(Region.USE_PREF_SIZE); // a long title gives way first
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        examples.setId("examples");
        Explanation.give(examples, Messages.text("app.examples.tooltip"));
        dark.setId("dark-theme");
        Explanation.give(dark, Messages.text("app.theme.tooltip"));
        bar.getChildren().setAll(brand, menus, pages, title, gap, undo, redo, examples, dark);
        bar.getStyleClass().add("top-bar");
        setTop(bar);
        setCenter(plane);
        pages.show(page.get());
    }

    private void bind() {
        examples.setOnAction(_ -> actions.perform(Action.EXAMPLES));
        ObjectProperty<Settings> settings = session.settings();
        dark.setOnAction(_ -> settings.set(settings.get().withAppearance(
                dark.isSelected() ? Settings.Appearance.DARK : Settings.Appearance.LIGHT)));
        look.themeProperty().subscribe(theme -> dark.setSelected(theme == Theme.DARK));
        look.paletteProperty().subscribe(this::showPalette);
        Following.follow(this, settings, now -> {
            if (!now.locale().equals(locale)) {
                giveWay();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(KeyEvent.KEY_RELEASED, this::onKey);
    }

    /// Lets another window take this one's place, in the language and with the digits that the settings ask for now. The models
    /// stay, and with them the experiment, a run that goes on, and the selection.
    private void giveWay() {
        Scene scene = getScene();
        int digits = Numbers.digits();
        Locale wanted = session.settings().get().locale();
        Messages.speak(wanted);
        if (!wanted.getLanguage().equals(locale.getLanguage())) {
            scoresModel.translate();
        }
        MainWindow next = new MainWindow(session);
        next.plane.openChartOf(plane);
        scene.setRoot(next);
        next.open(page.get());
        if (Numbers.digits() != digits) {
            next.beginDerivations(Numbers.digits());
        }
    }

    /// Derivations open with as many digits as everything else, until somebody chooses others for them.
    private void beginDerivations(int digits) {
        model.setReadout(model.state().view().readout().withDigits(digits));
        scoresModel.setDigits(digits);
    }

    ObjectProperty<Theme> themeProperty() {
        return look.themeProperty();
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
            examples.setVisible(wanted == Page.PLANE);
            switch (wanted) {
                case PLANE -> setCenter(plane);
                case SCORES -> setCenter(scoresWorkspace());
            }
            showPalette();
        }
        pages.show(wanted);
        focusPage();
    }

    private ScoresWorkspace scoresWorkspace() {
        if (scores.isEmpty()) {
            scores = Optional.of(new ScoresWorkspace(scoresModel));
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

    /// The workspace that is open alone follows: the others hear of it when they are opened.
    private void showPalette() {
        Palette palette = look.paletteProperty().get();
        switch (page.get()) {
            case PLANE -> plane.paletteProperty().set(palette);
            case SCORES -> scores.ifPresent(open -> open.paletteProperty().set(palette));
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            present.onKeyPressed(event);
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED && !event.isConsumed()) {
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

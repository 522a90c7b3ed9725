package losslab.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.application.Application;
import javafx.beans.binding.Bindings;
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
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import losslab.app.export.ExportDialog;
import losslab.app.export.Exports;
import losslab.app.export.PicturePart;
import losslab.app.export.SavePlace;
import losslab.app.help.HelpPane;
import losslab.app.present.BookmarksPane;
import losslab.app.present.PanelsPane;
import losslab.app.present.Presentation;
import losslab.app.present.Presenter;
import losslab.app.settings.Command;
import losslab.app.settings.SettingsDialog;
import losslab.experiment.examples.Example;
import losslab.ui.DialogWindow;
import losslab.ui.Following;
import losslab.app.document.Desk;
import losslab.app.document.DocumentTitle;
import losslab.app.document.DocumentViewModel;
import losslab.experiment.Document;
import losslab.ui.Lane;
import losslab.ui.Messages;
import losslab.ui.Print;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.ui.Settings;
import losslab.ui.Theme;
import losslab.ui.Undo;
import losslab.ui.WrapRow;
import losslab.workspace.plane.PlaneWorkspace;
import losslab.workspace.plane.data.ClassesPane;
import losslab.workspace.plane.data.GeneratePane;
import losslab.workspace.plane.gallery.GalleryPane;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.scores.ScoresWorkspace;
import losslab.workspace.scores.model.ScoresViewModel;

/// The content of the window: a bar at the top, and below it one of the workspaces. The others stay as they are and cost
/// nothing, for they are in no scene.
final class MainWindow extends BorderPane {
    /// How thick lines are in present mode.
    private static final double PRESENTED_LINES = 1.6;

    private final Session session;
    private final PlaneViewModel model;
    private final PlaneWorkspace plane;
    private final ScoresViewModel scoresModel;
    private final PageButtons pages = new PageButtons(this::open);
    private final Button examples = new Button(Messages.text("app.examples"));
    private final DocumentViewModel documents;
    private final DocumentTitle title;
    private final ToggleButton dark = new ToggleButton(Messages.text("app.theme"));
    private final ObjectProperty<Settings> settings;
    private final Actions actions;
    private final DataFiles tables;
    private final ObjectProperty<Print> print = new SimpleObjectProperty<>(Print.NORMAL);
    /// How the words and numbers of this window are written.
    private final Locale locale;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final SystemLook system;
    /// Held here: it hears of the system's changes for as long as this window is in use, and no longer.
    private final ObservableValue<Theme> wantedTheme;

    /// Made when it is opened first: the window is not to wait for it.
    private Optional<ScoresWorkspace> scores = Optional.empty();
    private Optional<DialogWindow> help = Optional.empty();
    private final Exports exports;
    private Optional<ExportDialog> exportDialog = Optional.empty();
    private Optional<DialogWindow> gallery = Optional.empty();
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.PLANE);
    private final WrapRow bar = new WrapRow();
    private final Presenter presenter;
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
        documents = session.documents();
        settings = session.settings();
        system = session.system();
        locale = settings.get().locale();
        wantedTheme = Bindings.createObjectBinding(() -> system.theme(settings.get().appearance()), settings,
                system.colorScheme());
        actions = new Actions(settings);
        plane = new PlaneWorkspace(model);
        exports = new Exports(model::state, this::report, Lane.threads());
        title = new DocumentTitle(documents, this::focusPage);
        presenter = new Presenter(this, model, session.presentation());
        wireDocuments();
        wirePages();
        wireExamples();
        wireData();
        wireDescription();
        wireHelp();
        tables = new DataFiles(this, model, plane.paletteProperty());
        wireTables();
        wireUndo();
        wireResets();
        wireTextSize();
        wirePresent();
        wireSettings();
        wireExports();
        build();
        bind();
        getStyleClass().add("digits-" + settings.get().digits());
    }

    /// What can be done here, by menus and keys.
    Actions actions() {
        return actions;
    }

    /// The document on the screen and its file.
    DocumentViewModel documents() {
        return documents;
    }

    private void wireDocuments() {
        DocumentActions wiring = new DocumentActions(this, documents, this::focusPage);
        wiring.wire(actions, title, page.map(open -> open == Page.PLANE));
        wiring.watch(settings);
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

    private void wireTables() {
        ObservableValue<Boolean> isPlane = page.map(open -> open == Page.PLANE);
        actions.on(Action.IMPORT_DATA, tables::chooseImport, isPlane);
        actions.on(Action.PASTE_POINTS, tables::paste, isPlane);
        actions.on(Action.EXPORT_POINTS, tables::chooseExportOfPoints, isPlane);
        actions.on(Action.EXPORT_RUN, tables::chooseExportOfRun, isPlane);
        tables.acceptDrops(this);
    }

    /// Tables that come and go.
    DataFiles tables() {
        return tables;
    }

    private void wireTextSize() {
        actions.on(Action.TEXT_LARGER, () -> setTextPercent(TextSize.larger(textPercent())));
        actions.on(Action.TEXT_SMALLER, () -> setTextPercent(TextSize.smaller(textPercent())));
        actions.on(Action.TEXT_NORMAL, () -> setTextPercent(Settings.SMALLEST_TEXT));
    }

    private boolean isPresenting() {
        return session.presentation().onProperty().get();
    }

    /// Present mode has a size of its own.
    private int textPercent() {
        return isPresenting() ? session.presentation().percentProperty().get() : settings.get().textPercent();
    }

    private void wirePresent() {
        Presentation presentation = session.presentation();
        ObservableValue<Boolean> isPlane = page.map(open -> open == Page.PLANE);
        actions.on(Action.PRESENT, () -> presentation.onProperty().set(!isPresenting()));
        actions.on(Action.PANELS, () -> {
            PanelsPane pane = new PanelsPane(presentation);
            new DialogWindow(getScene().getWindow(), Messages.text("present.panels"), pane, true).show(pane.first());
        }, isPlane);
        actions.on(Action.ADD_BOOKMARK, presentation::addBookmark, isPlane);
        actions.on(Action.EDIT_BOOKMARKS, () -> {
            BookmarksPane pane = new BookmarksPane(model, presentation);
            new DialogWindow(getScene().getWindow(), Messages.text("bookmark.title"), pane, false).show(pane.first());
        }, isPlane);
        Following.follow(this, presentation.onProperty(), this::present);
        Following.follow(this, presentation.percentProperty(), _ -> showPrint());
        Following.follow(this, presentation.onProperty().flatMap(_ -> presentation.panelsProperty()), plane::showOnly);
    }

    /// Enters or leaves present mode: the whole screen, without the bar, in large print.
    private void present(boolean isOn) {
        bar.setVisible(!isOn);
        bar.setManaged(!isOn);
        showPrint();
        if (getScene().getWindow() instanceof Stage stage && stage.isFullScreen() != isOn) {
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Escape may end covering first
            stage.setFullScreen(isOn);
        }
        if (isOn) {
            requestFocus(); // so that arrow keys step through the bookmarks
        } else {
            presenter.end();
            focusPage();
        }
    }

    private void showPrint() {
        print.set(new Print(textPercent() / 100.0, isPresenting() ? PRESENTED_LINES : 1));
    }

    private void wireSettings() {
        actions.on(Action.SETTINGS, () -> SettingsDialog.open(getScene().getWindow(), settings,
                actions.all().stream().map(action -> new Command(action.key(), action.usualKeys())).toList()));
    }

    private void setTextPercent(int percent) {
        if (isPresenting()) {
            session.presentation().percentProperty().set(percent);
        } else {
            settings.set(settings.get().withTextPercent(percent));
        }
    }

    private void wireExports() {
        ObservableValue<Boolean> isPlane = page.map(open -> open == Page.PLANE);
        actions.on(Action.EXPORT_PICTURE, this::askForPicture);
        actions.on(Action.COPY_PICTURE, () -> exports.copyPicture(partInUse(PicturePart.of(this))));
        actions.on(Action.COPY_NUMPY, exports::copyNumPy, isPlane);
        actions.on(Action.COPY_PYTORCH, exports::copyPyTorch, isPlane);
        actions.on(Action.COPY_LATEX, exports::copyLatex, isPlane);
    }

    private void askForPicture() {
        List<PicturePart> parts = PicturePart.of(this);
        exportDialog.ifPresent(ExportDialog::close);
        exportDialog = Optional.of(new ExportDialog(getScene().getWindow(), parts, partInUse(parts),
                (part, format) -> askForPlace(format.extension())
                        .ifPresent(place -> exports.writePicture(part.node(), format, place)),
                exports::copyPicture));
        exportDialog.get().open();
    }

    private PicturePart partInUse(List<PicturePart> parts) {
        return PicturePart.inUse(parts, Optional.ofNullable(getScene().getFocusOwner()));
    }

    private Optional<Path> askForPlace(String extension) {
        return SavePlace.ask(getScene().getWindow(), model.state().experiment().title(), extension);
    }

    /// What leaves this window.
    Exports exports() {
        return exports;
    }

    /// The dialog for pictures that was opened last.
    Optional<ExportDialog> exportDialog() {
        return exportDialog;
    }

    private void wireExamples() {
        actions.on(Action.EXAMPLES, this::chooseExample);
    }

    private void chooseExample() {
        Consumer<Example> openAndClose = example -> {
            gallery.ifPresent(DialogWindow::close);
            open(example);
        };
        GalleryPane pane = new GalleryPane(Example.all(), Palette.of(theme.get(), settings.get().classColors()),
                openAndClose);
        DialogWindow window = new DialogWindow(getScene().getWindow(), Messages.text("gallery.title"), pane, true);
        gallery = Optional.of(window);
        window.show(pane.firstCard());
    }

    /// Opens an example, and says what to try there.
    private void open(Example example) {
        String name = Messages.text("example.title." + example.id());
        open(Page.PLANE);
        documents.show(Document.of(example.experiment().withTitle(name)),
                () -> plane.showHint(name, Messages.text("example.try." + example.id())));
    }

    private void wireData() {
        ObservableValue<Boolean> isPlane = page.map(open -> open == Page.PLANE);
        actions.on(Action.GENERATE_POINTS, () -> {
            GeneratePane pane = new GeneratePane(model, plane.paletteProperty().get());
            new DialogWindow(getScene().getWindow(), Messages.text("generate.title"), pane, false).show(pane.first());
        }, isPlane);
        actions.on(Action.EDIT_CLASSES, () -> {
            ClassesPane pane = new ClassesPane(model, plane.paletteProperty());
            new DialogWindow(getScene().getWindow(), Messages.text("classes.title"), pane, false).show(pane.first());
        }, isPlane);
    }

    private void wireHelp() {
        actions.on(Action.HELP, () -> {
            HelpPane pane = new HelpPane(actions.help());
            help.ifPresent(DialogWindow::close);
            help = Optional.of(
                    new DialogWindow(getScene().getWindow(), Messages.text("help.title"), pane, false));
            help.get().show(pane.firstField());
        });
    }

    private void wireDescription() {
        actions.on(Action.DESCRIPTION, () -> {
            open(Page.PLANE);
            plane.openDescription();
        });
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
        examples.setTooltip(new Tooltip(Messages.text("app.examples.tooltip")));
        dark.setId("dark-theme");
        dark.setTooltip(new Tooltip(Messages.text("app.theme.tooltip")));
        bar.getChildren().setAll(brand, menus, pages, title, gap, undo, redo, examples, dark);
        bar.getStyleClass().add("top-bar");
        setTop(bar);
        setCenter(plane);
        pages.show(page.get());
    }

    private void bind() {
        examples.setOnAction(_ -> actions.perform(Action.EXAMPLES));
        dark.setOnAction(_ -> settings.set(settings.get().withAppearance(
                dark.isSelected() ? Settings.Appearance.DARK : Settings.Appearance.LIGHT)));
        print.addListener((_, _, _) -> wear());
        theme.addListener((_, _, _) -> wear());
        Following.follow(this, settings, this::obey);
        Following.follow(this, wantedTheme, theme::set);
        Following.follow(this, settings.map(Settings::classColors), _ -> wear());
        Following.follow(this, settings.map(Settings::motion), _ -> wear());
        Following.follow(this, model.stateProperty().map(state -> state.experiment().labels().colors()), _ -> wear());
        theme.set(wantedTheme.getValue());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(KeyEvent.KEY_RELEASED, this::onKey);
        sceneProperty().subscribe(this::wear);
    }

    private void obey(Settings now) {
        showPrint();
        if (!now.locale().equals(locale)) {
            giveWay();
        }
    }

    /// Lets another window take this one's place, in the language and with the digits that the settings ask for now. The models
    /// stay, and with them the experiment, a run that goes on, and the selection.
    private void giveWay() {
        help.ifPresent(DialogWindow::close);
        Scene scene = getScene();
        int digits = Numbers.digits();
        Locale wanted = settings.get().locale();
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
        return theme;
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
            wear();
        }
        pages.show(wanted);
        focusPage();
    }

    private ScoresWorkspace scoresWorkspace() {
        if (scores.isEmpty()) {
            ScoresWorkspace made = new ScoresWorkspace(scoresModel);
            made.paletteProperty().set(palette());
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

    /// The colours of the open workspace: those that an experiment gives its classes are seen in the plane alone.
    private Palette palette() {
        Palette usual = Palette.of(theme.get(), settings.get().classColors());
        return switch (page.get()) {
            case PLANE -> usual.withClasses(model.state().experiment().labels().colors());
            case SCORES -> usual;
        };
    }

    private void wear() {
        Application.setUserAgentStylesheet(theme.get().userAgentStylesheet());
        dark.setSelected(theme.get() == Theme.DARK);
        Palette palette = palette();
        switch (page.get()) {
            case PLANE -> plane.paletteProperty().set(palette);
            case SCORES -> scores.ifPresent(made -> made.paletteProperty().set(palette));
        }
        Scene scene = getScene();
        if (scene != null) {
            scene.getStylesheets().setAll(theme.get().stylesheets(palette, print.get().text()));
            Print.of(scene).set(print.get());
            system.tell(scene, theme.get(), settings.get().motion());
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            presenter.onKeyPressed(event);
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

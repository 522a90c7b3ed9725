package losslab.app;

import java.util.List;

import javafx.application.Application;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;

import losslab.app.present.Presentation;
import losslab.experiment.ClassLabels;
import losslab.ui.Following;
import losslab.ui.Palette;
import losslab.ui.Print;
import losslab.ui.Settings;
import losslab.ui.Theme;

/// What a window looks like: its theme, its colours and how large it is printed, from the settings, the system, present mode and
/// the experiment.
final class WindowLook {
    /// How thick lines are in present mode.
    private static final double PRESENTED_LINES = 1.6;

    private final Parent content;
    private final Session session;
    private final ObservableValue<Page> page;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>(Palette.of(Theme.LIGHT));
    /// Held here: it hears of the system's changes for as long as this window is in use, and no longer.
    private final ObservableValue<Theme> wantedTheme;

    /// @param content of the window
    /// @param page    the workspace that is open
    WindowLook(Parent content, Session session, ObservableValue<Page> page) {
        this.content = content;
        this.session = session;
        this.page = page;
        SystemLook system = session.system();
        ObjectProperty<Settings> settings = session.settings();
        wantedTheme = Bindings.createObjectBinding(() -> system.theme(settings.get().appearance()), settings,
                system.colorScheme());
        theme.set(wantedTheme.getValue());
        theme.addListener((_, _, _) -> wear());
        page.addListener((_, _, _) -> wear());
        content.sceneProperty().subscribe(this::wear);
        Following.follow(content, wantedTheme, theme::set);
        Following.follow(content, settings, _ -> wear());
        Following.follow(content, session.plane().stateProperty().map(state -> state.experiment().labels())
                .map(ClassLabels::colors), _ -> wear());
        Following.follow(content, session.presentation().onProperty(), _ -> wear());
        Following.follow(content, session.presentation().percentProperty(), _ -> wear());
    }

    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// The colours of the open workspace: those that an experiment gives its classes are seen in the plane alone.
    ReadOnlyObjectProperty<Palette> paletteProperty() {
        return palette.getReadOnlyProperty();
    }

    /// The actions that make text larger or smaller; present mode has a size of its own.
    void wire(Actions actions) {
        actions.on(Action.TEXT_LARGER, () -> setTextPercent(TextSize.larger(textPercent())));
        actions.on(Action.TEXT_SMALLER, () -> setTextPercent(TextSize.smaller(textPercent())));
        actions.on(Action.TEXT_NORMAL, () -> setTextPercent(Settings.SMALLEST_TEXT));
    }

    private int textPercent() {
        Presentation presentation = session.presentation();
        return presentation.onProperty().get()
                ? presentation.percentProperty().get()
                : session.settings().get().textPercent();
    }

    private void setTextPercent(int percent) {
        Presentation presentation = session.presentation();
        if (presentation.onProperty().get()) {
            presentation.percentProperty().set(percent);
        } else {
            session.settings().set(session.settings().get().withTextPercent(percent));
        }
    }

    private void wear() {
        Settings settings = session.settings().get();
        Palette usual = Palette.of(theme.get(), settings.classColors());
        palette.set(switch (page.getValue()) {
            case PLANE -> usual.withClasses(session.plane().state().experiment().labels().colors());
            case SCORES -> usual;
        });
        String userAgent = theme.get().userAgentStylesheet();
        if (!userAgent.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(userAgent);
        }
        Scene scene = content.getScene();
        if (scene != null) {
            double lines = session.presentation().onProperty().get() ? PRESENTED_LINES : 1;
            Print print = new Print(textPercent() / 100.0, lines);
            List<String> stylesheets = theme.get().stylesheets(palette.get(), print.text());
            // The toolkit matches all nodes anew, even with the stylesheets that they wear.
            if (!scene.getStylesheets().equals(stylesheets)) {
                scene.getStylesheets().setAll(stylesheets);
                styleWindows();
            }
            Print.of(scene).set(print);
            session.system().tell(scene, theme.get(), settings.motion());
        }
    }

    /// At once and not in the next pulse: a tooltip over which the pointer moves before that would look for the colours of the new
    /// theme in a window that has none yet, and the toolkit would warn.
    private static void styleWindows() {
        Window.getWindows().stream().filter(Window::isShowing).map(window -> window.getScene().getRoot())
                .forEach(Parent::applyCss);
    }
}

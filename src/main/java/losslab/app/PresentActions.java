package losslab.app;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import losslab.app.present.BookmarksPane;
import losslab.app.present.PanelsPane;
import losslab.app.present.Presentation;
import losslab.app.present.Presenter;
import losslab.ui.DialogWindow;
import losslab.ui.Following;
import losslab.ui.Messages;
import losslab.workspace.plane.PlaneWorkspace;

/// Present mode and bookmarks, as far as menus, keys and the window are concerned.
final class PresentActions {
    private final Parent content;
    private final Region bar;
    private final Session session;
    private final Presenter presenter;
    private final Runnable focusPage;

    /// @param content   of the window
    /// @param bar       gives way in present mode
    /// @param focusPage gives the keyboard back
    PresentActions(Parent content, Region bar, Session session, Runnable focusPage) {
        this.content = content;
        this.bar = bar;
        this.session = session;
        this.focusPage = focusPage;
        presenter = new Presenter(content, session.plane(), session.presentation());
    }

    void wire(Actions actions, ObservableValue<Boolean> isPlane) {
        Presentation presentation = session.presentation();
        actions.on(Action.PRESENT, () -> presentation.onProperty().set(!presentation.onProperty().get()));
        actions.on(Action.PANELS, () -> {
            PanelsPane pane = new PanelsPane(presentation);
            DialogWindow.open(content, Messages.text("present.panels"), pane, true, pane.first());
        }, isPlane);
        actions.on(Action.ADD_BOOKMARK, presentation::addBookmark, isPlane);
        actions.on(Action.EDIT_BOOKMARKS, () -> {
            BookmarksPane pane = new BookmarksPane(session.plane(), presentation);
            DialogWindow.open(content, Messages.text("bookmark.title"), pane, false, pane.first());
        }, isPlane);
    }

    /// Follows present mode, and lets a workspace show the panels that are chosen.
    void watch(PlaneWorkspace plane) {
        Presentation presentation = session.presentation();
        Following.follow(content, presentation.onProperty(), this::present);
        Following.follow(content, presentation.onProperty().flatMap(_ -> presentation.panelsProperty()),
                plane::showOnly);
    }

    /// Does what a pressed key asks for in present mode, and consumes the event then.
    void onKeyPressed(KeyEvent event) {
        presenter.onKeyPressed(event);
    }

    /// Enters or leaves present mode: the whole screen, without the bar.
    private void present(boolean isOn) {
        bar.setVisible(!isOn);
        bar.setManaged(!isOn);
        if (content.getScene().getWindow() instanceof Stage stage && stage.isFullScreen() != isOn) {
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Escape may end covering first
            stage.setFullScreen(isOn);
        }
        if (isOn) {
            content.requestFocus(); // so that arrow keys step through the bookmarks
        } else {
            presenter.end();
            focusPage.run();
        }
    }
}

package losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A dialog over a window.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class DialogWindowTest {
    @RegisterExtension
    final PartHarness<Region> screen = new PartHarness<>(Region::new, 400, 300);

    @Test
    void whatFollowsTheEndFindsItsWindowClosed() {
        List<Boolean> inScene = new ArrayList<>();
        StackPane content = new StackPane(new Label("?"));
        screen.run(() -> {
            DialogWindow dialog = DialogWindow.open(screen.part(), "", content, true, content);
            dialog.onClosed(() -> inScene.add(content.getScene() != null));
            dialog.close();
        });
        assertThat(inScene).containsExactly(false);
    }

    @Test
    void whatFollowsTheEndAndFailsDoesNotKeepTheWindow() {
        List<Throwable> uncaught = new ArrayList<>();
        StackPane content = new StackPane(new Label("?"));
        screen.run(() -> {
            Thread.UncaughtExceptionHandler usual = Thread.currentThread().getUncaughtExceptionHandler();
            Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> uncaught.add(failure));
            DialogWindow dialog = DialogWindow.open(screen.part(), "", content, true, content);
            dialog.onClosed(() -> {
                throw new UnsupportedOperationException("no such file");
            });
            dialog.close();
            Thread.currentThread().setUncaughtExceptionHandler(usual);
        });
        assertThat(uncaught).singleElement().isInstanceOf(UnsupportedOperationException.class);
        assertThat(screen.call(() -> content.getScene() == null)).isTrue();
    }
}

package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import losslab.app.failure.FailureLog;
import losslab.app.failure.Failures;
import losslab.workspace.plane.model.PlaneState;

/// Failures that nobody has foreseen, in a window.
class WindowFailureTest {
    private static final String ID = "failure-dialog";
    private static final Logger LOGGER = Logger.getLogger(Failures.class.getName());

    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @TempDir
    Path folder;
    private Failures failures;

    @BeforeEach
    void listen() {
        window.run(() -> {
            failures = new Failures(Platform::runLater);
            FailureLog log = new FailureLog(folder, "LossLab 9.9");
            failures.showOn(WindowRescue.screen(window::content, window.model(), log));
            Thread.currentThread().setUncaughtExceptionHandler(failures);
        });
        LOGGER.setUseParentHandlers(false); // expected here, and no complaint
    }

    @AfterEach
    void complainAgain() {
        LOGGER.setUseParentHandlers(true);
    }

    @Test
    void aFailureInAHandlerOpensTheDialog() {
        failAtTheNextEdit();
        window.enter("weight-0-0", "2");
        window.pulse();

        assertThat(dialogs()).isEqualTo(1);
        assertThat(window.text("failure-what")).isEqualTo("Something went wrong");
        assertThat(window.text("failure-place")).matches("IllegalStateException \\(WindowFailureTest\\.java:\\d+\\)");
    }

    @Test
    void theEditThatFailedIsThere() {
        failAtTheNextEdit();
        window.enter("weight-0-0", "2");

        assertThat(window.state().experiment().parameters().weights().get(0, 0)).isEqualTo(2);
    }

    @Test
    void aFailureOfAnotherThreadOpensTheDialog() throws InterruptedException {
        Thread thread = Thread.ofPlatform().uncaughtExceptionHandler(failures).start(WindowFailureTest::fail);
        thread.join();
        window.pulse();

        assertThat(dialogs()).isEqualTo(1);
    }

    @Test
    void moreFailuresAreCountedInTheSameDialog() {
        window.run(() -> failures.uncaughtException(Thread.currentThread(), new IllegalStateException("one")));
        window.pulse();
        window.run(() -> failures.uncaughtException(Thread.currentThread(), new IllegalArgumentException("two")));
        window.pulse();

        assertThat(dialogs()).isEqualTo(1);
        assertThat(window.text("failure-times")).isEqualTo("2 times so far");
    }

    @Test
    void aFailureOnEveryPulseOpensOneDialog() {
        AtomicInteger pulses = new AtomicInteger();
        AnimationTimer broken = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.incrementAndGet();
                fail();
            }
        };
        window.run(broken::start);
        for (int i = 0; i < 20; i++) {
            window.pulse();
        }
        int shown = dialogs();
        window.run(broken::stop);

        assertThat(pulses).hasValueGreaterThan(5);
        assertThat(shown).isEqualTo(1);
    }

    @Test
    void escapeGoesOn() {
        window.run(() -> failures.uncaughtException(Thread.currentThread(), new IllegalStateException("one")));
        window.pulse();
        window.keys(KeyCode.ESCAPE);

        assertThat(dialogs()).isZero();
    }

    @Test
    void shortlyAfterTheDialogWasClosedTheWindowItselfTells() {
        window.run(() -> failures.uncaughtException(Thread.currentThread(), new IllegalStateException("one")));
        window.pulse();
        window.keys(KeyCode.ESCAPE);
        window.run(() -> failures.uncaughtException(Thread.currentThread(), new IllegalArgumentException("two")));
        window.pulse();

        assertThat(dialogs()).isZero();
        assertThat(window.text("status-message")).startsWith("Something went wrong: IllegalArgumentException");
    }

    @Test
    void theLogCanBeCopied() {
        window.run(() -> failures.uncaughtException(Thread.currentThread(), new IllegalStateException("one")));
        window.pulse();
        window.click("failure-copy");

        assertThat(window.call(() -> Clipboard.getSystemClipboard().getString())).startsWith("LossLab 9.9");
    }

    @Test
    void whatIsUnsavedAndNowhereKeptIsTold() {
        window.enter("weight-0-0", "2");
        window.run(() -> failures.uncaughtException(Thread.currentThread(), new IllegalStateException("one")));
        window.pulse();

        assertThat(window.text("failure-kept")).isEqualTo("Unsaved work could not be kept. Please save a copy.");
    }

    @Test
    void withoutMemoryTheStepsThatUndoKnowsAreGivenUp() {
        window.enter("weight-0-0", "2");
        window.run(() -> failures.uncaughtException(Thread.currentThread(), new OutOfMemoryError("Java heap space")));
        window.pulse();

        assertThat(window.text("failure-what")).isEqualTo("There was not enough memory");
        assertThat(window.call(() -> window.model().undo().namesProperty().getValue().undo())).isEmpty();
    }

    private void failAtTheNextEdit() {
        ChangeListener<PlaneState> broken = (_, _, _) -> fail();
        window.run(() -> window.model().stateProperty().addListener(broken));
    }

    private static void fail() {
        throw new IllegalStateException("expected in this test");
    }

    private int dialogs() {
        return window.call(() -> (int) Window.getWindows().stream()
                .filter(open -> ID.equals(open.getScene().getRoot().getId())).count());
    }
}

package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import losslab.app.soak.SoakRun;
import losslab.testing.Toolkit;
import losslab.ui.Messages;
import losslab.ui.Settings;

/// The soak robot, for a short while: so many actions, or fewer on a machine that is too busy for them. How long the FX thread was blocked is printed and decides nothing: the machine may be busy.
class SoakTest {
    private static final int ACTIONS = 400;

    /// The robot may have left the screen in another language.
    @AfterEach
    void speakAsBefore() {
        Toolkit.call(() -> {
            Messages.speak(Settings.standard().locale());
            return "";
        });
    }

    @Test
    void aRobotFindsNothing() throws IOException {
        SoakRun run = Soak.robot(1, Path.of("target", "soak", "test"));

        assertThat(run.run(TimeUnit.MINUTES.toNanos(1), ACTIONS)).isEmpty();
        run.print();
    }
}

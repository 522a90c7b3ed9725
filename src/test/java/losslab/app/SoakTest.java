package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import losslab.app.soak.SoakRun;

/// The soak robot, for a short while. How long the FX thread was blocked is printed and decides nothing: the machine may be busy.
class SoakTest {
    private static final int ACTIONS = 400;

    @Test
    void aRobotFindsNothing() throws IOException {
        SoakRun run = Soak.robot(1, Path.of("target", "soak", "test"));

        assertThat(run.run(TimeUnit.MINUTES.toNanos(5), ACTIONS)).isEmpty();
        run.print();
    }
}

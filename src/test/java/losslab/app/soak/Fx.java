package losslab.app.soak;

import java.util.concurrent.Callable;

import losslab.testing.Toolkit;

/// The way to the FX thread, with the patience that a machine asks for on which many others work.
final class Fx {
    private static final int PATIENCE_SECONDS = 180;

    private Fx() {}

    /// Does something on the FX thread and waits for its result.
    static <T> T call(Callable<T> action) {
        return Toolkit.call(action, PATIENCE_SECONDS);
    }

    /// Does something on the FX thread and waits for its end.
    static void run(Runnable action) {
        call(() -> {
            action.run();
            return "";
        });
    }
}

package losslab.app;

import java.util.function.Consumer;
import java.util.function.Supplier;

import losslab.app.document.Kept;
import losslab.app.failure.FailureLog;
import losslab.app.failure.FailureScreen;
import losslab.app.failure.Rescue;
import losslab.workspace.plane.model.PlaneViewModel;

/// What a window can do for its document when something has failed.
///
/// @param window what is in the window now
record WindowRescue(Supplier<MainWindow> window, PlaneViewModel model, FailureLog lines) implements Rescue {
    /// Where the failures of a window are shown.
    static FailureScreen screen(Supplier<MainWindow> window, PlaneViewModel model, FailureLog log) {
        return new FailureScreen(window, new WindowRescue(window, model, log));
    }

    @Override
    public void forgetPast() {
        if (model.state().progress().running()) {
            model.toggleRun();
        }
        model.undo().clear();
        window.get().scores().undo().clear();
    }

    @Override
    public void keep(Consumer<Kept> answer) {
        window.get().documents().keepNow(answer);
    }

    @Override
    public void saveCopy() {
        window.get().documents().saveCopy();
    }

    @Override
    public void report(String message) {
        window.get().report(message);
    }

    @Override
    public String log() {
        return lines.text();
    }
}

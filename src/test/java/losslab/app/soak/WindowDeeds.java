package losslab.app.soak;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import losslab.training.TrainingRun;
import losslab.ui.Settings;
import losslab.workspace.plane.model.PlaneViewModel;

/// What changes the window as a whole, and what lets training run.
final class WindowDeeds {
    /// More dialogs than this nobody leaves open.
    private static final int MOST_DIALOGS = 5;

    private final Hands hands;
    private final Sight sight;
    private final Journal journal;
    private final Supplier<Laboratory> laboratory;

    WindowDeeds(Hands hands, Sight sight, Journal journal, Supplier<Laboratory> laboratory) {
        this.hands = hands;
        this.sight = sight;
        this.journal = journal;
        this.laboratory = laboratory;
    }

    List<Deed> all() {
        return List.of(new Deed("resize the window", 4, this::resize), new Deed("change the settings", 3, this::set),
                new Deed("change the workspace", 3, this::changeWorkspace), new Deed("present", 2, this::present),
                new Deed("run or pause", 8, _ -> train(PlaneViewModel::toggleRun)),
                new Deed("step", 4, _ -> train(PlaneViewModel::step)),
                new Deed("randomize", 2, choices -> train(model -> model.randomize(choices.below(1000)))),
                new Deed("reset", 2, _ -> train(PlaneViewModel::reset)),
                new Deed("change the speed", 3, this::setSpeed),
                new Deed("quit", 1, this::quit),
                new Deed("wait", 4, choices -> Hands.pause(1 + choices.below(10))));
    }

    private void resize(Choices choices) {
        double width = choices.chance(0.3) ? 560 : choices.between(560, 1920);
        double height = choices.chance(0.3) ? 420 : choices.between(420, 1080);
        journal.tell("%.0f × %.0f".formatted(width, height));
        int steps = 1 + choices.below(5);
        for (int i = 1; i <= steps; i++) {
            double part = (double) i / steps;
            Fx.run(() -> {
                Stage stage = laboratory.get().stage();
                if (!stage.isFullScreen()) {
                    stage.setWidth(stage.getWidth() + part * (width - stage.getWidth()));
                    stage.setHeight(stage.getHeight() + part * (height - stage.getHeight()));
                }
            });
        }
    }

    private void set(Choices choices) {
        UnaryOperator<Settings> change = switch (choices.below(6)) {
            case 0 -> settings -> settings.withAppearance(choices.of(List.of(Settings.Appearance.values())));
            case 1 -> settings -> settings.withClassColors(choices.of(List.of(Settings.ClassColors.values())));
            case 2 -> settings -> settings
                    .withDigits(Settings.FEWEST_DIGITS + choices.below(Settings.MOST_DIGITS - 1));
            case 3 -> settings -> settings.withTextPercent(choices.of(Settings.TEXT_SIZES));
            case 4 -> settings -> settings.withLanguage(choices.of(List.of(Settings.Language.values())));
            default -> settings -> settings.withMotion(choices.of(List.of(Settings.Motion.values())))
                    .withAutosave(choices.chance(0.8));
        };
        Fx.run(() -> {
            if (sight.isFree()) {
                ObjectProperty<Settings> settings = laboratory.get().settings();
                settings.set(change.apply(settings.get()));
                journal.tell(settings.get().toString());
            }
        });
    }

    private void changeWorkspace(Choices choices) {
        boolean isPlane = choices.chance(0.75);
        journal.tell(isPlane ? "plane" : "scores");
        hands.keys(KeyCode.CONTROL, isPlane ? KeyCode.DIGIT1 : KeyCode.DIGIT2);
    }

    private void present(Choices choices) {
        hands.keys(KeyCode.F5);
        for (int i = choices.below(6); i > 0; i--) {
            hands.keys(choices.of(List.of(KeyCode.RIGHT, KeyCode.LEFT, KeyCode.C, KeyCode.R, KeyCode.PERIOD)));
        }
        if (choices.chance(0.7)) {
            hands.keys(KeyCode.ESCAPE);
        }
    }

    private void train(Consumer<PlaneViewModel> command) {
        Fx.run(() -> {
            if (sight.isFree()) {
                command.accept(laboratory.get().model());
            }
        });
    }

    private void setSpeed(Choices choices) {
        double speed = choices.chance(0.5) ? TrainingRun.AS_FAST_AS_IT_GOES : choices.between(1, 1000);
        journal.tell(speed + " steps a second");
        Fx.run(() -> laboratory.get().model().setSpeed(speed));
    }

    private void quit(Choices choices) {
        Fx.run(() -> {
            Stage stage = laboratory.get().stage();
            if (sight.isFree()) {
                stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            }
        });
    }

    /// Closes dialogs that nobody would leave open, and ends present mode now and then: a whole screen without menus would not
    /// let much happen.
    void tidy(Choices choices) {
        Fx.run(() -> {
            List<Stage> dialogs = sight.dialogs();
            if (dialogs.size() > MOST_DIALOGS) {
                dialogs.forEach(Stage::close);
            }
            if (laboratory.get().presentation().onProperty().get() && choices.chance(0.05)) {
                laboratory.get().presentation().onProperty().set(false);
            }
        });
        if (Fx.call(() -> !sight.isFree()) && choices.chance(0.1)) {
            hands.keys(KeyCode.ESCAPE);
        }
    }
}

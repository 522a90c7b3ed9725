package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import losslab.experiment.ClassLabels;
import losslab.experiment.LectureDemo;
import losslab.testing.Toolkit;
import losslab.ui.Palette;
import losslab.ui.Settings;
import losslab.ui.Settings.Appearance;
import losslab.ui.Settings.ClassColors;
import losslab.ui.Settings.Motion;
import losslab.ui.Theme;
import losslab.workspace.plane.PlaneWorkspace;
import losslab.workspace.plane.model.PlaneViewModel;

/// The window follows the settings, and the system where they say so.
class WindowAppearanceTest {
    private final ObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.standard());
    private final PlaneViewModel model = new PlaneViewModel(LectureDemo.experiment(), Runnable::run, Runnable::run);
    private MainWindow window;
    private Scene scene;

    @BeforeAll
    static void start() {
        Toolkit.start();
    }

    @BeforeEach
    void open() {
        Toolkit.call(() -> {
            window = new MainWindow(model, settings, new SystemLook(system));
            scene = new Scene(window, 1280, 720);
            return "";
        });
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void aSystemThatTurnsDarkTakesTheWindowWithIt() {
        onFx(() -> system.set(ColorScheme.DARK));
        assertThat(window.themeProperty().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void aSystemThatTurnsLightTakesTheWindowWithIt() {
        onFx(() -> system.set(ColorScheme.DARK));
        onFx(() -> system.set(ColorScheme.LIGHT));
        assertThat(window.themeProperty().get()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void whoHasChosenLightStaysLight() {
        onFx(() -> settings.set(settings.get().withAppearance(Appearance.LIGHT)));
        onFx(() -> system.set(ColorScheme.DARK));
        assertThat(window.themeProperty().get()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void theToolkitIsToldWhetherTheWindowIsDark() {
        onFx(() -> settings.set(settings.get().withAppearance(Appearance.DARK)));
        assertThat(scene.getPreferences().getColorScheme()).isEqualTo(ColorScheme.DARK);
    }

    @Test
    void motionIsReducedWhereTheSettingsSaySo() {
        onFx(() -> settings.set(settings.get().withMotion(Motion.REDUCED)));
        assertThat(scene.getPreferences().isReducedMotion()).isTrue();
    }

    @Test
    void motionIsTheSystemsAgain() {
        boolean before = scene.getPreferences().isReducedMotion();
        onFx(() -> settings.set(settings.get().withMotion(Motion.REDUCED)));
        onFx(() -> settings.set(settings.get().withMotion(Motion.SYSTEM)));
        assertThat(scene.getPreferences().isReducedMotion()).isEqualTo(before)
                .isEqualTo(Toolkit.call(() -> Platform.getPreferences().isReducedMotion()));
    }

    @Test
    void theLecturesColoursComeAtOnce() {
        onFx(() -> settings.set(settings.get().withClassColors(ClassColors.LECTURE)));
        assertThat(plane().paletteProperty().get()).isEqualTo(Palette.of(Theme.LIGHT, ClassColors.LECTURE));
        assertThat(scene.getStylesheets().getFirst())
                .isEqualTo(Palette.of(Theme.LIGHT, ClassColors.LECTURE).stylesheet());
    }

    @Test
    void theColoursOfAnExperimentsClassesComeWithIt() {
        List<String> own = List.of("#7a1fa2", "", "");
        onFx(() -> model.load(LectureDemo.experiment().withLabels(new ClassLabels(List.of(), own))));
        assertThat(plane().paletteProperty().get()).isEqualTo(Palette.of(Theme.LIGHT).withClasses(own));
    }

    @Test
    void theScoresKeepTheUsualColours() {
        onFx(() -> model.load(LectureDemo.experiment()
                .withLabels(new ClassLabels(List.of(), List.of("#7a1fa2", "", "")))));
        onFx(() -> window.open(Page.SCORES));
        assertThat(scene.getStylesheets().getFirst()).isEqualTo(Palette.of(Theme.LIGHT).stylesheet());
    }

    private PlaneWorkspace plane() {
        return (PlaneWorkspace) window.getCenter();
    }

    private static void onFx(Runnable action) {
        Toolkit.call(() -> {
            action.run();
            return "";
        });
    }
}

package losslab.app;

import static losslab.app.Agreement.assertThatAllAgrees;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.optim.Optimizer;
import losslab.core.optim.Schedule;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.testing.Toolkit;
import losslab.ui.Messages;
import losslab.ui.Settings;
import losslab.ui.Settings.Appearance;
import losslab.ui.Settings.Language;
import losslab.workspace.plane.model.PlaneViewModel;

/// Another language, and other digits, in the window that is open.
class WindowLanguageTest {
    @AfterEach
    void speakEnglishAgain() {
        Messages.speak(Settings.standard().withLanguage(Language.ENGLISH).locale());
    }

    @Nested
    class OfAnOpenWindow {
        @RegisterExtension
        final WindowHarness window = new WindowHarness();

        @Test
        void speaksGermanAtOnce() {
            set(now -> now.withLanguage(Language.GERMAN));
            assertThat(window.text("run")).isEqualTo("Start");
            assertThat(window.text("status-sentence")).startsWith("Schritt 0: gesamt 6,2667;");
        }

        @Test
        void everyPanelShowsTheSameNumbersInGerman() {
            set(now -> now.withLanguage(Language.GERMAN));
            assertThat(window.text("weight-0-0")).isEqualTo("1,00");
            assertThat(window.cell(0, "loss")).isEqualTo("✗ 0,30");
            assertThat(window.text("mean-loss")).isEqualTo("2,7667");
        }

        @Test
        void readsADecimalComma() {
            set(now -> now.withLanguage(Language.GERMAN));
            window.enter("weight-0-0", "2,5");
            assertThat(window.state().experiment().parameters().get(0, 0)).isEqualTo(2.5);
        }

        @Test
        void speaksEnglishAgain() {
            set(now -> now.withLanguage(Language.GERMAN));
            set(now -> now.withLanguage(Language.ENGLISH));
            assertThat(window.text("run")).isEqualTo("Run");
            assertThatAllAgrees(window);
        }

        @Test
        void keepsThePageAndTheExamples() {
            window.run(() -> window.content().open(Page.SCORES));
            set(now -> now.withLanguage(Language.GERMAN));
            assertThat(window.isOnScreen("scores-workspace")).isTrue();
            assertThat(window.content().scores().state().example().name()).isEqualTo("Katze");
        }

        @Test
        void keepsTheSelectionAndTheOpenChart() {
            window.run(() -> window.model().select(List.of(3)));
            window.click("check-tab");
            set(now -> now.withLanguage(Language.GERMAN));
            assertThat(window.state().view().selection()).containsExactly(3);
            assertThat(window.isOnScreen("check-step")).isTrue();
        }

        @Test
        void aRunGoesOn() {
            window.click("run");
            set(now -> now.withLanguage(Language.GERMAN));
            long step = window.state().progress().step();
            assertThat(window.waitFor(state -> state.progress().step() > step + 2).progress().running()).isTrue();
            window.click("run");
        }

        @Test
        void theOldWindowIsForgotten() throws InterruptedException {
            WeakReference<MainWindow> old = new WeakReference<>(window.content());
            set(now -> now.withLanguage(Language.GERMAN));
            window.run(() -> window.model().step());
            window.pulse();
            // What the mouse hovers over is remembered by the toolkit's tooltips until it moves.
            window.moveTo(window.middle(window.node("experiment-title")));
            for (int i = 0; i < 50 && old.get() != null; i++) {
                System.gc();
                window.pulse();
            }
            assertThat(old.get()).isNull();
        }

        @Test
        void dialogsOfTheOldWindowClose() {
            window.keys(KeyCode.CONTROL, KeyCode.G);
            set(now -> now.withLanguage(Language.GERMAN));
            assertThat(window.call(() -> Window.getWindows().size())).isEqualTo(1);
        }

        @Test
        void theOldWindowShowsNoStatesAnyMore() {
            MainWindow old = window.content();
            set(now -> now.withLanguage(Language.GERMAN));
            window.run(() -> window.model().step());
            window.pulse();
            assertThat(WindowHarness.textOf(old.lookup("#status-sentence"))).startsWith("Step 0");
        }

        @ParameterizedTest
        @CsvSource({"2, 1.00, ✗ 0.30, 2.7667", "3, 1.000, ✗ 0.300, 2.76667", "4, 1.0000, ✗ 0.3000, 2.766667"})
        void numbersHaveTheDigitsThatAreSet(int digits, String weight, String loss, String mean) {
            set(now -> now.withDigits(digits));
            assertThat(window.text("weight-0-0")).isEqualTo(weight);
            assertThat(window.cell(0, "loss")).isEqualTo(loss);
            assertThat(window.text("mean-loss")).isEqualTo(mean);
        }

        @Test
        void derivationsBeginWithTheDigitsThatAreSet() {
            set(now -> now.withDigits(4));
            assertThat(window.state().view().readout().digits()).isEqualTo(4);
            assertThat(window.content().scores().state().display().digits()).isEqualTo(4);
        }

        @Test
        void anotherLanguageLeavesTheDigitsOfDerivations() {
            window.run(() -> window.model().setReadout(window.model().state().view().readout().withDigits(5)));
            set(now -> now.withLanguage(Language.GERMAN));
            assertThat(window.state().view().readout().digits()).isEqualTo(5);
        }

        private void set(UnaryOperator<Settings> change) {
            window.run(() -> window.settings().set(change.apply(window.settings().get())));
            window.pulse();
        }
    }

    @Nested
    class OfTheLooks {
        private static final Experiment DEMO = LectureDemo.experiment();

        @BeforeAll
        static void start() {
            Toolkit.start();
        }

        @ParameterizedTest
        @CsvSource({"GERMAN, 2, PLANE", "GERMAN, 2, SCORES", "ENGLISH, 3, PLANE", "ENGLISH, 4, PLANE",
            "GERMAN, 4, PLANE", "ENGLISH, 4, SCORES"})
        void noTextIsCut(Language language, int digits, Page page) {
            assertThat(cutTexts(DEMO, language, digits, page)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"GERMAN, 2", "GERMAN, 4"})
        void noTextIsCutWithEverythingOfSoftmaxAndAnOptimizer(Language language, int digits) {
            Experiment everything = DEMO.withLoss(new CrossEntropy(0.125, 0.125, SmoothingOver.OTHERS))
                    .withOptimizer(new Optimizer.AdamW(1.25e-7, 0.999, 0.999, 1.25e-10, 1.25e-10))
                    .withSchedule(new Schedule.Cosine(1_000_000, 0.125)).withSeed(999_999).withBatchSize(4);
            assertThat(cutTexts(everything, language, digits, Page.PLANE)).isEmpty();
        }

        private static List<String> cutTexts(Experiment experiment, Language language, int digits, Page page) {
            CompletableFuture<List<String>> cut = new CompletableFuture<>();
            Platform.runLater(() -> {
                PlaneViewModel model = new PlaneViewModel(experiment, Runnable::run, Runnable::run);
                MainWindow content = new MainWindow(model, new SimpleObjectProperty<>(Settings.standard()
                        .withAppearance(Appearance.LIGHT).withLanguage(language).withDigits(digits)));
                Scene scene = new Scene(content, 1280, 720);
                content.open(page);
                for (int pass = 0; pass < 2; pass++) {
                    content.showNow();
                    scene.snapshot(null);
                }
                cut.complete(WindowLooksTest.cutTexts(content));
            });
            return cut.orTimeout(20, TimeUnit.SECONDS).join();
        }
    }
}

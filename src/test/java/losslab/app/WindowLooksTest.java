package losslab.app;

import static losslab.app.Agreement.assertThatAllAgrees;
import static losslab.app.Agreement.assertThatRegionsAgree;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.beans.property.SimpleObjectProperty;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.Regularizer;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.core.optim.Schedule;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.ui.Settings;
import losslab.ui.Theme;
import losslab.workspace.plane.model.Layers.Layer;
import losslab.workspace.plane.model.PlaneViewModel;

/// Layers, themes, sizes. That no theme leaves a warning in the log is seen to by the harness.
class WindowLooksTest {
    private static final String SIZES_AND_THEMES = """
            1280, 720, LIGHT
            1280, 720, DARK
            1920, 1080, LIGHT
            1920, 1080, DARK
            """;

    private static final Experiment DEMO = LectureDemo.experiment();

    @Nested
    class OfTheLectureDemo {
        @RegisterExtension
        final WindowHarness window = new WindowHarness();

        /// The harness fails on the warning of a tooltip that finds no colours.
        @Test
        void aPointerMayMoveBeforeThePulseOfAnotherTheme() {
            Point2D place = window.middle(window.node("dark-theme"));
            window.moveTo(place);
            window.run(() -> {
                window.settings().set(window.settings().get().withAppearance(Settings.Appearance.DARK));
                new Robot().mouseMove(place.add(1, 0));
            });
            assertThat(window.call(window.content().themeProperty()::get)).isEqualTo(Theme.DARK);
        }

        @ParameterizedTest
        @EnumSource(value = Layer.class, mode = EnumSource.Mode.EXCLUDE, names = "CLAIMS")
        void everyLayerCanBeSwitchedInTheMenu(Layer layer) {
            boolean before = window.state().view().layers().has(layer);
            WritableImage picture = plane(window);
            window.click("layers");
            window.click(window.node("layer-" + layer.name().toLowerCase(Locale.ROOT).replace('_', '-')));
            assertThat(window.state().view().layers().has(layer)).isEqualTo(!before);
            assertThat(isSame(picture, plane(window))).isFalse();
        }

        @Test
        void aLayerComesBack() {
            WritableImage picture = plane(window);
            for (int i = 0; i < 2; i++) {
                window.click("layers");
                window.click(window.node("layer-loss-rings"));
            }
            assertThat(isSame(picture, plane(window))).isTrue();
        }

        @Test
        void theDarkThemeReachesThePlane() {
            window.click("dark-theme");
            assertThat(window.content().themeProperty().get()).isEqualTo(Theme.DARK);
            assertThatAllAgrees(window);
        }

        @Test
        void theLightThemeComesBack() {
            WritableImage before = plane(window);
            window.click("dark-theme");
            window.click("dark-theme");
            assertThat(isSame(before, plane(window))).isTrue();
        }

        @Test
        void theBackgroundOfADarkWindowIsDark() {
            window.click("dark-theme");
            Color corner = window.picture().getPixelReader().getColor(4, 450);
            assertThat(corner.getBrightness()).isLessThan(0.3);
        }

        @ParameterizedTest
        @CsvSource(textBlock = SIZES_AND_THEMES)
        void noTextIsCutAtTheStart(double width, double height, Theme theme) {
            assertThat(cutTexts(new PlaneViewModel(DEMO, Platform::runLater), width, height, theme)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(textBlock = SIZES_AND_THEMES)
        void noTextIsCutAfterTwoHundredSteps(double width, double height, Theme theme) {
            PlaneViewModel model = new PlaneViewModel(DEMO, Platform::runLater);
            model.step(200);
            assertThat(cutTexts(model, width, height, theme)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(textBlock = SIZES_AND_THEMES)
        void noTextIsCutWithEverythingOfSoftmax(double width, double height, Theme theme) {
            Experiment softmax = DEMO.withLoss(new CrossEntropy(0.125, 0.125, SmoothingOver.OTHERS))
                    .withRegularizer(new Regularizer.ElasticNet(0.125, 0.125)).withSeed(999_999).withBatchSize(4);
            assertThat(cutTexts(new PlaneViewModel(softmax, Platform::runLater), width, height, theme)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(textBlock = SIZES_AND_THEMES)
        void noTextIsCutWithEverythingOfAnOptimizer(double width, double height, Theme theme) {
            Experiment adam = DEMO.withOptimizer(new Optimizer.AdamW(1.25e-7, 0.999, 0.999, 1.25e-10, 1.25e-10))
                    .withSchedule(new Schedule.Cosine(1_000_000, 0.125));
            assertThat(cutTexts(new PlaneViewModel(adam, Platform::runLater), width, height, theme)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(textBlock = SIZES_AND_THEMES)
        void noTextIsCutWithLargeWeights(double width, double height, Theme theme) {
            PlaneViewModel model = new PlaneViewModel(DEMO, Platform::runLater);
            model.setRow(1, -9.99, 8.88, -9.99);
            assertThat(cutTexts(model, width, height, theme)).isEmpty();
        }

        @Test
        void theEndOfADivergingRunIsToldInFull() {
            PlaneViewModel model = new PlaneViewModel(
                    DEMO.withLoss(CrossEntropy.standard()).withOptimizer(new Optimizer.Sgd(50)), Platform::runLater);
            model.step(1000);
            assertThat(cutTexts(model, 1280, 720, Theme.LIGHT)).noneMatch(text -> text.startsWith("Diverged"));
        }

        @Test
        void theRegionsAgreeInAnotherSize() {
            window.resize(1100, 700);
            assertThatRegionsAgree(window);
        }

        @Test
        void aSmallerWindowComesToRestAtOnce() {
            window.resize(1100, 700);
            double height = window.plane().height();
            window.run(() -> window.scene().getRoot().lookupAll("*").stream().filter(Parent.class::isInstance)
                    .forEach(node -> ((Parent) node).requestLayout()));
            window.pulse();
            assertThat(window.plane().height()).isEqualTo(height);
        }

        @Test
        void everyNodeThatTakesTheKeyboardCanBeReachedByTab() {
            window.run(() -> window.find("weight-0-0").requestFocus());
            List<String> reached = Stream.iterate("weight-0-0", _ -> next(window)).limit(130)
                    .distinct().toList();
            assertThat(reached).contains("weight-2-1", "bias-2", "loss", "margin", "regularizer", "strength",
                    "batch-size", "learning-rate", "speed", "step", "run", "randomize", "reset", "seed", "temperature",
                    "plane-area", "layers");
        }
    }

    @Nested
    class OfTenClasses {
        @RegisterExtension
        final WindowHarness window = new WindowHarness(tenClasses());

        @Test
        void everythingAgrees() {
            assertThat(window.text("status-check")).isEqualTo("✓ gradient check passed on 16 of 20 points");
            assertThatRegionsAgree(window);
        }

        @Test
        void theLectureDemoFollows() {
            window.openLectureDemo();
            assertThatAllAgrees(window);
        }
    }

    static Experiment tenClasses() {
        List<Point> points = IntStream.range(0, 20)
                .mapToObj(i -> new Point(Math.cos(i * Math.PI / 10), Math.sin(i * Math.PI / 10), i / 2)).toList();
        double[][] rows = IntStream.range(0, 10)
                .mapToObj(k -> new double[]{3 * Math.cos(k * Math.PI / 5), 3 * Math.sin(k * Math.PI / 5), 0.1})
                .toArray(double[][]::new);
        return new Experiment("Ten classes", new DataSet(10, points), Parameters.ofRows(rows), DEMO.loss(),
                DEMO.regularizer(), DEMO.optimizer(), 0, 1);
    }

    private static String next(WindowHarness window) {
        window.keys(KeyCode.TAB);
        return window.call(() -> String.valueOf(window.scene().getFocusOwner().getId()));
    }

    private static WritableImage plane(WindowHarness window) {
        window.moveTo(window.middle(window.node("experiment-title")));
        window.pulse();
        return window.call(() -> window.find("plane-area").snapshot(null, null));
    }

    private static boolean isSame(WritableImage a, WritableImage b) {
        return IntStream.range(0, (int) (a.getWidth() * a.getHeight())).allMatch(i -> {
            int x = i % (int) a.getWidth();
            int y = i / (int) a.getWidth();
            return a.getPixelReader().getArgb(x, y) == b.getPixelReader().getArgb(x, y);
        });
    }

    /// The visible texts that end in an ellipsis or stick out of their card, in a scene larger than the headless screen.
    private static List<String> cutTexts(PlaneViewModel model, double width, double height, Theme theme) {
        CompletableFuture<List<String>> cut = new CompletableFuture<>();
        Platform.runLater(() -> {
            MainWindow content = new MainWindow(model, new SimpleObjectProperty<>(Settings.standard()));
            Scene scene = new Scene(content, width, height);
            content.themeProperty().set(theme);
            content.showNow();
            scene.snapshot(null);
            content.showNow();
            scene.snapshot(null);
            cut.complete(cutTexts(content));
        });
        return cut.orTimeout(20, TimeUnit.SECONDS).join();
    }

    static List<String> cutTexts(Node content) {
        Stream<String> labels = content.lookupAll("*").stream()
                .filter(node -> node instanceof Labeled && WindowHarness.isTreeVisible(node))
                .map(Labeled.class::cast)
                .filter(labeled -> labeled.getText() != null && (isCut(labeled) || sticksOut(labeled)))
                .map(labeled -> labeled.getText() + " in " + labeled.localToScene(labeled.getLayoutBounds()));
        Stream<String> fields = content.lookupAll(".text-field").stream().filter(WindowHarness::isTreeVisible)
                .map(TextField.class::cast).filter(WindowLooksTest::isCut)
                .map(field -> field.getText() + " in #" + field.getId());
        return Stream.concat(labels, fields).toList();
    }

    private static boolean isCut(TextField field) {
        double room = field.getWidth() - field.getInsets().getLeft() - field.getInsets().getRight();
        return field.lookup(".text").getLayoutBounds().getWidth() > room + 1;
    }

    private static boolean isCut(Labeled labeled) {
        return labeled.lookupAll(".text").stream().anyMatch(node -> node instanceof Text text
                && node.getParent() == labeled && !text.getText().strip().equals(labeled.getText().strip()));
    }

    private static boolean sticksOut(Labeled labeled) {
        Node card = labeled;
        while (card != null && !(card.getStyleClass().contains("card") || card instanceof ScrollPane)) {
            card = card.getParent();
        }
        Bounds inside = labeled.localToScene(labeled.getLayoutBounds());
        return card != null && (inside.getMaxX() > card.localToScene(card.getLayoutBounds()).getMaxX() + 0.5
                || inside.getMinX() < card.localToScene(card.getLayoutBounds()).getMinX() - 0.5);
    }
}

package losslab.app;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.model.Parameters;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.ui.Palette;
import losslab.ui.Theme;
import losslab.workspace.plane.triangle.TriangleGeometry;

/// The tab of the probability triangle.
class WindowTriangleTest {
    private static final Experiment DEMO = LectureDemo.experiment();

    @Nested
    class OfTheLectureDemo {
        @RegisterExtension
        final WindowHarness window = new WindowHarness(DEMO);

        @Test
        void coldProbabilitiesLieInTheCorners() {
            open(window);
            window.enter("temperature", "0.01");
            TriangleGeometry triangle = triangle(window);
            for (int i = 0; i < DEMO.data().size(); i++) {
                int winner = window.state().evaluation().predicted(i);
                assertThat(triangle.point(i).distance(triangle.corner(winner))).isLessThan(1);
            }
        }

        @Test
        void hotProbabilitiesLieNearTheCentre() {
            open(window);
            window.enter("temperature", "100");
            TriangleGeometry triangle = triangle(window);
            double side = triangle.corner(0).distance(triangle.corner(1));
            for (int i = 0; i < DEMO.data().size(); i++) {
                assertThat(triangle.point(i).distance(triangle.centre())).isLessThan(0.03 * side);
            }
            assertThat(window.text("triangle-temperature")).isEqualTo("T = 100");
        }

        @Test
        void aMarkerIsPaintedWhereItsPointIs() {
            open(window);
            assertThat(isPainted(window, triangle(window).point(0), line(Theme.LIGHT, 0))).isTrue();
        }

        @Test
        void theDarkThemeReachesIt() {
            open(window);
            window.click("dark-theme");
            assertThat(isPainted(window, triangle(window).point(0), line(Theme.DARK, 0))).isTrue();
        }

        @Test
        void itFollowsADragOfAPoint() {
            open(window);
            window.drag(window.plane().point(0), window.plane().point(0).add(-60, -40));
            assertThat(window.state().experiment().data().get(0)).isNotEqualTo(DEMO.data().get(0));
            assertThat(isPainted(window, triangle(window).point(0), line(Theme.LIGHT, 0))).isTrue();
        }

        @Test
        void aClickSelectsThePoint() {
            open(window);
            clickAt(window, triangle(window).point(6));
            assertThat(window.state().view().selection()).containsExactly(6);
            assertThat(window.text("triangle-selected")).startsWith("Point 7, class 2\np = (");
        }

        @Test
        void aClickBesideAllPointsSelectsNone() {
            open(window);
            List<Integer> before = window.state().view().selection();
            clickAt(window, triangle(window).corner(2).add(40, 30));
            assertThat(window.state().view().selection()).isEqualTo(before);
        }

        @Test
        void theKeysOfThePlaneSelectPointsHereToo() {
            open(window);
            clickAt(window, triangle(window).point(6));
            window.keys(KeyCode.PAGE_DOWN);
            assertThat(window.state().view().selection()).containsExactly(7);
            window.keys(KeyCode.PAGE_UP);
            assertThat(window.state().view().selection()).containsExactly(6);
            window.keys(KeyCode.ESCAPE);
            assertThat(window.text("triangle-selected")).isEqualTo("Select a point");
        }

        @Test
        void theProbabilitiesOfAPointUnderThePointerAreTold() {
            open(window);
            Point2D place = triangle(window).point(6);
            window.moveTo(onScreen(window, place));
            window.pulse();
            assertThat(window.text("triangle-hover")).startsWith("Point 7, class 2\np = (");
        }

        @Test
        void theProbabilitiesOfAnEmptyPlaceAreTold() {
            open(window);
            Point2D place = triangle(window).corner(2).interpolate(triangle(window).centre(), 0.2);
            window.moveTo(onScreen(window, place));
            window.pulse();
            assertThat(window.text("triangle-hover")).startsWith("p = (0.0").contains(", 0.8");
        }

        @Test
        void itSaysInWordsWhatIsSelected() {
            open(window);
            clickAt(window, triangle(window).point(6));
            assertThat(window.call(() -> window.find("triangle-area").getAccessibleText()))
                    .contains("at T = 1,").contains("Point 7, class 2. p = (").contains("Page Up");
        }

        @Test
        void noTextIsCut() {
            open(window);
            assertThat(window.call(() -> WindowLooksTest.cutTexts(window.find("charts")))).isEmpty();
        }
    }

    @Nested
    class OfSmoothedLabels {
        @RegisterExtension
        final WindowHarness window = new WindowHarness(
                DEMO.withLoss(new CrossEntropy(1, 0, SmoothingOver.ALL)));

        @Test
        void smoothingMovesTheTargetsInside() {
            open(window);
            assertThat(triangle(window).target(2).distance(triangle(window).corner(2))).isLessThan(1e-9);
            window.enter("label-smoothing", "0.3");
            TriangleGeometry triangle = triangle(window);
            // q = 0.8, 0.1, 0.1: three tenths of the way to the centre.
            Point2D expected = triangle.corner(2).interpolate(triangle.centre(), 0.3);
            assertClose(0, triangle.target(2).distance(expected), 0, 1e-9);
            assertThat(isPainted(window, expected, line(Theme.LIGHT, 2))).isTrue();
        }
    }

    @Nested
    class OfFiveClasses {
        @RegisterExtension
        final WindowHarness window = new WindowHarness(classes(5));

        @Test
        void theCornersAreChosen() {
            open(window);
            window.choose("triangle-corner-1", "3");
            assertThat(corners(window)).containsExactly(0, 3, 2);
            assertThat(window.text("triangle-note")).isEqualTo("p of classes 0, 3, 2, renormalized");
            assertThat(isPainted(window, triangle(window).corner(1), line(Theme.LIGHT, 3))).isTrue();
        }

        @Test
        void aClassOfAnotherCornerChangesPlaces() {
            open(window);
            window.choose("triangle-corner-0", "2");
            assertThat(corners(window)).containsExactly(2, 1, 0);
        }

        @Test
        void aPointOfAnotherClassHasNoTarget() {
            open(window);
            window.run(() -> window.model().select(List.of(4)));
            window.pulse();
            assertThat(window.text("triangle-selected")).startsWith("Point 5, class 4\np = (").doesNotContain("q =");
        }

        @Test
        void theChoicesGoWithTheirClasses() {
            open(window);
            assertThat(window.isOnScreen("triangle-note")).isTrue();
            window.openLectureDemo();
            assertThat(window.isOnScreen("triangle-note")).isFalse();
            assertThat(corners(window)).containsExactly(0, 1, 2);
        }

        @Test
        void noTextIsCut() {
            open(window);
            window.resize(1280, 720);
            assertThat(window.call(() -> WindowLooksTest.cutTexts(window.find("charts")))).isEmpty();
        }
    }

    @Nested
    class OfTwoClasses {
        @RegisterExtension
        final WindowHarness window = new WindowHarness(classes(2));

        @Test
        void thePointsLieOnALine() {
            open(window);
            TriangleGeometry triangle = triangle(window);
            assertThat(triangle.point(3).getY()).isCloseTo(triangle.corner(0).getY(), within(1e-9));
            clickAt(window, triangle.point(3));
            assertThat(window.state().view().selection()).containsExactly(3);
        }
    }

    private static Experiment classes(int classCount) {
        List<Point> points = IntStream.range(0, 2 * classCount)
                .mapToObj(i -> new Point(Math.cos(i), Math.sin(i), i % classCount)).toList();
        double[][] rows = IntStream.range(0, classCount)
                .mapToObj(k -> new double[]{Math.cos(k + 0.5), Math.sin(k + 0.5), 0.1}).toArray(double[][]::new);
        return new Experiment("Classes", new DataSet(classCount, points), Parameters.ofRows(rows), DEMO.loss(),
                DEMO.regularizer(), DEMO.optimizer(), 0, 1);
    }

    private static void open(WindowHarness window) {
        window.click("triangle-tab");
        window.pulse();
    }

    private static List<Integer> corners(WindowHarness window) {
        return window.state().view().readout().corners();
    }

    private static Color line(Theme theme, int k) {
        return Palette.of(theme).lines().get(k);
    }

    private static TriangleGeometry triangle(WindowHarness window) {
        return window.call(() -> {
            Bounds area = window.find("triangle-area").getLayoutBounds();
            return new TriangleGeometry(window.model().state(), Math.floor(area.getWidth()),
                    Math.floor(area.getHeight()));
        });
    }

    private static Point2D onScreen(WindowHarness window, Point2D place) {
        return window.call(() -> window.find("triangle-area").localToScreen(place));
    }

    private static void clickAt(WindowHarness window, Point2D place) {
        window.clickAt(onScreen(window, place), MouseButton.PRIMARY);
    }

    /// Whether the canvas has a colour, up to rounding, at a place or the pixels beside it.
    private static boolean isPainted(WindowHarness window, Point2D place, Color color) {
        WritableImage picture = window.call(() -> window.find("triangle-area").lookup("Canvas").snapshot(null, null));
        return IntStream.range(0, 9).anyMatch(i -> {
            Color found = picture.getPixelReader().getColor((int) place.getX() + i % 3 - 1,
                    (int) place.getY() + i / 3 - 1);
            return Math.abs(found.getRed() - color.getRed()) + Math.abs(found.getGreen() - color.getGreen())
                    + Math.abs(found.getBlue() - color.getBlue()) < 0.03;
        });
    }
}

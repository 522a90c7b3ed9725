package losslab.app;

import static losslab.app.Agreement.assertThatAllAgrees;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import losslab.core.data.Point;
import losslab.core.model.Parameters;
import losslab.experiment.LectureDemo;

/// Points, zero lines and arrows of the plane by the keys alone. The window opens with the plane in focus and the first
/// point selected; W = [[1, 2], [2, −4], [3, −1]], b = [0, 0.5, −0.5].
class WindowPlaneKeysTest {
    @RegisterExtension
    final WindowHarness window = new WindowHarness(LectureDemo.experiment());

    @Test
    void theCursorStandsAroundThePoint() {
        window.keys(KeyCode.PAGE_DOWN);
        assertThat(cursorMiddle().distance(window.plane().point(1))).isLessThan(1);
    }

    @Test
    void theCursorNamesThePoint() {
        window.keys(KeyCode.PAGE_DOWN);
        assertThat(words()).isEqualTo("Point 2, class 0, at 0.80, 0.30, loss 1.70");
    }

    @Test
    void theMouseHidesTheCursor() {
        window.keys(KeyCode.PAGE_DOWN);
        window.clickInPlane(window.plane().point(3));
        assertThat(window.isOnScreen("plane-cursor")).isFalse();
    }

    @Test
    void theCursorLeavesWithTheFocus() {
        window.keys(KeyCode.PAGE_DOWN);
        window.keys(KeyCode.TAB);
        assertThat(window.isOnScreen("plane-cursor")).isFalse();
    }

    @Test
    void theCursorComesWithTheTabKey() {
        window.keys(KeyCode.TAB);
        window.keys(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(window.hasFocus("plane-area")).isTrue();
        assertThat(window.isOnScreen("plane-cursor")).isTrue();
    }

    @Test
    void thePlanesItemInFocusIsTheCursor() {
        Node item = (Node) window
                .call(() -> window.find("plane-area").queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM));
        assertThat(item).isSameAs(window.node("plane-cursor"));
    }

    @Test
    void shiftAddsTheNextPointToTheSelection() {
        window.keys(KeyCode.SHIFT, KeyCode.PAGE_DOWN);
        assertThat(selection()).containsExactly(0, 1);
    }

    @Test
    void lChoosesAZeroLineWhoseBiasTheArrowKeysChange() {
        window.keys(KeyCode.L);
        window.keys(KeyCode.L);
        window.keys(KeyCode.UP);
        window.keys(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(parameters().b(1)).isEqualTo(0.61);
        assertThatAllAgrees(window);
    }

    @Test
    void theCursorStandsOnTheZeroLine() {
        window.keys(KeyCode.L);
        Point2D place = window.plane().inPlane(cursorMiddle());
        assertThat(place.getX() + 2 * place.getY()).isCloseTo(0, within(0.01));
    }

    @Test
    void theCursorNamesTheLineItsBiasAndItsGradient() {
        window.keys(KeyCode.L);
        window.keys(KeyCode.DIGIT1);
        assertThat(words()).startsWith("Zero line of class 1, bias 0.50, gradient ")
                .endsWith(window.text("gradient-1-2").replaceAll("[↑↓] ", ""));
    }

    @Test
    void aChoosesAnArrowWhoseWeightsTheArrowKeysChange() {
        window.keys(KeyCode.A);
        window.keys(KeyCode.PAGE_UP);
        window.keys(KeyCode.LEFT);
        window.keys(KeyCode.SHIFT, KeyCode.UP);
        assertThat(List.of(parameters().w0(2), parameters().w1(2), parameters().b(2)))
                .containsExactly(2.99, -0.9, -0.5);
        assertThatAllAgrees(window);
    }

    @Test
    void theCursorStandsAroundTheTip() {
        window.keys(KeyCode.A);
        assertThat(cursorMiddle().distance(window.plane().tip(0))).isLessThan(1);
    }

    @Test
    void anArrowNeverVanishes() {
        window.run(() -> window.model().setRow(0, 0.01, 0, 0));
        window.keys(KeyCode.A);
        window.keys(KeyCode.LEFT);
        assertThat(parameters().w0(0)).isEqualTo(0.01);
    }

    @Test
    void deleteSparesThePointsWhileALineIsChosen() {
        window.keys(KeyCode.L);
        window.keys(KeyCode.DELETE);
        assertThat(points()).hasSize(9);
    }

    @Test
    void escapeLeavesTheLineFirstAndThenThePoint() {
        window.keys(KeyCode.L);
        window.keys(KeyCode.ESCAPE);
        assertThat(words()).startsWith("Point 1,");
        window.keys(KeyCode.ESCAPE);
        assertThat(words()).isEqualTo("Nothing chosen: arrow keys move the view");
    }

    @Test
    void withNothingChosenTheArrowKeysLookFurther() {
        window.keys(KeyCode.ESCAPE);
        window.keys(KeyCode.RIGHT);
        window.keys(KeyCode.PAGE_DOWN);
        double seen = Math.min(window.plane().width(), window.plane().height());
        assertThat(window.plane().point(0).getX() - cursorMiddle().getX()).isCloseTo(seen / 10, within(1.0));
    }

    @Test
    void nAddsAPointOfTheCurrentClassInTheMiddle() {
        window.run(() -> window.model().setCurrentClass(2));
        window.keys(KeyCode.N);
        assertThat(points().get(9)).isEqualTo(new Point(0, 0, 2));
        assertThat(selection()).containsExactly(9);
    }

    @Test
    void nKeepsAwayFromTheLastNewPoint() {
        window.keys(KeyCode.N);
        window.keys(KeyCode.N);
        assertThat(points().get(10).x0()).isPositive();
    }

    @Test
    void aGrabbedArrowStaysChosenForTheKeys() {
        window.clickInPlane(window.plane().tip(0));
        window.keys(KeyCode.RIGHT);
        assertThat(parameters().w0(0)).isEqualTo(1.01);
    }

    private Point2D cursorMiddle() {
        return window.call(() -> {
            Node cursor = window.find("plane-cursor");
            assertThat(cursor.isVisible()).isTrue();
            Bounds bounds = cursor.localToParent(cursor.getLayoutBounds());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    private String words() {
        return window.call(() -> window.find("plane-cursor").getAccessibleText());
    }

    private Parameters parameters() {
        return window.state().experiment().parameters();
    }

    private List<Point> points() {
        return window.state().experiment().data().points();
    }

    private List<Integer> selection() {
        return window.state().view().selection();
    }
}

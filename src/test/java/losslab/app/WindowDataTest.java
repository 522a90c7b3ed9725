package losslab.app;

import static losslab.app.Agreement.assertThatAllAgrees;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Window;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import losslab.core.data.DataSet;
import losslab.core.data.Generator;
import losslab.core.data.Point;
import losslab.core.model.Parameters;
import losslab.experiment.ClassLabels;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;

/// Generated points, classes, and the brush.
class WindowDataTest {
    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @Nested
    class GeneratedPoints {
        @Test
        void replaceThePointsAndCanBeUndone() {
            window.keys(KeyCode.CONTROL, KeyCode.G);
            window.choose("generator-kind", "Two moons");
            assertThat(window.call(() -> window.find("generator-classes").isDisabled())).isTrue();
            window.click("generator-apply");
            DataSet moons = new Generator(Generator.Kind.MOONS, 2, 60, 0.15, 0.2, 1).generate();
            assertThat(data()).isEqualTo(moons);
            assertThatAllAgrees(window);
            window.click("undo");
            assertThat(window.state().experiment()).isEqualTo(LectureDemo.experiment());
        }

        @Test
        void ofAsManyClassesLeaveTheWeights() {
            window.keys(KeyCode.CONTROL, KeyCode.G);
            window.click("generator-apply");
            assertThat(data().size()).isEqualTo(60);
            assertThat(window.state().experiment().parameters()).isEqualTo(LectureDemo.startingParameters());
        }

        @Test
        void takeTwoEntriesWhenAskedForTwice() {
            window.keys(KeyCode.CONTROL, KeyCode.G);
            window.click("generator-apply");
            DataSet first = data();
            window.click("generator-new-seed");
            window.click("generator-apply");
            assertThat(data()).isNotEqualTo(first);
            window.click("undo");
            assertThat(data()).isEqualTo(first);
        }

        @Test
        void escapeClosesTheDialog() {
            window.keys(KeyCode.CONTROL, KeyCode.G);
            assertThat(window.hasFocus("generator-kind")).isTrue();
            window.keys(KeyCode.ESCAPE);
            assertThat(window.state().experiment()).isEqualTo(LectureDemo.experiment());
            assertThat(window.call(() -> Window.getWindows().size())).isEqualTo(1);
        }
    }

    @Nested
    class Classes {
        @Test
        void areNotFollowedByAClosedDialog() {
            window.keys(KeyCode.CONTROL, KeyCode.K);
            Node pane = window.call(() -> window.find("classes"));
            window.keys(KeyCode.ESCAPE);
            assertThat(window.call(pane::getScene)).isNull();
        }

        @Test
        void canBeAddedWhileARunGoesOn() {
            window.click("run");
            window.keys(KeyCode.CONTROL, KeyCode.K);
            window.click("class-add");
            assertThat(data()).isEqualTo(LectureDemo.data().withClassCount(4));
            assertThat(window.state().experiment().parameters().get(3, 2)).isZero();
            assertThatAllAgrees(window);
        }

        @Test
        void areRemovedWithTheirPointsAndComeBack() {
            window.run(() -> window.model().setLabels(new ClassLabels(List.of("a", "b", "c"), List.of())));
            Experiment before = window.state().experiment();
            window.keys(KeyCode.CONTROL, KeyCode.K);
            assertThat(window.text("class-remove-1")).isEqualTo("Remove with its 3 points");
            window.click("class-remove-1");
            assertThat(data().points()).hasSize(6).extracting(Point::label).containsExactly(0, 0, 0, 1, 1, 1);
            assertThat(window.state().experiment().parameters())
                    .isEqualTo(Parameters.ofRows(new double[]{1, 2, 0}, new double[]{3, -1, -0.5}));
            assertThat(window.state().experiment().labels().names()).containsExactly("a", "c");
            assertThat(window.call(() -> window.find("class-remove-0").isDisabled())).isTrue();
            window.click("undo");
            assertThat(window.state().experiment()).isEqualTo(before);
        }

        @Test
        void haveNames() {
            window.keys(KeyCode.CONTROL, KeyCode.K);
            name(1, "cat");
            assertThat(window.state().experiment().labels().names()).containsExactly("", "cat", "");
            assertThat(window.text("current-class-menu")).isEqualTo("0");
            window.run(() -> window.model().setCurrentClass(1));
            window.pulse();
            assertThat(window.text("current-class-menu")).isEqualTo("1 cat");
        }

        @Test
        void noTwoOfThemAreCalledAlike() {
            window.run(() -> window.model().setLabels(new ClassLabels(List.of("cat", "", ""), List.of())));
            window.keys(KeyCode.CONTROL, KeyCode.K);
            name(1, "cat");
            assertThat(window.state().experiment().labels().names()).containsExactly("cat", "", "");
            assertThat(window.text("class-name-1")).isEmpty();
            assertThat(window.state().message()).startsWith("“cat” cannot be a name");
        }

        /// Types a name and goes to the next one.
        private void name(int k, String name) {
            window.run(() -> {
                TextField field = (TextField) window.find("class-name-" + k);
                field.requestFocus();
                field.setText(name);
                window.find("class-name-" + (k + 1)).requestFocus();
            });
            window.pulse();
        }

        @Test
        void haveColours() {
            window.keys(KeyCode.CONTROL, KeyCode.K);
            window.run(() -> {
                ColorPicker picker = (ColorPicker) window.find("class-color-0");
                picker.setValue(Color.web("#8b0000"));
                picker.getOnAction().handle(new ActionEvent());
            });
            window.pulse();
            assertThat(window.state().experiment().labels().colors()).containsExactly("#8b0000", "", "");
            assertThat(window.colorsOfPlaneAround(window.plane().point(1), 2)).contains(Color.web("#8b0000"));
            window.click("class-usual-color-0");
            assertThat(window.state().experiment().labels()).isEqualTo(ClassLabels.NONE);
            assertThat(window.colorsOfPlaneAround(window.plane().point(1), 2)).contains(Color.web("#0072b2"));
        }
    }

    @Nested
    class TheBrush {
        @Test
        void paintsPointsOfTheCurrentClassInOneEntry() {
            window.click("current-class-2");
            window.click("brush");
            window.drag(window.plane().place(-0.9, -0.9), window.plane().place(-0.2, -0.9));
            List<Point> painted = data().points().subList(9, data().size());
            assertThat(painted).hasSizeGreaterThanOrEqualTo(15).allMatch(point -> point.label() == 2)
                    .allMatch(point -> point.x1() < -0.7 && point.x0() < 0);
            assertThatAllAgrees(window);
            window.click("undo");
            assertThat(data()).isEqualTo(LectureDemo.data());
        }

        @Test
        void paintsADabWithEnterAndGoesWithEscape() {
            window.keys(KeyCode.B);
            window.keys(KeyCode.LEFT);
            window.keys(KeyCode.ENTER);
            assertThat(data().size()).isEqualTo(14);
            window.keys(KeyCode.ESCAPE);
            assertThat(visible("brush-ring")).isFalse();
            window.keys(KeyCode.ENTER);
            assertThat(data().size()).isEqualTo(14);
        }

        @Test
        void getsLargerByKeysAndPaintsMoreWithShift() {
            window.keys(KeyCode.B);
            window.keys(KeyCode.RIGHT);
            double before = window.call(() -> window.find("brush-ring").getLayoutBounds().getWidth());
            window.keys(KeyCode.CLOSE_BRACKET);
            window.keys(KeyCode.SHIFT, KeyCode.CLOSE_BRACKET);
            double after = window.call(() -> window.find("brush-ring").getLayoutBounds().getWidth());
            assertThat(after).isGreaterThan(before);
            window.keys(KeyCode.ENTER);
            assertThat(data().size()).isEqualTo(15);
        }

        @Test
        void theWheelChangesItsSizeAndNotTheView() {
            window.click("brush");
            double scale = window.plane().place(1, 0).getX();
            window.scroll("plane-area", 2);
            assertThat(window.state().message()).startsWith("Brush: radius");
            assertThat(window.plane().place(1, 0).getX()).isEqualTo(scale);
        }
    }

    private boolean visible(String id) {
        Node node = window.node(id);
        return window.call(node::isVisible);
    }

    private DataSet data() {
        return window.state().experiment().data();
    }
}

package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import losslab.core.data.Point;
import losslab.testing.Contrast;
import losslab.ui.Settings.ClassColors;
import losslab.ui.Theme;
import losslab.workspace.scores.model.Question;

/// Every control has a name that a screen reader can say, and every text stands out 4.5:1 from what lies behind it (WCAG
/// 2.2, 4.1.2 and 1.4.3), in all tabs of both workspaces and in the help.
class WindowAccessTest {
    /// Tests whose expectation is an empty list would pass on an empty window.
    private static final int AT_LEAST = 40;

    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    @Test
    void everyControlOfThePlaneHasAName() {
        List<String> seen = new ArrayList<>();
        forEachTab(() -> seen.addAll(window.call(() -> controls().map(WindowAccessTest::describe).toList())));
        assertThat(seen).hasSizeGreaterThan(AT_LEAST).noneMatch(control -> control.startsWith("nameless"));
    }

    @Test
    void everyControlOfTheScoresHasAName() {
        openScores();
        assertThat(window.call(() -> controls().map(WindowAccessTest::describe).toList()))
                .hasSizeGreaterThan(AT_LEAST).noneMatch(control -> control.startsWith("nameless"));
    }

    @Test
    void everyControlOfTheHelpHasAName() {
        window.keys(KeyCode.F1);
        assertThat(window.call(() -> controls().map(WindowAccessTest::describe).toList()))
                .noneMatch(control -> control.startsWith("nameless"));
    }

    @Test
    void toggleButtonsAndSlidersShowTheFocusOfTheKeyboard() {
        window.run(() -> window.find("shading").requestFocus());
        assertThat(focusRingAfter(KeyCode.SHIFT, KeyCode.TAB)).isEqualTo(2);
        window.run(() -> window.find("margin").requestFocus());
        assertThat(focusRingAfter(KeyCode.SHIFT, KeyCode.TAB)).isEqualTo(2);
    }

    /// The width of the ring of what has the focus after these keys, or of its thumb.
    private double focusRingAfter(KeyCode... keys) {
        window.keys(keys);
        window.pulse();
        return window.call(() -> {
            Region focused = (Region) window.scene().getFocusOwner();
            Region ringed = focused instanceof Slider ? (Region) focused.lookup(".thumb") : focused;
            return ringed.getBorder().getStrokes().getFirst().getWidths().getTop();
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextOfThePlaneCanBeRead(Theme theme) {
        window.run(() -> window.content().themeProperty().set(theme));
        window.run(() -> window.model().movePoint(4, 0.9, 0.9));
        window.run(() -> window.model().setData(window.model().state().experiment().data().with(List.of(3),
                point -> new Point(point.x0(), point.x1(), 1, true))));
        window.run(() -> window.model().step(2));
        List<String> seen = new ArrayList<>();
        forEachTab(() -> seen.addAll(window.call(() -> texts().map(WindowAccessTest::judge).toList())));
        assertThat(seen).hasSizeGreaterThan(AT_LEAST).noneMatch(text -> text.startsWith("unreadable"));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextInTheLecturesColoursCanBeRead(Theme theme) {
        window.run(() -> window.settings().set(window.settings().get().withClassColors(ClassColors.LECTURE)));
        window.run(() -> window.content().themeProperty().set(theme));
        window.pulse();
        assertThat(window.call(() -> texts().map(WindowAccessTest::judge).toList())).hasSizeGreaterThan(AT_LEAST)
                .noneMatch(text -> text.startsWith("unreadable"));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextOfTheScoresCanBeRead(Theme theme) {
        window.run(() -> window.content().themeProperty().set(theme));
        openScores();
        assertThat(window.call(() -> texts().map(WindowAccessTest::judge).toList())).hasSizeGreaterThan(AT_LEAST)
                .noneMatch(text -> text.startsWith("unreadable"));
    }

    private void forEachTab(Runnable look) {
        int count = window.call(() -> tabs().getTabs().size());
        for (int i = 0; i < count; i++) {
            int tab = i;
            window.run(() -> tabs().getSelectionModel().select(tab));
            window.pulse();
            look.run();
        }
    }

    private TabPane tabs() {
        return (TabPane) window.find("charts").lookup(".tab-pane");
    }

    private void openScores() {
        window.run(() -> window.content().open(Page.SCORES));
        window.run(() -> window.content().scores().ask(Question.SOFTMAX_OF_CAT));
        window.run(() -> window.content().scores().showAnswer(true));
        window.pulse();
    }

    // Names

    private static Stream<Node> controls() {
        return all().filter(node -> node.isFocusTraversable() && !node.isDisabled());
    }

    private static Stream<Node> all() {
        return Window.getWindows().stream().flatMap(open -> nodes(open.getScene().getRoot()))
                .filter(WindowHarness::isTreeVisible);
    }

    private static Stream<Node> nodes(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream()
                        .flatMap(WindowAccessTest::nodes))
                : Stream.of(node);
    }

    private static String describe(Node control) {
        return (name(control).isBlank() ? "nameless " : "named ") + control;
    }

    private static String name(Node control) {
        String own = control.getAccessibleText();
        if (own != null && !own.isBlank()) {
            return own;
        }
        String written = control instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
        return written.isBlank()
                ? all().filter(node -> node instanceof Label label && label.getLabelFor() == control)
                        .map(label -> ((Label) label).getText()).findFirst().orElse("")
                : written;
    }

    // Contrast

    /// Texts that can be chosen: what is disabled may be pale.
    private static Stream<Text> texts() {
        return all().filter(node -> node instanceof Text text && !text.getText().isBlank() && !text.isDisabled()
                && text.getFill() instanceof Color).map(Text.class::cast);
    }

    private static String judge(Text text) {
        Color behind = behind(text.getParent());
        Color color = over((Color) text.getFill(), behind);
        double contrast = Contrast.of(color, behind);
        return "%s %.2f: \"%s\" %s on %s in %s".formatted(contrast < 4.5 ? "unreadable" : "readable", contrast,
                text.getText(), color, behind, text.getParent());
    }

    /// What the nodes above a text paint behind it, one over the other.
    private static Color behind(Node node) {
        if (node == null) {
            return Color.WHITE;
        }
        Color color = behind(node.getParent());
        Background background = node instanceof Region region ? region.getBackground() : null;
        if (background != null) {
            for (BackgroundFill fill : background.getFills()) {
                color = fill.getFill() instanceof Color paint ? over(paint, color) : color;
            }
        }
        return color;
    }

    private static Color over(Color color, Color behind) {
        return behind.interpolate(Color.color(color.getRed(), color.getGreen(), color.getBlue()), color.getOpacity());
    }
}

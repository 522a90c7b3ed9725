package losslab.ui.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javafx.scene.control.ScrollBar;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import losslab.ui.PartHarness;

/// Formulas on the screen, in a stage of their own.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FormulaViewTest {
    private static final TexLine DEFINITION = new TexLine("L", List.of("\\max(0,\\,s_{1}-s_{0}+\\Delta)",
            "+\\max(0,\\,s_{2}-s_{0}+\\Delta)"));
    private static final TexLine RESULT = new TexLine("", List.of("2.90"));
    private static final String RED = "\\textcolor{#c1121f}{2.90}";

    @RegisterExtension
    final PartHarness<FormulaView> screen = new PartHarness<>(() -> new FormulaView(16), 480, 300);

    @BeforeAll
    static void waitForTheTypesetter() {
        Typesetter.await();
    }

    @Test
    void needsOneRowALineWhereThereIsRoom() {
        show(DEFINITION, RESULT);
        assertThat(height(480)).isBetween(36.0, 44.0);
    }

    @Test
    void breaksALineBetweenChunksWhereThereIsNot() {
        show(DEFINITION, RESULT);
        assertThat(height(200)).isGreaterThan(height(480) + 16);
    }

    @Test
    void isAsWideAsItsLines() {
        show(RESULT);
        double narrow = screen.call(() -> screen.part().prefWidth(-1));
        show(DEFINITION);
        assertThat(screen.call(() -> screen.part().prefWidth(-1))).isGreaterThan(4 * narrow).isLessThan(480);
    }

    @Test
    void isPaintedOncePerChange() {
        show(DEFINITION);
        long before = screen.part().paintCount();
        screen.pulse();
        show(DEFINITION);
        assertThat(screen.part().paintCount()).isEqualTo(before);
        screen.show(() -> {
            screen.part().show(List.of(RESULT), Color.BLACK);
            screen.part().show(List.of(DEFINITION, RESULT), Color.BLACK);
        });
        assertThat(screen.part().paintCount()).isEqualTo(before + 1);
    }

    @Test
    void isPaintedAnewInAnotherInk() {
        show(RESULT);
        long before = screen.part().paintCount();
        screen.show(() -> screen.part().show(List.of(RESULT), Color.WHITE));
        assertThat(screen.part().paintCount()).isEqualTo(before + 1);
    }

    @Test
    void isPaintedInItsInk() {
        screen.show(() -> screen.part().show(List.of(RESULT), Color.web("#0000ff")));
        assertThat(count(color -> color.getBlue() > color.getRed() + 0.5)).isGreaterThan(30);
        assertThat(count(color -> color.getRed() > color.getBlue() + 0.2)).isZero();
    }

    @Test
    void chunksBringColoursAlong() {
        show(RESULT);
        assertThat(reds()).isZero();
        show(new TexLine("L", List.of(RED, "+0.00")));
        assertThat(reds()).isGreaterThan(30);
        assertThat(count(color -> color.getBrightness() < 0.3)).isGreaterThan(30);
    }

    @Test
    void theSecondOfTwoChangesIsSeen() {
        show(new TexLine("L", List.of(RED)));
        show(RESULT);
        assertThat(reds()).isZero();
        show(new TexLine("L", List.of(RED)));
        assertThat(reds()).isGreaterThan(30);
    }

    @Test
    void aWideMatrixGetsAScrollBar() {
        show(DEFINITION);
        assertThat(bar().isVisible()).isFalse();
        show(new TexLine("G", List.of(row(10))));
        assertThat(bar().isVisible()).isFalse();
        show(new TexLine("G", List.of(row(30))));
        assertThat(bar().isVisible()).isTrue();
    }

    @Test
    void aWideMatrixIsMadeSmallerFirst() {
        show(new TexLine("G", List.of(row(10))));
        double tall = height(600);
        assertThat(height(400)).isLessThan(tall);
        // Not below six tenths.
        assertThat(height(100)).isGreaterThan(0.6 * tall);
    }

    @Test
    void anEmptyListIsNothing() {
        show(DEFINITION);
        show();
        assertThat(height(480)).isZero();
    }

    private static String row(int count) {
        return "\\begin{pmatrix}" + String.join("&", IntStream.range(0, count).mapToObj(_ -> "0.12").toList())
                + "\\end{pmatrix}";
    }

    private void show(TexLine... lines) {
        screen.show(() -> screen.part().show(List.of(lines), Color.BLACK));
    }

    private double height(double width) {
        return screen.call(() -> screen.part().prefHeight(width));
    }

    private ScrollBar bar() {
        return screen.call(() -> (ScrollBar) screen.part().lookup(".scroll-bar"));
    }

    private long reds() {
        return count(color -> color.getRed() > color.getBlue() + 0.2 && color.getRed() > color.getGreen() + 0.2);
    }

    private long count(java.util.function.Predicate<Color> wanted) {
        WritableImage picture = screen.picture();
        return IntStream.range(0, (int) picture.getHeight()).boxed()
                .flatMap(y -> IntStream.range(0, (int) picture.getWidth())
                        .mapToObj(x -> picture.getPixelReader().getColor(x, y)))
                .filter(wanted).count();
    }
}

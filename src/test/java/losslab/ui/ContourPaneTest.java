package losslab.ui;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.math.Box;

/// A landscape under a robot's hands: the bowl x² + y² over [−2, 2]², its point at (1, 1).
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ContourPaneTest {
    private static final Box BOX = new Box(-2, -2, 2, 2);
    private static final Palette PALETTE = Palette.of(Theme.LIGHT);
    /// Two pixels of the landscape.
    private static final double PIXELS = 0.025;

    @RegisterExtension
    final PartHarness<ContourPane> screen = new PartHarness<>(() -> new ContourPane("landscape", "a", "b", "loss"),
            480, 440);

    private final AtomicInteger readings = new AtomicInteger();
    private final List<Point2D> moves = new ArrayList<>();
    private final List<Box> views = new ArrayList<>();

    /// A bowl that counts how often its values are read.
    private record Bowl(Box box, AtomicInteger readings) implements ContourPane.Grid {
        @Override
        public int columns() {
            return 41;
        }

        @Override
        public int rows() {
            return 41;
        }

        @Override
        public double value(int column, int row) {
            readings.incrementAndGet();
            double x = box.minX() + column / 40.0 * box.width();
            double y = box.minY() + row / 40.0 * box.height();
            return x * x + y * y;
        }
    }

    @BeforeEach
    void showTheBowl() {
        screen.run(() -> {
            screen.part().setOnMove((x, y) -> moves.add(new Point2D(x, y)));
            screen.part().setOnView(views::add);
        });
        show(new Bowl(BOX, readings), 1, 1);
    }

    @Test
    void showsTheBoxOfTheGrid() {
        assertThat(view().box()).isEqualTo(BOX);
    }

    /// Within other limits the toolkit would draw every line into a picture of its own first.
    @ParameterizedTest
    @ValueSource(doubles = {1, 1.1, 1.25, 1.5})
    void theFieldBeginsAtAWholePixelInEveryPrint(double text) {
        screen.run(() -> Print.of(screen.part().getScene()).set(new Print(text, 1)));
        BoxView view = view();
        assertThat(List.of(view.left(), view.top(), view.width(), view.height())).allMatch(x -> x == Math.rint(x));
    }

    @Test
    void aDragOfThePointTellsWhereItGoes() {
        BoxView view = view();
        screen.drag(view.toScreenX(1) + 3, view.toScreenY(1) - 2, view.toScreenX(-0.5) + 3, view.toScreenY(0.25) - 2);
        assertClose(-0.5, moves.getLast().getX(), 0, PIXELS);
        assertClose(0.25, moves.getLast().getY(), 0, PIXELS);
        assertThat(views).isEmpty();
    }

    @Test
    void aDragOfThePointOutOfSightEndsAtTheRim() {
        BoxView view = view();
        screen.drag(view.toScreenX(1), view.toScreenY(1), view.toScreenX(1), 2);
        assertClose(2, moves.getLast().getY(), 0, PIXELS);
    }

    @Test
    void thePointStaysUnderTheHandWhateverIsShown() {
        BoxView view = view();
        screen.moveTo(view.toScreenX(1), view.toScreenY(1));
        screen.press();
        screen.moveTo(view.toScreenX(0), view.toScreenY(0));
        show(new Bowl(BOX, readings), 1, 1);
        screen.moveTo(view.toScreenX(-1), view.toScreenY(0));
        screen.release();
        assertClose(-1, moves.getLast().getX(), 0, PIXELS);
    }

    @Test
    void aDragOfTheBackgroundMovesWhatIsSeen() {
        BoxView view = view();
        screen.drag(view.toScreenX(-1), view.toScreenY(-1), view.toScreenX(0), view.toScreenY(-0.5));
        Box box = views.getLast();
        assertBox(-3, -2.5, 1, 1.5, box);
        assertThat(moves).isEmpty();
        assertThat(view().box()).isEqualTo(box);
    }

    @Test
    void theWheelZoomsAboutThePointer() {
        BoxView view = view();
        screen.scroll(view.toScreenX(-1), view.toScreenY(0.5), 3);
        Box box = views.getLast();
        assertThat(box.width()).isLessThan(3.5);
        // The pointer's place stays at a quarter of the way across and five eighths of the way up.
        assertClose(-1, box.minX() + 0.25 * box.width(), 0, PIXELS);
        assertClose(0.5, box.minY() + 0.625 * box.height(), 0, PIXELS);
    }

    @Test
    void aNewGridLeavesWhatSomebodyChoseToSee() {
        BoxView view = view();
        screen.drag(view.toScreenX(-1), view.toScreenY(-1), view.toScreenX(0), view.toScreenY(-0.5));
        Box chosen = view().box();
        show(new Bowl(new Box(-10, -10, 10, 10), readings), 1, 1);
        assertThat(view().box()).isEqualTo(chosen);
        screen.run(() -> screen.part().resetView());
        assertThat(view().box()).isEqualTo(new Box(-10, -10, 10, 10));
    }

    @Test
    void arrowKeysMoveThePoint() {
        screen.run(() -> screen.part().requestFocus());
        screen.key(KeyCode.RIGHT);
        screen.key(KeyCode.UP);
        screen.key(KeyCode.UP);
        // A fiftieth of 4 units is 0.08, the next nice step is 0.1.
        assertThat(moves).containsExactly(new Point2D(1.1, 1), new Point2D(1.1, 1.1), new Point2D(1.1, 1.2));
    }

    @Test
    void withShiftArrowKeysMoveThePointALittle() {
        screen.run(() -> screen.part().requestFocus());
        screen.key(KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(moves).containsExactly(new Point2D(0.99, 1));
    }

    @Test
    void plusAndMinusZoomAboutThePoint() {
        screen.run(() -> screen.part().requestFocus());
        screen.key(KeyCode.ADD);
        // Around 1 from −2 to 2, by a factor of 1.25: 1 − 3/1.25 and 1 + 1/1.25.
        assertBox(-1.4, -1.4, 1.8, 1.8, views.getLast());
        screen.key(KeyCode.SUBTRACT);
        assertBox(-2, -2, 2, 2, views.getLast());
    }

    @Test
    void theValueUnderThePointerIsWritten() {
        BoxView view = view();
        screen.moveTo(view.toScreenX(0), view.toScreenY(-1));
        assertThat(label().getText()).matches("loss (1|0\\.99\\d*|1\\.0\\d)\\na 0\\nb −(1|0\\.99\\d*|1\\.01)");
        assertThat(screen.call(() -> label().isVisible())).isTrue();
        screen.leave();
        assertThat(screen.call(() -> label().isVisible())).isFalse();
    }

    @Test
    void theValueUnderThePointerFollowsWhatIsShown() {
        screen.moveTo(view().toScreenX(0), view().toScreenY(-1));
        show(new Bowl(new Box(-20, -20, 20, 20), readings), 1, 1);
        assertThat(label().getText()).matches("loss (100|99\\.\\d|101)\\na 0\\nb −(10|9\\.9\\d*|10\\.1)");
    }

    @Test
    void theFieldIsMadeOnlyWhenTheGridChanges() {
        int before = readings.get();
        screen.run(() -> screen.part().requestFocus());
        screen.key(KeyCode.RIGHT);
        screen.moveTo(100, 100);
        screen.scroll(200, 200, 1);
        assertThat(readings.get()).isEqualTo(before);
    }

    @Test
    void theValleyIsLighterThanTheWallsInTheLightTheme() {
        WritableImage picture = screen.picture();
        assertThat(color(picture, 0, -0.1).getBrightness()).isGreaterThan(color(picture, 1.9, -1.9).getBrightness());
        assertThat(color(picture, 0, -0.1).getBlue()).isGreaterThan(color(picture, 0, -0.1).getRed() * 0.8);
    }

    @Test
    void theNamesOfTheAxesMayChange() {
        screen.run(() -> screen.part().setNames("w₀", "b"));
        assertThat(screen.part().getAccessibleText()).startsWith("loss over w₀ and b.");
    }

    @Test
    void theTextStandsBesideThePoint() {
        BoxView view = view();
        WritableImage without = screen.picture();
        screen.show(() -> screen.part().show(new ContourPane.Landscape(new Bowl(BOX, readings), List.of(),
                new double[0], new double[0], 1, 1, "2.0000"), PALETTE));
        int x = (int) view.toScreenX(1) + 30;
        int y = (int) view.toScreenY(1) - 10;
        assertThat(IntStream.range(y - 6, y + 6).mapToObj(row -> without.getPixelReader().getColor(x, row)))
                .doesNotContain(PALETTE.plane());
        WritableImage with = screen.picture();
        assertThat(IntStream.range(y - 6, y + 6).mapToObj(row -> with.getPixelReader().getColor(x, row)))
                .contains(PALETTE.plane());
    }

    @Test
    void aPathThatDivergedIsDrawn() {
        screen.show(() -> screen.part().show(new ContourPane.Landscape(new Bowl(BOX, readings), List.of(),
                new double[]{0, 1, -1e300, 1e300, Double.NaN, Double.POSITIVE_INFINITY},
                new double[]{0, 1, 1e300, 1e308, 1, 1}, 1, 1, ""), PALETTE));
        assertThat(screen.picture().getWidth()).isPositive();
    }

    private void show(ContourPane.Grid grid, double x, double y) {
        screen.show(() -> screen.part().show(
                new ContourPane.Landscape(grid, List.of(), new double[0], new double[0], x, y, ""), PALETTE));
    }

    private BoxView view() {
        return screen.call(() -> screen.part().view().orElseThrow());
    }

    private Label label() {
        return (Label) screen.part().lookup(".chart-hover");
    }

    private Color color(WritableImage picture, double x, double y) {
        double overhang = (picture.getWidth() - 480) / 2;
        return picture.getPixelReader().getColor((int) (view().toScreenX(x) + overhang),
                (int) (view().toScreenY(y) + overhang));
    }

    private static void assertBox(double minX, double minY, double maxX, double maxY, Box box) {
        assertClose(minX, box.minX(), 0, PIXELS);
        assertClose(minY, box.minY(), 0, PIXELS);
        assertClose(maxX, box.maxX(), 0, PIXELS);
        assertClose(maxY, box.maxY(), 0, PIXELS);
    }
}

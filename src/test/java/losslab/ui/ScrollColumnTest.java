package losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A column with a number in it under a robot's wheel. The time is the test's own.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ScrollColumnTest {
    private final AtomicLong now = new AtomicLong();
    private NumberField number;

    @RegisterExtension
    final PartHarness<ScrollColumn> screen = new PartHarness<>(this::column, 200, 200);

    @Test
    void theWheelChangesANumber() {
        scrollOverNumber();
        assertThat(number.getText()).isEqualTo("−0.10");
        assertThat(scrolled()).isZero();
    }

    @Test
    void aWheelThatScrollsGoesOnOverANumber() {
        screen.scroll(100, 20, -1);
        double before = scrolled();
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));
        scrollOverNumber();
        assertThat(number.getText()).isEqualTo("0.00");
        assertThat(scrolled()).isGreaterThan(before);
    }

    @Test
    void afterARestTheWheelIsTheNumbers() {
        screen.scroll(100, 20, -1);
        double before = scrolled();
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(500));
        scrollOverNumber();
        assertThat(number.getText()).isEqualTo("−0.10");
        assertThat(scrolled()).isEqualTo(before);
    }

    @Test
    void noPictureOfTheColumnIsKept() {
        assertThat(screen.call(() -> screen.part().lookup(".viewport").isCache())).isFalse();
    }

    private void scrollOverNumber() {
        Bounds place = screen.call(() -> screen.part().sceneToLocal(number.localToScene(number.getLayoutBounds())));
        screen.scroll(place.getCenterX(), place.getCenterY(), -1);
    }

    private double scrolled() {
        return screen.call(() -> screen.part().getVvalue());
    }

    private ScrollColumn column() {
        number = new NumberField("number", NumberField.Kind.anyNumber("Number"), _ -> {}, _ -> {});
        number.show(0);
        return new ScrollColumn(new VBox(space(100), number, space(600)), now::get);
    }

    private static Region space(double height) {
        Region space = new Region();
        space.setMinHeight(height);
        return space;
    }
}

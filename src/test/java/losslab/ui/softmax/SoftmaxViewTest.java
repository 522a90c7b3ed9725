package losslab.ui.softmax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.SoftmaxBreakdown;
import losslab.core.math.InformationUnit;
import losslab.ui.PartHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The view alone, with scores that no bar has room for.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SoftmaxViewTest {
    private static final SoftmaxView.Listener NOBODY = new SoftmaxView.Listener() {
        @Override
        public void setTemperature(double temperature) {}

        @Override
        public void setSmoothing(double smoothing, SmoothingOver over) {}

        @Override
        public void setUnit(InformationUnit unit) {}

        @Override
        public void report(String message) {}
    };

    @RegisterExtension
    final PartHarness<SoftmaxView> screen = new PartHarness<>(() -> new SoftmaxView(NOBODY), 480, 400);

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void aProbabilityThatIsNaNHasANumberAndNoBar(double score) {
        show(score, 1, 2);
        assertThat(List.of(text("probability-0"), text("probability-1"))).containsOnly("NaN");
        assertThat(Stream.of("probability-bar-0", "probability-bar-1", "descent-0", "descent-1").map(this::isSeen))
                .containsOnly(false);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e308, -1e308})
    void everythingHasAPlace(double score) {
        show(score, 1, 2);
        assertThat(screen.call(() -> screen.part().lookupAll("*").stream().map(Node::getBoundsInParent).toList()))
                .allSatisfy(bounds -> assertThat(sizes(bounds)).allMatch(Double::isFinite));
    }

    @Test
    void theBarsComeBack() {
        show(Double.NaN, 1, 2);
        show(0, 1, 2);
        assertThat(isSeen("probability-bar-0")).isTrue();
    }

    private void show(double... scores) {
        screen.show(() -> screen.part().showExample(SoftmaxBreakdown.of(scores, 0, CrossEntropy.standard()),
                InformationUnit.NATS));
    }

    private String text(String id) {
        return screen.call(() -> ((Label) screen.part().lookup("#" + id)).getText());
    }

    private boolean isSeen(String id) {
        return screen.call(() -> screen.part().lookup("#" + id).isVisible());
    }

    private static List<Double> sizes(Bounds bounds) {
        return List.of(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }
}

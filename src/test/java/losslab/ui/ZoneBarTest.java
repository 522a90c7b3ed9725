package losslab.ui;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.TimeUnit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A bar below a slider from 0.001 to 10, four powers of ten.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ZoneBarTest {
    private static final double PIXEL = 1;

    @RegisterExtension
    final PartHarness<VBox> screen = new PartHarness<>(() -> {
        LogSlider slider = new LogSlider("rate-slider", "Step size η", 0.001, 10, false, 0, _ -> {});
        return new VBox(new FormRow("Step size η", slider, new Label("0.1")), new ZoneBar("zones", slider));
    }, 460, 120);

    @Test
    void aLimitIsWhereTheThumbStandsForIt() {
        show(0.01, 0.1, 1);
        screen.show(() -> slider().show(0.1));
        assertClose(bounds(slider().lookup(".thumb")).getCenterX(), zone(ZoneBar.Zone.GOOD).getMaxX(), 0, PIXEL);
    }

    @Test
    void theZonesReachFromOneEndOfTheThumbsWayToTheOther() {
        show(0.01, 0.1, 1);
        screen.show(() -> slider().show(0.001));
        double first = bounds(slider().lookup(".thumb")).getCenterX();
        screen.show(() -> slider().show(10));
        double last = bounds(slider().lookup(".thumb")).getCenterX();
        assertClose(first, zone(ZoneBar.Zone.CRAWL).getMinX(), 0, PIXEL);
        assertClose(last, zone(ZoneBar.Zone.DIVERGE).getMaxX(), 0, PIXEL);
    }

    @Test
    void zonesOfOneDecadeEachAreEquallyWide() {
        show(0.01, 0.1, 1);
        double width = zone(ZoneBar.Zone.CRAWL).getWidth();
        assertThat(width).isGreaterThan(20);
        assertThat(List.of(ZoneBar.Zone.GOOD, ZoneBar.Zone.OSCILLATE, ZoneBar.Zone.DIVERGE))
                .allSatisfy(other -> assertClose(width, zone(other).getWidth(), 0, 1e-6));
    }

    @Test
    void aZoneOfNoWidthIsNotThere() {
        show(0.01, 0.1, 0.1);
        assertThat(zone(ZoneBar.Zone.OSCILLATE).getWidth()).isZero();
        assertThat(screen.call(() -> bar().fill(ZoneBar.Zone.OSCILLATE).isVisible())).isFalse();
    }

    @Test
    void limitsBeyondTheSliderAreAtItsEnd() {
        show(1e-9, 0.1, 1e9);
        assertThat(zone(ZoneBar.Zone.CRAWL).getWidth()).isZero();
        assertThat(zone(ZoneBar.Zone.DIVERGE).getWidth()).isZero();
    }

    @Test
    void onlyANameThatFitsIsSeen() {
        show(0.08, 0.1, 1);
        assertThat(screen.call(() -> bar().isNamed(ZoneBar.Zone.CRAWL))).isTrue();
        assertThat(screen.call(() -> bar().isNamed(ZoneBar.Zone.GOOD))).isFalse();
    }

    @Test
    void aMarkStandsAtItsLimit() {
        show(0.01, 0.1, 1);
        assertThat(screen.call(() -> bar().lookupAll(".zone-mark").stream().filter(Node::isVisible)
                .map(mark -> mark.localToScene(mark.getLayoutBounds()).getCenterX()).toList()))
                .containsExactly(zone(ZoneBar.Zone.DIVERGE).getMinX());
    }

    @Test
    void allLimitsAreTold() {
        show(0.01, 0.1, 1);
        assertThat(screen.call(() -> bar().getAccessibleText())).isEqualTo(
                "Step size η: crawls below 0.01, good up to 0.1, oscillates up to 1, diverges beyond\n2/λ = 1");
    }

    @Test
    void withNothingToSayItTakesNoRoom() {
        double empty = screen.call(() -> screen.part().prefHeight(-1));
        show(0.01, 0.1, 1);
        assertThat(screen.call(() -> screen.part().prefHeight(-1))).isGreaterThan(empty + 10);
        screen.show(() -> bar().showNote(""));
        assertThat(screen.call(() -> screen.part().prefHeight(-1))).isEqualTo(empty);
    }

    @Test
    void aNoteStandsInPlaceOfZones() {
        show(0.01, 0.1, 1);
        screen.show(() -> bar().showNote("no curvature here"));
        assertThat(screen.call(() -> bar().fill(ZoneBar.Zone.GOOD).isVisible())).isFalse();
        assertThat(screen.call(() -> ((Label) bar().lookup(".zone-note")).getText())).isEqualTo("no curvature here");
    }

    @Test
    void limitsOutOfOrderAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> bar().show(List.of(new ZoneBar.Limit(1, ""),
                new ZoneBar.Limit(0.1, ""), new ZoneBar.Limit(2, "")))).withMessageContaining("ascending");
    }

    private void show(double first, double second, double third) {
        screen.show(() -> bar().show(List.of(new ZoneBar.Limit(first, ""), new ZoneBar.Limit(second, ""),
                new ZoneBar.Limit(third, "2/λ"))));
    }

    private ZoneBar bar() {
        return (ZoneBar) screen.part().lookup("#zones");
    }

    private LogSlider slider() {
        return (LogSlider) screen.part().lookup("#rate-slider");
    }

    private Bounds zone(ZoneBar.Zone zone) {
        return bounds(bar().fill(zone));
    }

    private Bounds bounds(Node node) {
        return screen.call(() -> node.localToScene(node.getLayoutBounds()));
    }
}

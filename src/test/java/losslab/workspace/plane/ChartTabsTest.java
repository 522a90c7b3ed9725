package losslab.workspace.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import losslab.testing.Toolkit;
import losslab.ui.Theme;

/// The tabs in the narrowest window.
class ChartTabsTest {
    private static final List<String> TITLES = List.of("Loss curve", "Landscape", "Gradient check", "Triangle",
            "All losses");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void fiveTabsStandBesideTheButton(Theme theme) {
        Toolkit.start();
        Toolkit.call(() -> {
            ChartTabs tabs = new ChartTabs(TITLES.stream()
                    .map(title -> new ChartTabs.Chart(title.replace(' ', '-'), title, new Region())).toList());
            Scene scene = new Scene(tabs, 490, 300);
            Application.setUserAgentStylesheet(theme.userAgentStylesheet());
            scene.getStylesheets().setAll(theme.stylesheets());
            scene.snapshot(null);
            Node button = tabs.lookup("#enlarge-charts");
            assertThat(tabs.lookupAll(".tab")).hasSize(5).allMatch(
                    tab -> inScene(tab).getMaxX() < inScene(button).getMinX());
            assertThat(texts(tabs)).containsAll(TITLES);
            assertThat(tabs.lookup(".control-buttons-tab").isVisible()).isFalse();
            return tabs;
        });
    }

    private static Stream<String> texts(Node tabs) {
        return tabs.lookupAll(".text").stream().map(Text.class::cast)
                .map(Text::getText);
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}

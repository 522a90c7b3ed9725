package losslab.workspace.plane;

import java.util.List;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The charts below the plane, one behind the other, with the tools of the open one beside the tabs.
final class ChartTabs extends StackPane {
    /// One chart.
    ///
    /// @param tools what stands beside the tabs while it is open
    record Chart(String id, String title, Region content, Region tools) {}

    private final TabPane tabs = new TabPane();

    ChartTabs(List<Chart> charts) {
        setId("charts");
        getStyleClass().add("card");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        getChildren().add(tabs);
        for (Chart chart : charts) {
            Tab tab = new Tab(chart.title(), chart.content());
            tab.setId(chart.id());
            tabs.getTabs().add(tab);
            chart.tools().visibleProperty().bind(tab.selectedProperty());
            chart.tools().setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            StackPane.setAlignment(chart.tools(), Pos.TOP_RIGHT);
            getChildren().add(chart.tools());
        }
    }

    /// Tells whether the chart of an id is open, now and whenever that changes.
    void whenOpen(String id, Consumer<Boolean> listener) {
        tabs.getTabs().stream().filter(tab -> id.equals(tab.getId()))
                .forEach(tab -> tab.selectedProperty().subscribe(listener));
    }
}

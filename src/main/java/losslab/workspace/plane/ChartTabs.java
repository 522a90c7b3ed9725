package losslab.workspace.plane;

import java.util.List;
import java.util.function.Consumer;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.workspace.plane.panel.StatePanel;

/// The charts below the plane, one behind the other. Each has its tools inside: beside the tabs is room for one button. A
/// chart comes into the window when its tab opens first: the toolkit styles what is behind a tab, too.
final class ChartTabs extends StackPane {
    /// One chart, and the id and the title of its tab.
    record Chart(String id, String title, Region content) {}

    private static final PseudoClass ENLARGED = PseudoClass.getPseudoClass("enlarged");

    private final TabPane tabs = new TabPane();
    private final List<Chart> charts;
    private final ToggleButton enlarge = new ToggleButton(Messages.text("charts.enlarge"));

    ChartTabs(List<Chart> charts) {
        this.charts = List.copyOf(charts);
        setId("charts");
        getStyleClass().add("card");
        tabs.setAccessibleText(Messages.text("charts.accessible"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        getChildren().add(tabs);
        for (Chart chart : charts) {
            Tab tab = new Tab(chart.title());
            tab.setId(chart.id());
            tab.setOnSelectionChanged(_ -> {
                if (tab.isSelected()) {
                    tab.setContent(chart.content());
                }
            });
            tabs.getTabs().add(tab);
        }
        enlarge.setId("enlarge-charts");
        Explanation.give(enlarge, Messages.text("charts.enlarge.tooltip"));
        enlarge.setAccessibleText(Messages.text("charts.enlarge.tooltip"));
        enlarge.setOnAction(_ -> pseudoClassStateChanged(ENLARGED, enlarge.isSelected()));
        HBox tools = new HBox(enlarge);
        tools.getStyleClass().add("card-tools");
        tools.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(tools, Pos.TOP_RIGHT);
        getChildren().add(tools);
    }

    /// Whether a panel is one of the charts.
    boolean holds(StatePanel panel) {
        return charts.stream().anyMatch(chart -> chart.content() == panel);
    }

    /// Whether a panel is the chart of the open tab.
    boolean isOpen(StatePanel panel) {
        return charts.get(opened()).content() == panel;
    }

    /// Which chart is open, counted from 0.
    int opened() {
        return tabs.getSelectionModel().getSelectedIndex();
    }

    /// What the tab of the open chart is called.
    String openedTitle() {
        return tabs.getSelectionModel().getSelectedItem().getText();
    }

    void open(int chart) {
        tabs.getSelectionModel().select(chart);
    }

    /// Opens the chart of an id.
    void open(String id) {
        tabs.getTabs().stream().filter(tab -> id.equals(tab.getId())).forEach(tabs.getSelectionModel()::select);
    }

    /// Calls whenever another tab opens.
    void onOpened(Runnable listener) {
        tabs.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> listener.run());
    }

    /// Tells whether the chart of an id is open, now and whenever that changes.
    void whenOpen(String id, Consumer<Boolean> listener) {
        tabs.getTabs().stream().filter(tab -> id.equals(tab.getId()))
                .forEach(tab -> tab.selectedProperty().subscribe(listener));
    }
}

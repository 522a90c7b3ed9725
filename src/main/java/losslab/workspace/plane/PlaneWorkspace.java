package losslab.workspace.plane;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import losslab.ui.BeforeLayout;
import losslab.ui.CardColumns;
import losslab.ui.Following;
import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.ui.Theme;
import losslab.workspace.plane.byhand.ByHandPanel;
import losslab.workspace.plane.canvas.PlanePanel;
import losslab.workspace.plane.check.GradientCheckPanel;
import losslab.workspace.plane.curve.LossCurvePanel;
import losslab.workspace.plane.description.DescriptionPanel;
import losslab.workspace.plane.landscape.LandscapePanel;
import losslab.workspace.plane.losses.AllLossesPanel;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.panel.StatePanel;
import losslab.workspace.plane.points.PointsPanel;
import losslab.workspace.plane.settings.ObjectivePanel;
import losslab.workspace.plane.settings.OptimizerPanel;
import losslab.workspace.plane.settings.RandomSearchPanel;
import losslab.workspace.plane.settings.StoppingPanel;
import losslab.workspace.plane.settings.TrainingPanel;
import losslab.workspace.plane.settings.WeightsPanel;
import losslab.workspace.plane.softmax.SoftmaxPanel;
import losslab.workspace.plane.triangle.TrianglePanel;

/// The panels of the plane workspace, and the frame in which all of them show one state.
///
/// However many states a pulse brings, the panels show the last one, once, just before layout. While training runs, the
/// table and the curve, which cost the most, follow ten times a second.
public final class PlaneWorkspace extends BorderPane {
    private static final Duration SLOW_PERIOD = Duration.millis(100);

    private final PlaneViewModel model;
    private final PlanePanel plane;
    private final ChartTabs charts;
    private final HintLine hint = new HintLine();
    private final CardColumns columns;
    private final Map<Panel, Region> regions;
    private final DescriptionPanel description = new DescriptionPanel();
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.of(Theme.LIGHT));
    private final List<StatePanel> fastPanels;
    private final List<StatePanel> slowPanels;
    private final PauseTransition slowPause = new PauseTransition(SLOW_PERIOD);
    private Set<Region> hidden = Set.of();
    private boolean isStale = true;
    private boolean isSlowStale = true;
    private long shownEditCount;

    public PlaneWorkspace(PlaneViewModel model) {
        this.model = model;
        plane = new PlanePanel(model);
        LossCurvePanel curve = new LossCurvePanel(model, palette.get());
        LandscapePanel landscape = new LandscapePanel(model);
        GradientCheckPanel check = new GradientCheckPanel(model);
        TrianglePanel triangle = new TrianglePanel(model);
        AllLossesPanel losses = new AllLossesPanel(model);
        charts = new ChartTabs(
                List.of(new ChartTabs.Chart("curve-tab", Messages.text("curve.title"), curve),
                        new ChartTabs.Chart("landscape-tab", Messages.text("landscape.title"), landscape),
                        new ChartTabs.Chart("check-tab", Messages.text("check.title"), check),
                        new ChartTabs.Chart("triangle-tab", Messages.text("triangle.title"), triangle),
                        new ChartTabs.Chart("losses-tab", Messages.text("losses.title"), losses),
                        new ChartTabs.Chart("description-tab", Messages.text("description.title"), description)));
        charts.whenOpen("landscape-tab", model.landscape()::setOpen);
        charts.whenOpen("check-tab", model.gradientCheck()::setOpen);
        charts.whenOpen("losses-tab", model.lossComparison()::setOpen);
        SlipBanner banner = new SlipBanner(model);
        WeightsPanel weights = new WeightsPanel(model);
        ObjectivePanel objective = new ObjectivePanel(model);
        OptimizerPanel optimizer = new OptimizerPanel(model);
        StoppingPanel stopping = new StoppingPanel(model);
        TrainingPanel training = new TrainingPanel(model);
        PointsPanel points = new PointsPanel(model);
        ByHandPanel byHand = new ByHandPanel(model);
        SoftmaxPanel softmax = new SoftmaxPanel(model);
        StatusLine status = new StatusLine();
        VBox.setVgrow(plane, Priority.ALWAYS);
        VBox.setVgrow(softmax, Priority.ALWAYS);
        fastPanels = List.of(plane, weights, objective, optimizer, stopping, training, byHand, softmax, triangle,
                status, banner, hint);
        slowPanels = List.of(points, curve, landscape, check, losses, description);
        training.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(charts, Priority.SOMETIMES);
        RandomSearchPanel search = new RandomSearchPanel(model);
        regions = new EnumMap<>(Map.ofEntries(Map.entry(Panel.PLANE, plane), Map.entry(Panel.CHARTS, charts),
                Map.entry(Panel.WEIGHTS, weights), Map.entry(Panel.OBJECTIVE, objective),
                Map.entry(Panel.OPTIMIZER, optimizer), Map.entry(Panel.STOPPING, stopping),
                Map.entry(Panel.SEARCH, search), Map.entry(Panel.TRAINING, training),
                Map.entry(Panel.POINTS, points), Map.entry(Panel.BY_HAND, byHand),
                Map.entry(Panel.SOFTMAX, softmax)));
        columns = new CardColumns(List.of(new CardColumns.Column(40, 38.5, List.of(), List.of(plane, charts)),
                new CardColumns.Column(27, 24.5,
                        List.of(weights, objective, optimizer, stopping, search),
                        List.of(training)),
                new CardColumns.Column(33, 31, List.of(points, byHand, softmax), List.of())));
        setId("plane-workspace");
        setCenter(columns);
        setTop(new VBox(banner, hint));
        setBottom(status);
        bind();
    }

    private void bind() {
        Following.follow(this, model.stateProperty(), _ -> requestShow());
        Following.follow(this, model.landscape().resultProperty(), _ -> requestSlowShow());
        Following.follow(this, model.gradientCheck().resultProperty(), _ -> requestSlowShow());
        Following.follow(this, model.lossComparison().resultProperty(), _ -> requestSlowShow());
        Following.follow(this, model.comparison().resultProperty(), _ -> requestShow());
        palette.addListener((_, _, _) -> requestShow());
        charts.onOpened(this::requestShow);
        BeforeLayout.attach(this, this::requestShow, this::showLatest);
        slowPause.setOnFinished(_ -> {
            if (isSlowStale) {
                Platform.requestNextPulse();
            }
        });
    }

    /// Shows these panels and no others.
    public void showOnly(Set<Panel> panels) {
        VBox.setVgrow(charts, panels.contains(Panel.PLANE) ? Priority.SOMETIMES : Priority.ALWAYS);
        hidden = regions.entrySet().stream().filter(entry -> !panels.contains(entry.getKey())).map(Map.Entry::getValue)
                .collect(Collectors.toUnmodifiableSet());
        columns.hide(hidden);
        requestShow();
    }

    /// Gives the keyboard to the plane.
    public void focusPlane() {
        plane.focusArea();
    }

    /// The title of the panel or chart that has the keyboard. The plane has it whenever nothing else does, and is not meant.
    public Optional<String> focusedTitle() {
        Node focused = getScene().getFocusOwner();
        for (Node at = focused; at != null; at = at.getParent()) {
            Node region = at;
            Optional<Panel> panel = regions.keySet().stream().filter(key -> regions.get(key) == region).findFirst();
            if (panel.isPresent()) {
                return panel.filter(found -> found != Panel.PLANE)
                        .map(found -> found == Panel.CHARTS ? charts.openedTitle() : found.title());
            }
        }
        return Optional.empty();
    }

    /// Opens the chart that another plane workspace of the same model has open.
    public void openChartOf(PlaneWorkspace other) {
        charts.open(other.charts.opened());
    }

    /// Opens the description in words and gives it the keyboard.
    public void openDescription() {
        charts.open("description-tab");
        description.focusText();
    }

    /// Says over the panels what to try in an experiment, for as long as it keeps its title.
    public void showHint(String title, String words) {
        hint.tell(title, words);
    }

    /// The colours of everything that means something.
    public ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /// Shows the model's state in all panels now, without waiting for a pulse.
    public void showNow() {
        PlaneState state = model.state();
        show(fastPanels, state);
        show(slowPanels, state);
        isStale = false;
        isSlowStale = false;
    }

    private void requestShow() {
        isStale = true;
        requestSlowShow();
    }

    private void requestSlowShow() {
        isSlowStale = true;
        Platform.requestNextPulse();
    }

    private void showLatest() {
        if (!isStale && !isSlowStale) {
            return;
        }
        PlaneState state = model.state();
        if (isStale) {
            isStale = false;
            show(fastPanels, state);
            model.requestSnapshot();
        }
        if (!isSlowStale) {
            return;
        }
        // A gesture is followed at once, a trainer that runs by itself ten times a second.
        boolean mayWait = state.progress().running() && model.editCount() == shownEditCount;
        shownEditCount = model.editCount();
        if (!mayWait || slowPause.getStatus() != PauseTransition.Status.RUNNING) {
            isSlowStale = false;
            show(slowPanels, state);
            if (state.progress().running()) {
                slowPause.playFromStart();
            }
        }
    }

    /// A panel behind another one is shown when its tab opens, one that is left out when it comes back.
    private void show(List<StatePanel> panels, PlaneState state) {
        panels.stream().filter(this::isSeen).forEach(panel -> panel.show(state, palette.get()));
    }

    private boolean isSeen(StatePanel panel) {
        return charts.holds(panel) ? !hidden.contains(charts) && charts.isOpen(panel) : !hidden.contains(panel);
    }
}

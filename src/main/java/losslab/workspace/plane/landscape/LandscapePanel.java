package losslab.workspace.plane.landscape;

import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import losslab.core.math.Box;
import losslab.core.model.LossSurface;
import losslab.ui.Choice;
import losslab.ui.ContourPane;
import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.workspace.plane.model.LandscapeResult;
import losslab.workspace.plane.model.LandscapeTrack;
import losslab.workspace.plane.model.LandscapeViewModel;
import losslab.workspace.plane.model.LandscapeViewModel.Mode;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.panel.StatePanel;

/// The loss over two directions of parameter space, with the way of the run and the present point to drag; or over one
/// weight.
public final class LandscapePanel extends VBox implements StatePanel {
    private final PlaneViewModel model;
    private final LandscapeViewModel landscape;
    private final ContourPane contours = new ContourPane("landscape-contours", "", "",
            Messages.text("landscape.loss"));
    private final WeightChart chart;
    private final Label none = new Label(Messages.text("landscape.none"));
    private final AxesRows axes;
    private final Choice<Mode> mode;
    private Optional<SurfaceGrid> grid = Optional.empty();
    private Optional<Box> shownBox = Optional.empty();

    /// A surface as the contour pane takes it.
    private record SurfaceGrid(LossSurface losses) implements ContourPane.Grid {
        @Override
        public int columns() {
            return losses.columns();
        }

        @Override
        public int rows() {
            return losses.rows();
        }

        @Override
        public Box box() {
            return losses.box();
        }

        @Override
        public double value(int column, int row) {
            return losses.value(column, row);
        }
    }

    public LandscapePanel(PlaneViewModel model) {
        this.model = model;
        landscape = model.landscape();
        chart = new WeightChart(landscape);
        mode = new Choice<>("landscape-mode", Messages.text("landscape.mode"), List.of(Mode.values()),
                LandscapePanel::name, this::chooseMode);
        axes = new AxesRows(landscape, mode);
        build();
        contours.setOnMove(landscape::moveTo);
        contours.setOnView(box -> {
            shownBox = Optional.of(box);
            landscape.setBox(box);
        });
    }

    private void build() {
        setId("landscape");
        getStyleClass().add("tab-content");
        Explanation.give(mode, Messages.text("landscape.mode.tooltip"));
        none.setId("landscape-none");
        none.getStyleClass().add("card-note");
        contours.setMinHeight(0);
        StackPane pictures = new StackPane(contours, chart, none);
        pictures.setMinHeight(0);
        VBox.setVgrow(pictures, Priority.ALWAYS);
        getChildren().addAll(axes, pictures);
    }

    private void chooseMode(Mode chosen) {
        landscape.setMode(chosen);
        axes.show(model.state(), landscape.resultProperty().get());
    }

    @Override
    public void show(PlaneState state, Palette palette) {
        mode.show(landscape.mode());
        Optional<LandscapeResult> result = landscape.resultProperty().get();
        axes.show(state, result);
        result.ifPresent(found -> {
            switch (found) {
                case LandscapeResult.Surface surface -> show(surface, state, palette);
                case LandscapeResult.Curve curve -> chart.show(curve, state, palette);
            }
        });
        choosePicture(result);
    }

    private void show(LandscapeResult.Surface surface, PlaneState state, Palette palette) {
        SurfaceGrid shown = grid.filter(last -> last.losses() == surface.losses())
                .orElseGet(() -> new SurfaceGrid(surface.losses()));
        grid = Optional.of(shown);
        LandscapeTrack track = LandscapeTrack.of(state, surface.axes());
        Optional<Box> wanted = surface.axes().equals(landscape.axes()) ? landscape.box() : shownBox;
        contours.setNames(surface.axes().xName(), surface.axes().yName());
        contours.show(new ContourPane.Landscape(shown,
                surface.contours().stream().map(line -> new ContourPane.Contour(line.level(), line.segments()))
                        .toList(),
                track.xs(), track.ys(), track.point().a(), track.point().b(),
                Numbers.fixed(state.evaluation().totalLoss(), Numbers.lossDigits())), palette);
        if (!wanted.equals(shownBox)) {
            shownBox = wanted;
            wanted.ifPresent(contours::setView);
        }
    }

    private void choosePicture(Optional<LandscapeResult> result) {
        Node shown = result.<Node>map(found -> found instanceof LandscapeResult.Surface ? contours : chart)
                .orElse(none);
        contours.setVisible(shown == contours);
        chart.setVisible(shown == chart);
        none.setVisible(shown == none && landscape.isTooFar());
    }

    private static String name(Mode mode) {
        return Messages.text("landscape.mode." + Messages.key(mode));
    }
}

package losslab.workspace.plane.canvas;

import java.util.List;
import java.util.Optional;

import javafx.event.EventHandler;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.ui.PaintedCanvas;
import losslab.ui.Palette;
import losslab.ui.Print;
import losslab.workspace.plane.canvas.PlaneTarget.Background;
import losslab.workspace.plane.canvas.PlaneTarget.DataPoint;
import losslab.workspace.plane.model.ComparisonViewModel;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;

/// The same points with the weights of another loss, beside the plane: to look at, and to select points in.
final class SecondPlane extends VBox {
    private final PlaneViewModel model;
    private final PaintedCanvas canvas = new PaintedCanvas();
    private final ShadingPainter shading = new ShadingPainter();
    private final ShadingLegend legend = new ShadingLegend("second-");
    private final Pane area = new Pane(canvas, legend);
    private final RunTitle title;
    private Optional<ComparisonViewModel.Result> shown = Optional.empty();

    SecondPlane(PlaneViewModel model) {
        this.model = model;
        Button close = new Button(Messages.text("comparison.close"));
        close.setId("close-comparison");
        Explanation.give(close, Messages.text("comparison.close.tooltip"));
        close.setAccessibleText(Messages.text("comparison.close.tooltip"));
        close.setOnAction(_ -> model.comparison().choose(Optional.empty()));
        title = new RunTitle("second-run", close);
        build();
    }

    private void build() {
        setId("second-plane");
        getStyleClass().add("second-plane");
        setMinWidth(0);
        // As wide as the plane beside it, whatever their titles say.
        setPrefWidth(1);
        area.setId("second-plane-area");
        area.setAccessibleText(Messages.text("comparison.accessible"));
        area.setMinSize(0, 0);
        area.setPrefSize(1, 1);
        VBox.setVgrow(area, Priority.ALWAYS);
        getChildren().addAll(title, area);
        show(false);
    }

    private void show(boolean visible) {
        setVisible(visible);
        setManaged(visible);
    }

    /// Lets the wheel do here what it does in the plane beside.
    void onWheel(EventHandler<ScrollEvent> zoom) {
        area.setOnScroll(zoom);
    }

    /// Shows the second training, or nothing while there is none.
    void show(Optional<ComparisonViewModel.Result> result) {
        shown = result;
        show(result.isPresent());
        result.ifPresent(found -> title.show(found.state(), found.diverged(), found.isExact()));
    }

    /// Paints what is seen of the plane beside, in the same size: where the weights are the same, so is every pixel.
    void paint(Viewport view, Palette palette, Print print) {
        shown.map(ComparisonViewModel.Result::state).ifPresent(state -> {
            canvas.setWidth(Math.floor(view.width()));
            canvas.setHeight(Math.floor(view.height()));
            area.setOnMousePressed(event -> select(event, state, view, print.lines()));
            canvas.paint(drawing -> {
                shading.paint(drawing, state, view, palette);
                PlanePainter.onPaper(drawing, print, () -> new PlanePainter(drawing, state,
                        view.inUnitsOf(print.lines()), palette, new Background(), Optional.empty(), print).paint());
            });
            legend.show(state, view, palette, shading.colors(), shading.scale());
        });
    }

    private void select(MouseEvent event, PlaneState state, Viewport view, double pixels) {
        if (PlaneTarget.at(event.getX() / pixels, event.getY() / pixels, state,
                view.inUnitsOf(pixels)) instanceof DataPoint point) {
            if (event.isShiftDown() || event.isShortcutDown()) {
                model.toggleSelected(point.index());
            } else {
                model.select(List.of(point.index()));
            }
        }
    }
}

package losslab.workspace.plane.triangle;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import losslab.core.data.Point;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.PaintedCanvas;
import losslab.ui.Palette;
import losslab.ui.Print;
import losslab.ui.Theme;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.panel.SelectionKeys;
import losslab.workspace.plane.panel.StatePanel;

/// Every point at its probabilities: a triangle whose corners are classes, with arrows towards the targets.
///
/// It paints while its tab is open only.
public final class TrianglePanel extends VBox implements StatePanel {
    /// How near to a point a click must be, in pixels.
    static final double REACH = 12;

    private final PlaneViewModel model;
    private final CornersRow corners;
    private final PaintedCanvas canvas = new PaintedCanvas();
    private final Pane area = new Pane(canvas);
    private final Label temperature = new Label();
    private final Label selected = new Label();
    private final Label hover = new Label();
    private PlaneState shown;
    private SimplexPoints points;
    private Palette palette = Palette.of(Theme.LIGHT);
    private OptionalInt hovered = OptionalInt.empty();
    private double text = 1;

    public TrianglePanel(PlaneViewModel model) {
        this.model = model;
        corners = new CornersRow(model);
        shown = model.state();
        points = new SimplexPoints(shown, 0, 0);
        build();
        bind();
    }

    private void build() {
        setId("triangle");
        getStyleClass().add("tab-content");
        area.setId("triangle-area");
        area.getStyleClass().add("triangle-area");
        area.setFocusTraversable(true);
        area.setAccessibleRole(AccessibleRole.NODE);
        area.setMinSize(0, 0);
        area.setPrefSize(160, 160);
        selected.setId("triangle-selected");
        hover.setId("triangle-hover");
        temperature.setId("triangle-temperature");
        Label arrows = new Label(Messages.text("triangle.arrows"));
        arrows.getStyleClass().add("card-note");
        VBox left = new VBox(temperature, selected, arrows);
        VBox right = new VBox(hover);
        StackPane picture = new StackPane(area, left, right);
        StackPane.setAlignment(left, Pos.TOP_LEFT);
        StackPane.setAlignment(right, Pos.TOP_RIGHT);
        for (VBox readout : List.of(left, right)) {
            readout.getStyleClass().add("triangle-readout");
            readout.setMouseTransparent(true);
            readout.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        }
        picture.setMinSize(0, 0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        getChildren().addAll(corners, picture);
    }

    private void bind() {
        area.layoutBoundsProperty().addListener((_, _, bounds) -> resize(bounds));
        Print.at(this).subscribe(print -> {
            text = print.text();
            refresh();
        });
        area.setOnMousePressed(event -> {
            area.requestFocus();
            points.nearest(event.getX() / text, event.getY() / text, REACH).ifPresent(index -> select(event, index));
            event.consume(); // or the tabs take the keyboard
        });
        area.setOnMouseMoved(this::hover);
        area.setOnMouseExited(_ -> {
            hover.setText("");
            hoverPoint(OptionalInt.empty());
        });
        area.setOnKeyPressed(event -> {
            if (SelectionKeys.handle(event, model)) {
                event.consume();
            }
        });
    }

    @Override
    public void show(PlaneState state, Palette newPalette) {
        shown = state;
        palette = newPalette;
        refresh();
    }

    private void resize(Bounds bounds) {
        canvas.setWidth(Math.floor(bounds.getWidth()));
        canvas.setHeight(Math.floor(bounds.getHeight()));
        refresh();
    }

    private void refresh() {
        corners.show(shown);
        points = new SimplexPoints(shown, canvas.getWidth() / text, canvas.getHeight() / text);
        temperature.setText(Messages.text("triangle.temperature", Numbers.significant(points.temperature())));
        String words = shown.selectedPoint().stream().mapToObj(this::pointText).findFirst()
                .orElse(Messages.text("triangle.none"));
        selected.setText(words);
        area.setAccessibleText(
                Messages.text("triangle.accessible", temperature.getText(), words.replace("\n", ". ")));
        hoverPoint(hovered.stream().filter(index -> index < shown.evaluation().exampleCount()).findFirst());
        paint();
    }

    private void paint() {
        SimplexPoints seen = points;
        Palette colors = palette;
        OptionalInt target = hovered;
        double size = text;
        canvas.paint(drawing -> {
            // Larger text is painted as everything else here: in larger units.
            drawing.save();
            drawing.scale(size, size);
            new TrianglePainter(drawing, seen, colors).paint(target);
            drawing.restore();
        });
    }

    private void select(MouseEvent event, int index) {
        if (event.isShiftDown() || event.isShortcutDown()) {
            model.toggleSelected(index);
        } else {
            model.select(List.of(index));
        }
    }

    private void hover(MouseEvent event) {
        OptionalInt nearest = points.nearest(event.getX() / text, event.getY() / text, REACH);
        hoverPoint(nearest);
        boolean isInside = points.simplex().contains(event.getX() / text, event.getY() / text, REACH);
        if (nearest.isEmpty()) {
            hover.setText(isInside
                    ? text("triangle.p", points.simplex().probabilities(event.getX() / text, event.getY() / text))
                    : "");
        }
    }

    private void hoverPoint(OptionalInt index) {
        index.ifPresent(point -> hover.setText(pointText(point)));
        if (!index.equals(hovered)) {
            hovered = index;
            area.setCursor(index.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
            paint();
        }
    }

    /// What a point is, where it is, and where it should be.
    private String pointText(int index) {
        Point point = shown.experiment().data().get(index);
        String words = Messages.text(point.heldOut() ? "triangle.held-out" : "triangle.point", index + 1,
                point.label()) + "\n" + text("triangle.p", points.probabilities(index));
        return points.hasTarget(index)
                ? words + "\n" + text("triangle.q", points.target(point.label()))
                : words;
    }

    private static String text(String key, double[] probabilities) {
        return Messages.text(key, Numbers.list(Arrays.stream(probabilities)
                .mapToObj(p -> Numbers.fixed(p, Numbers.probabilityDigits()))));
    }
}

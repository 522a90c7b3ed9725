package losslab.workspace.plane.canvas;

import java.util.List;
import java.util.Optional;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

import losslab.ui.CardHeader;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.PaintedCanvas;
import losslab.ui.Palette;
import losslab.ui.Print;
import losslab.ui.Theme;
import losslab.workspace.plane.canvas.PlaneTarget.ArrowTip;
import losslab.workspace.plane.canvas.PlaneTarget.Background;
import losslab.workspace.plane.canvas.PlaneTarget.DataPoint;
import losslab.workspace.plane.canvas.PlaneTarget.Line;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.panel.StatePanel;

/// The plane: what lies under the points, zero lines, arrows and points, most of which can be grabbed.
public final class PlanePanel extends VBox implements StatePanel {
    /// A press that moves less than this is a click.
    private static final double CLICK_SLACK = 4;

    private final PlaneViewModel model;
    private final PaintedCanvas canvas = new PaintedCanvas();
    private final PlaneCursor cursor = new PlaneCursor();
    private final PlaneArea area = new PlaneArea(canvas, cursor);
    private final Sight sight = new Sight(this::paint);
    private final PlaneKeys keys;
    private final Brush brush;
    private final ShadingPainter shading = new ShadingPainter();
    private final ShadingLegend legend = new ShadingLegend("");
    private final Probe probe = new Probe();
    private final Rectangle band = new Rectangle();
    private final RunTitle title = new RunTitle("first-run");
    private final SecondPlane second;
    private final PlaneHeader header;
    private final ContextMenu menu = new ContextMenu();
    private PlaneState shown;
    private Palette palette = Palette.of(Theme.LIGHT);
    private PlaneTarget hovered = new Background();
    private Optional<PlaneGesture> gesture = Optional.empty();
    private Optional<ScoreArrow> heldArrow = Optional.empty();
    private Optional<MouseEvent> press = Optional.empty();
    private boolean moved;
    /// Whether the last thing that was done here was done by a key.
    private boolean isKeyed;
    private Print print = Print.NORMAL;

    public PlanePanel(PlaneViewModel model) {
        this.model = model;
        shown = model.state();
        brush = new Brush(model, sight);
        header = new PlaneHeader(model, brush.onProperty(), sight::fit);
        keys = new PlaneKeys(model, sight);
        second = new SecondPlane(model);
        build();
        bind();
    }

    private void build() {
        setId("plane");
        getStyleClass().add("card");
        VBox.setVgrow(area, Priority.ALWAYS);
        band.getStyleClass().add("selection-band");
        band.setMouseTransparent(true);
        band.setManaged(false);
        band.setVisible(false);
        area.getChildren().addAll(cursor, band, brush, legend, probe);
        getChildren().addAll(new CardHeader(Messages.text("plane.title"), header), planes());
    }

    /// The plane, and beside it the second one while two losses are compared.
    private HBox planes() {
        title.visibleProperty().bind(second.visibleProperty());
        title.managedProperty().bind(second.visibleProperty());
        VBox first = new VBox(title, area);
        first.setMinWidth(0);
        first.setPrefWidth(1); // as wide as the second one
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox.setHgrow(second, Priority.ALWAYS);
        HBox planes = new HBox(first, second);
        planes.getStyleClass().add("planes");
        VBox.setVgrow(planes, Priority.ALWAYS);
        return planes;
    }

    private void bind() {
        second.onWheel(this::onScroll);
        Print.at(this).subscribe(now -> {
            print = now;
            paint();
        });
        area.layoutBoundsProperty().addListener((_, _, bounds) -> resize(bounds));
        area.setOnMousePressed(this::onPressed);
        area.setOnMouseDragged(this::onDragged);
        area.setOnMouseReleased(this::onReleased);
        area.setOnMouseMoved(this::onMoved);
        area.setOnMouseExited(_ -> leave());
        area.setOnScroll(this::onScroll);
        area.setOnContextMenuRequested(this::openMenu);
        area.setOnKeyPressed(this::onKey);
        area.focusedProperty().addListener((_, _, _) -> showCursor());
        area.focusVisibleProperty().addListener((_, _, _) -> showCursor());
    }

    @Override
    public void show(PlaneState state, Palette newPalette) {
        shown = state;
        palette = newPalette;
        header.show(state);
        title.show(state, Optional.empty(), true);
        second.show(model.comparison().resultProperty().get());
        // While a hand drags a point outwards the view must not run away under it.
        if (gesture.isEmpty()) {
            sight.follow(state.experiment().data().points(), area.getWidth(), area.getHeight());
        }
        paint();
    }

    /// Gives the keyboard to the plane itself.
    public void focusArea() {
        area.requestFocus();
    }

    private Viewport view() {
        return sight.view();
    }

    /// What lines and points are painted in: thicker lines are painted in larger units, and so is all that goes with them.
    private Viewport paper() {
        return view().inUnitsOf(print.lines());
    }

    private PlaneTarget targetAt(MouseEvent event) {
        return targetAt(event.getX(), event.getY());
    }

    private PlaneTarget targetAt(double screenX, double screenY) {
        return PlaneTarget.at(screenX / print.lines(), screenY / print.lines(), model.state(), paper());
    }

    private void paint() {
        PlaneState state = shown;
        Viewport view = view();
        Viewport paper = paper();
        Palette colors = palette;
        PlaneTarget target = emphasized();
        Optional<ScoreArrow> held = heldArrow;
        Print size = print;
        canvas.paint(drawing -> {
            shading.paint(drawing, state, view, colors);
            PlanePainter.onPaper(drawing, size,
                    () -> new PlanePainter(drawing, state, paper, colors, target, held, size).paint());
        });
        showCursor();
        legend.show(shown, view(), palette, shading.colors(), shading.scale());
        probe.show(shown, view());
        second.paint(view(), palette, print);
    }

    /// What is drawn larger: what lies under the pointer, or else what the keys act on.
    private PlaneTarget emphasized() {
        return hovered instanceof Background && isKeyed && area.isFocused() ? keys.target(shown) : hovered;
    }

    private void showCursor() {
        cursor.show(keys.target(shown), shown, view(), print.lines(),
                area.isFocused() && (isKeyed || area.isFocusVisible()));
    }

    private void resize(Bounds bounds) {
        double width = Math.floor(bounds.getWidth());
        double height = Math.floor(bounds.getHeight());
        canvas.setWidth(width);
        canvas.setHeight(height);
        sight.resize(shown.experiment().data().points(), width, height);
        paint();
    }

    private void openMenu(ContextMenuEvent event) {
        // The menu key acts on what the keys have chosen, the mouse on what lies under it.
        Optional<Point2D> chosen = event.isKeyboardTrigger()
                ? PlaneCursor.place(keys.target(model.state()), model.state(), view(), print.lines())
                : Optional.empty();
        Point2D place = chosen.orElse(new Point2D(event.getX(), event.getY()));
        PlaneTarget target = targetAt(place.getX(), place.getY());
        selectForMenu(target);
        PlaneMenu.fill(menu, model, target, view().toPlaneX(place.getX()), view().toPlaneY(place.getY()), sight::fit);
        Point2D onScreen = area.localToScreen(place);
        menu.show(area, onScreen.getX(), onScreen.getY());
    }

    private void onKey(KeyEvent event) {
        if (brush.handle(event) || keys.handle(event)) {
            isKeyed = true;
            paint();
            event.consume();
        }
    }

    private void onPressed(MouseEvent event) {
        isKeyed = false;
        area.requestFocus();
        if (menu.isShowing()) {
            menu.hide(); // the click that closes the menu does nothing else
            press = Optional.empty();
            gesture = Optional.empty();
            return;
        }
        press = Optional.of(event);
        moved = false;
        boolean pans = event.getButton() == MouseButton.MIDDLE;
        boolean grabs = event.getButton() == MouseButton.PRIMARY;
        gesture = pans
                ? Optional.of(pan(event))
                : grabs ? Optional.of(brush.isOn() ? brush.stroke(event) : grab(event)) : Optional.empty();
    }

    private PlaneGesture grab(MouseEvent event) {
        PlaneTarget target = targetAt(event);
        keys.choose(target);
        return switch (target) {
            case DataPoint point -> {
                boolean adds = event.isShiftDown() || event.isShortcutDown();
                if (adds) {
                    model.toggleSelected(point.index());
                } else if (!model.state().view().selection().contains(point.index())) {
                    model.select(List.of(point.index()));
                }
                yield PlaneGesture.points(model, view(), event, point.index());
            }
            case ArrowTip tip -> {
                heldArrow = ScoreArrow.of(model.state().experiment().parameters(), tip.k(), paper());
                yield PlaneGesture.arrowTip(model, paper(), print.lines(), heldArrow.orElseThrow());
            }
            case Line line -> PlaneGesture.line(model, view(), event, line.k());
            case Background _ -> event.isShiftDown() ? rectangle(event) : pan(event);
        };
    }

    private PlaneGesture pan(MouseEvent start) {
        Viewport before = view();
        return event -> sight.choose(before.panned(event.getX() - start.getX(), event.getY() - start.getY()));
    }

    private PlaneGesture rectangle(MouseEvent start) {
        PlaneGesture select = PlaneGesture.rectangle(model, view(), start);
        return event -> {
            band.setX(Math.min(start.getX(), event.getX()));
            band.setY(Math.min(start.getY(), event.getY()));
            band.setWidth(Math.abs(event.getX() - start.getX()));
            band.setHeight(Math.abs(event.getY() - start.getY()));
            band.setVisible(true);
            select.moveTo(event);
        };
    }

    private void onDragged(MouseEvent event) {
        press.ifPresent(start -> moved |= Math.hypot(event.getX() - start.getX(),
                event.getY() - start.getY()) >= CLICK_SLACK);
        if (moved) {
            gesture.ifPresent(active -> active.moveTo(event));
        }
        showPointer(event);
    }

    private void onReleased(MouseEvent event) {
        boolean isClick = !moved && event.getButton() == MouseButton.PRIMARY && press.isPresent();
        gesture = Optional.empty();
        heldArrow = Optional.empty();
        press = Optional.empty();
        band.setVisible(false);
        if (isClick && !event.isShiftDown() && !brush.isOn()) {
            click(event);
        }
        show(model.state(), palette);
    }

    private void click(MouseEvent event) {
        PlaneTarget target = targetAt(event);
        if (target instanceof DataPoint point && !event.isShortcutDown()) {
            model.select(List.of(point.index()));
        } else if (target instanceof Background) {
            double step = view().dragStep();
            model.addPoint(Numbers.snapped(view().toPlaneX(event.getX()), step),
                    Numbers.snapped(view().toPlaneY(event.getY()), step));
        }
    }

    private void selectForMenu(PlaneTarget target) {
        if (target instanceof DataPoint point && !model.state().view().selection().contains(point.index())) {
            model.select(List.of(point.index()));
        }
    }

    private void onMoved(MouseEvent event) {
        showPointer(event);
        hover(targetAt(event));
    }

    private void hover(PlaneTarget target) {
        if (!target.equals(hovered)) {
            hovered = target;
            area.setCursor(target instanceof Background ? Cursor.CROSSHAIR : Cursor.HAND);
            paint();
        }
    }

    private void leave() {
        probe.leave();
        hover(new Background());
    }

    private void showPointer(MouseEvent event) {
        brush.follow(event);
        probe.pointAt(event.getX(), event.getY());
        probe.show(shown, view());
    }

    private void onScroll(ScrollEvent event) {
        if (!brush.scroll(event)) {
            sight.zoom(Math.pow(1.0015, event.getDeltaY()), event.getX(), event.getY());
        }
        event.consume();
    }
}

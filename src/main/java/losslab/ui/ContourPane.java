package losslab.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

import losslab.core.math.Box;

/// A landscape over a rectangle: values as colours, contour lines, a path, and a point that a hand or the arrow keys move.
/// It is drawn when something is shown or somebody acts, and at no other time.
///
/// Dragging the background moves what is seen, the wheel and the keys + and − zoom.
public final class ContourPane extends Region {
    private static final double SIZE = 160;
    private static final double LEFT = 64;
    static final double RIGHT = 14;
    private static final double TOP = 6;
    private static final double BOTTOM = 34;
    /// How near to the point a press must be to take it, in pixels.
    private static final double GRAB_RADIUS = 14;
    private static final double WHEEL_BASE = 1.0025;
    private static final double KEY_ZOOM = 1.25;
    /// How far an arrow key looks with Ctrl, as a share of what is seen.
    private static final double KEY_LOOK = 0.1;
    /// Presses of an arrow key from one end of what is seen to the other, and with Shift.
    private static final double KEY_STEPS = 50;
    private static final double FINE_KEY_STEPS = 500;

    /// Values at the crossings of equally many columns and rows: column 0 at the left end of the box and the last column at
    /// its right end, row 0 at its lower end.
    public interface Grid {
        int columns();

        int rows();

        Box box();

        /// A value; any double.
        double value(int column, int row);
    }

    /// Where the values are as high as a level.
    ///
    /// @param segments of the line, four coordinates each: x, y of one end, x, y of the other
    public record Contour(double level, double[] segments) {}

    /// What is to be seen.
    ///
    /// @param grid     its colours are made anew when it is another object than the last one
    /// @param contours the first ones find a place for their label first
    /// @param pathXs   the way up to now, from its start; empty for none; `pathYs` are as many
    /// @param pointX   the present point
    /// @param text     what stands beside it, or empty
    public record Landscape(Grid grid, List<Contour> contours, double[] pathXs, double[] pathYs, double pointX,
            double pointY, String text) {}

    /// Takes a point.
    @FunctionalInterface
    public interface Place {
        void accept(double x, double y);
    }

    /// What the hand on the mouse does.
    private sealed interface Gesture {
        /// @param byX from the pointer to the point, in pixels, so that the point does not jump
        record Moving(double byX, double byY) implements Gesture {}

        /// @param from what was seen when it began
        record Panning(BoxView from, double startX, double startY) implements Gesture {}
    }

    /// The picture of a grid, and what it depends on.
    private record Picture(ValueField field, Grid grid, Palette palette, double width, double height, Image image) {}

    private final PaintedCanvas canvas = new PaintedCanvas();
    private final Label value = new Label();
    private final String valueName;
    private String xName;
    private String yName;
    private Optional<Landscape> shown = Optional.empty();
    private Optional<Picture> picture = Optional.empty();
    private Optional<Box> chosenView = Optional.empty();
    private Optional<Gesture> gesture = Optional.empty();
    private Optional<Point2D> pointer = Optional.empty();
    private Palette palette = Palette.of(Theme.LIGHT);
    private Point2D point = Point2D.ZERO;
    private double text = 1;
    private Place onMove = (_, _) -> {};
    private Consumer<Box> onView = _ -> {};

    /// @param xName     what stands below the lower axis
    /// @param valueName what the values are called
    public ContourPane(String id, String xName, String yName, String valueName) {
        this.valueName = valueName;
        this.xName = xName;
        this.yName = yName;
        setId(id);
        getStyleClass().add("contour-pane");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setNames(xName, yName);
        setMinSize(SIZE, SIZE);
        setPrefSize(2 * SIZE, 2 * SIZE);
        canvas.setManaged(false);
        value.getStyleClass().add("chart-hover");
        value.setMouseTransparent(true);
        value.setManaged(false);
        value.setVisible(false);
        getChildren().addAll(canvas, value);
        setOnMousePressed(this::onPressed);
        setOnMouseDragged(this::onDragged);
        setOnMouseReleased(_ -> gesture = Optional.empty());
        setOnMouseMoved(event -> pointAt(Optional.of(new Point2D(event.getX(), event.getY()))));
        setOnMouseExited(_ -> pointAt(Optional.empty()));
        setOnScroll(this::onScroll);
        setOnKeyPressed(this::onKey);
        Print.at(this).subscribe(print -> {
            text = print.text();
            paint();
        });
    }

    /// Takes the point while somebody drags or nudges it.
    public void setOnMove(Place newOnMove) {
        onMove = newOnMove;
    }

    /// Takes what is seen whenever somebody has moved or zoomed it.
    public void setOnView(Consumer<Box> newOnView) {
        onView = newOnView;
    }

    /// What stands below the lower axis and beside the left one, from the next landscape on.
    public void setNames(String newXName, String newYName) {
        xName = newXName;
        yName = newYName;
        setAccessibleText(Messages.text("contour.accessible", valueName, xName, yName));
    }

    /// Shows this instead of the last landscape. What is seen stays; before anything was chosen it is the grid's box.
    public void show(Landscape landscape, Palette newPalette) {
        shown = Optional.of(landscape);
        palette = newPalette;
        // The point under a hand stays there.
        if (gesture.filter(Gesture.Moving.class::isInstance).isEmpty()) {
            point = new Point2D(landscape.pointX(), landscape.pointY());
        }
        paint();
    }

    /// Chooses what is seen, without telling anybody.
    public void setView(Box box) {
        chosenView = Optional.of(box);
        paint();
    }

    /// Shows the box of the grid, whatever it is, without telling anybody.
    public void resetView() {
        chosenView = Optional.empty();
        paint();
    }

    /// What was shown last.
    Optional<Landscape> landscape() {
        return shown;
    }

    /// What is seen and where, once there is something to see.
    Optional<BoxView> view() {
        double width = getWidth() - text * (LEFT + RIGHT);
        double height = getHeight() - text * (TOP + BOTTOM);
        return shown.filter(_ -> width >= 1 && height >= 1).map(landscape -> new BoxView(
                chosenView.orElse(landscape.grid().box()), Math.rint(text * LEFT), Math.rint(text * TOP),
                Math.floor(width),
                Math.floor(height)));
    }

    private void paint() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        double size = text;
        Palette colors = palette;
        Point2D place = point;
        Optional<BoxView> seen = view();
        canvas.paint(drawing -> {
            drawing.clearRect(0, 0, width, height);
            // Larger text is painted as everything else here: in larger units.
            drawing.save();
            drawing.scale(size, size);
            seen.ifPresent(view -> {
                Landscape landscape = shown.orElseThrow();
                new ContourPainter(drawing, view.inUnitsOf(size), colors).paint(landscape,
                        picture(landscape.grid(), view).image(), place, xName, yName);
            });
            drawing.restore();
        });
        seen.ifPresent(this::showValue);
    }

    private Picture picture(Grid grid, BoxView view) {
        Picture last = picture
                .filter(old -> old.grid() == grid && old.palette().equals(palette) && old.width() == view.width()
                        && old.height() == view.height())
                .orElseGet(() -> {
                    ValueField field = picture.filter(old -> old.grid() == grid).map(Picture::field)
                            .orElseGet(() -> new ValueField(grid));
                    // Pixel for pixel when the grid is just what is seen.
                    return new Picture(field, grid, palette, view.width(), view.height(),
                            field.image(view.width(), view.height(), palette));
                });
        picture = Optional.of(last);
        return last;
    }

    // Hands

    private void onPressed(MouseEvent event) {
        requestFocus();
        gesture = view().filter(_ -> event.getButton() == MouseButton.PRIMARY).map(view -> {
            double byX = view.toScreenX(point.getX()) - event.getX();
            double byY = view.toScreenY(point.getY()) - event.getY();
            return Math.hypot(byX, byY) <= text * GRAB_RADIUS ? new Gesture.Moving(byX, byY)
                    : new Gesture.Panning(view, event.getX(), event.getY());
        });
        event.consume();
    }

    private void onDragged(MouseEvent event) {
        view().ifPresent(view -> gesture.ifPresent(hand -> {
            switch (hand) {
                case Gesture.Moving moving -> {
                    double x = Math.clamp(event.getX() + moving.byX(), view.left(), view.left() + view.width());
                    double y = Math.clamp(event.getY() + moving.byY(), view.top(), view.top() + view.height());
                    move(Numbers.snapped(view.toX(x), view.stepX()), Numbers.snapped(view.toY(y), view.stepY()));
                }
                case Gesture.Panning(BoxView from, double startX, double startY) -> from
                        .panned(event.getX() - startX, event.getY() - startY).ifPresent(this::choose);
            }
            pointAt(Optional.of(new Point2D(event.getX(), event.getY())));
        }));
    }

    private void onScroll(ScrollEvent event) {
        view().filter(view -> view.contains(event.getX(), event.getY()) && event.getDeltaY() != 0).ifPresent(view -> {
            view.zoomed(Math.pow(WHEEL_BASE, event.getDeltaY()), event.getX(), event.getY()).ifPresent(this::choose);
            event.consume();
        });
    }

    private void onKey(KeyEvent event) {
        view().ifPresent(view -> {
            if (event.isShortcutDown()) {
                look(event, view);
                return;
            }
            double steps = event.isShiftDown() ? FINE_KEY_STEPS : KEY_STEPS;
            double stepX = Numbers.niceStep(view.box().width() / steps);
            double stepY = Numbers.niceStep(view.box().height() / steps);
            switch (event.getCode()) {
                case LEFT -> move(Numbers.decimalSum(point.getX(), -stepX), point.getY());
                case RIGHT -> move(Numbers.decimalSum(point.getX(), stepX), point.getY());
                case DOWN -> move(point.getX(), Numbers.decimalSum(point.getY(), -stepY));
                case UP -> move(point.getX(), Numbers.decimalSum(point.getY(), stepY));
                case PLUS, ADD, EQUALS -> zoomByKey(view, KEY_ZOOM);
                case MINUS, SUBTRACT -> zoomByKey(view, 1 / KEY_ZOOM);
                default -> {
                    return;
                }
            }
            event.consume();
        });
    }

    /// Looks further to the side of an arrow key.
    private void look(KeyEvent event, BoxView view) {
        double right = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        double up = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
        if (right != 0 || up != 0) {
            view.panned(-right * KEY_LOOK * view.width(), up * KEY_LOOK * view.height()).ifPresent(this::choose);
            event.consume();
        }
    }

    private void zoomByKey(BoxView view, double factor) {
        double x = view.toScreenX(point.getX());
        double y = view.toScreenY(point.getY());
        boolean isSeen = view.contains(x, y);
        view.zoomed(factor, isSeen ? x : view.left() + view.width() / 2, isSeen ? y : view.top() + view.height() / 2)
                .ifPresent(this::choose);
    }

    private void move(double x, double y) {
        point = new Point2D(x, y);
        paint();
        onMove.accept(x, y);
    }

    private void choose(Box box) {
        chosenView = Optional.of(box);
        paint();
        onView.accept(box);
    }

    private void pointAt(Optional<Point2D> newPointer) {
        pointer = newPointer;
        view().ifPresent(this::showValue);
    }

    /// The value at the pointer, in the upper corner that is farther from it.
    private void showValue(BoxView view) {
        Optional<Point2D> inside = pointer.filter(at -> view.contains(at.getX(), at.getY()));
        value.setVisible(inside.isPresent());
        inside.ifPresent(at -> {
            double x = view.toX(at.getX());
            double y = view.toY(at.getY());
            value.setText(Messages.text("contour.pointer", valueName,
                    Numbers.significant(picture.orElseThrow().field().at(x, y)), xName,
                    Numbers.significant(Numbers.snapped(x, view.stepX())), yName,
                    Numbers.significant(Numbers.snapped(y, view.stepY()))));
            value.applyCss();
            value.autosize();
            boolean isLeft = at.getX() > view.left() + view.width() / 2;
            value.relocate(isLeft ? view.left() + 4 : view.left() + view.width() - value.getWidth() - 4,
                    view.top() + 4);
        });
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            paint();
        }
    }
}

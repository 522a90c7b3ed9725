package losslab.workspace.plane.canvas;

import java.util.List;
import java.util.Optional;

import losslab.core.data.Point;

/// Which part of the plane is seen: all points, until somebody has chosen another part.
final class Sight {
    private final Runnable onChange;
    private Optional<Viewport> chosen = Optional.empty();
    private Viewport fitted = Viewport.fitting(List.of(), 1, 1);

    /// @param onChange paints, after somebody has chosen what is seen
    Sight(Runnable onChange) {
        this.onChange = onChange;
    }

    Viewport view() {
        return chosen.orElse(fitted);
    }

    /// Fits these points into an area, for as long as nobody chooses.
    void follow(List<Point> points, double width, double height) {
        fitted = Viewport.fitting(points, width, height);
    }

    /// The area has another size.
    void resize(List<Point> points, double width, double height) {
        chosen = chosen.map(view -> view.resized(width, height));
        follow(points, width, height);
    }

    /// Shows all points again, and follows the window's size from now on.
    void fit() {
        chosen = Optional.empty();
        onChange.run();
    }

    void choose(Viewport view) {
        chosen = Optional.of(view);
        onChange.run();
    }

    /// Enlarges what is seen around a place on the screen.
    void zoom(double factor, double screenX, double screenY) {
        if (factor != 1) {
            choose(view().zoomed(factor, screenX, screenY));
        }
    }

    /// Enlarges what is seen around its middle.
    void zoom(double factor) {
        zoom(factor, view().width() / 2, view().height() / 2);
    }

    /// Looks further to one side, by shares of what is seen: to the right and up if they are positive.
    void look(double right, double up) {
        double size = Math.min(view().width(), view().height());
        choose(view().panned(-right * size, up * size));
    }
}

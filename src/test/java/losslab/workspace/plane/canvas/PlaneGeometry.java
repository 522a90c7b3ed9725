package losslab.workspace.plane.canvas;

import javafx.geometry.Point2D;

import losslab.core.data.Point;
import losslab.core.model.Claims;
import losslab.core.model.Parameters;
import losslab.core.model.ZeroLine;
import losslab.workspace.plane.model.PlaneState;

/// Where in the plane's area the things of a state are drawn while the view is fitted: what a hand would aim at.
public record PlaneGeometry(PlaneState state, double width, double height) {
    public Point2D place(double x0, double x1) {
        Viewport view = view();
        return new Point2D(view.toScreenX(x0), view.toScreenY(x1));
    }

    public Point2D point(int index) {
        Point point = state.experiment().data().get(index);
        return place(point.x0(), point.x1());
    }

    /// Whether class k has a line and an arrow: it has none without weights, nor where they are too small or too large.
    public boolean hasLineAndArrow(int k) {
        return ScoreArrow.of(parameters(), k, view()).isPresent() && ZeroLine.of(parameters(), k).isPresent();
    }

    /// The tip of class k's arrow.
    public Point2D tip(int k) {
        ScoreArrow arrow = ScoreArrow.of(parameters(), k, view()).orElseThrow();
        return new Point2D(arrow.tipX(), arrow.tipY());
    }

    /// A place on class k's zero line, so many units along it from its foot of the origin.
    public Point2D onLine(int k, double along) {
        ZeroLine line = ZeroLine.of(parameters(), k).orElseThrow();
        return place(line.footX(0, 0) - along * line.normalY(), line.footY(0, 0) + along * line.normalX());
    }

    /// The coordinates of a place in the area.
    public Point2D inPlane(Point2D place) {
        return new Point2D(view().toPlaneX(place.getX()), view().toPlaneY(place.getY()));
    }

    /// Whether nothing but a region is drawn at a place.
    public boolean isBare(double x0, double x1) {
        Point2D place = place(x0, x1);
        double clear = 14;
        boolean nearAxis = Math.abs(place.getX() - width / 2) < 40 || Math.abs(place.getY() - height / 2) < 24;
        boolean nearPoint = state.experiment().data().points().stream()
                .anyMatch(point -> place.distance(place(point.x0(), point.x1())) < 75);
        return !nearAxis && !nearPoint && distanceToLines(parameters(), x0, x1) > clear
                && state.afterNextStep().map(next -> distanceToLines(next, x0, x1)).orElse(1e9) > clear
                && distanceToArrows(place) > 60 && isDecided(x0, x1)
                && !isHatched(x0, x1) && !isBelowLegend(place);
    }

    private boolean isHatched(double x0, double x1) {
        return state.experiment().loss().asksEachClassAlone()
                && Claims.count(parameters(), x0, x1) != 1;
    }

    private boolean isBelowLegend(Point2D place) {
        return state.experiment().loss().asksEachClassAlone() && place.getX() > width - 200
                && place.getY() > height - 40;
    }

    /// Whether one class leads clearly, so that the nearest boundary is a few pixels away.
    private boolean isDecided(double x0, double x1) {
        double reach = 4 / view().scale();
        return winner(x0 - reach, x1) == winner(x0 + reach, x1)
                && winner(x0, x1 - reach) == winner(x0, x1 + reach);
    }

    /// The class of the largest score.
    public int winner(double x0, double x1) {
        double[] scores = parameters().scores(x0, x1);
        int best = 0;
        for (int k = 1; k < scores.length; k++) {
            best = scores[k] > scores[best] ? k : best;
        }
        return best;
    }

    private double distanceToLines(Parameters parameters, double x0, double x1) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < parameters.classCount(); k++) {
            nearest = Math.min(nearest, ZeroLine.of(parameters, k)
                    .map(line -> Math.abs(line.signedDistance(x0, x1))).orElse(1e9) * view().scale());
        }
        return nearest;
    }

    private double distanceToArrows(Point2D place) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < parameters().classCount(); k++) {
            nearest = Math.min(nearest, ScoreArrow.of(parameters(), k, view())
                    .map(arrow -> place.distance(arrow.tipX(), arrow.tipY())).orElse(1e9));
        }
        return nearest;
    }

    private Parameters parameters() {
        return state.experiment().parameters();
    }

    private Viewport view() {
        return Viewport.fitting(state.experiment().data().points(), width, height);
    }
}

package losslab.workspace.plane.triangle;

import java.util.List;
import java.util.OptionalInt;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.math.Softmax;
import losslab.workspace.plane.model.PlaneState;

/// Where the points of a state lie in the triangle of three classes, and where they should.
///
/// Among more classes than corners the probabilities are those of the corners alone, renormalized:
///
///     pₖ / Σⱼ pⱼ = exp(sₖ/T) / Σⱼ exp(sⱼ/T)        j over the corners, p = softmax(s/T)
///
/// Both sides are the same number, since the sum over all classes cancels. The right one is computed, the softmax of the
/// corners' scores: it is a number even where every pₖ of the left one underflows to 0. Targets q are renormalized
/// alike.
final class SimplexPoints {
    private final PlaneState state;
    private final Simplex simplex;
    private final List<Integer> corners;
    private final CrossEntropy softmax;
    private final double[] xs;
    private final double[] ys;

    SimplexPoints(PlaneState state, double width, double height) {
        this.state = state;
        corners = state.view().readout().corners();
        simplex = new Simplex(width, height, corners.size());
        softmax = state.experiment().loss() instanceof CrossEntropy own
                ? own
                : new CrossEntropy(state.shownTemperature(), 0, SmoothingOver.ALL);
        int size = state.evaluation().exampleCount();
        xs = new double[size];
        ys = new double[size];
        for (int i = 0; i < size; i++) {
            double[] probabilities = probabilities(i);
            xs[i] = simplex.x(probabilities);
            ys[i] = simplex.y(probabilities);
        }
    }

    PlaneState state() {
        return state;
    }

    Simplex simplex() {
        return simplex;
    }

    /// The classes at the corners.
    List<Integer> corners() {
        return corners;
    }

    /// Whether other classes than those at the corners are left out.
    boolean isRenormalized() {
        return corners.size() < state.evaluation().classCount();
    }

    double temperature() {
        return softmax.temperature();
    }

    /// The probabilities of a point, one a corner.
    double[] probabilities(int index) {
        double[] scores = new double[corners.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = state.evaluation().score(index, corners.get(i));
        }
        return Softmax.probabilities(scores, softmax.temperature());
    }

    /// The target of the points of a class at a corner, one share a corner.
    double[] target(int label) {
        double[] target = new double[corners.size()];
        double sum = 0;
        for (int i = 0; i < target.length; i++) {
            target[i] = softmax.target(corners.get(i), label, state.evaluation().classCount());
            sum += target[i];
        }
        for (int i = 0; i < target.length; i++) {
            target[i] /= sum;
        }
        return target;
    }

    /// Whether a point's true class is at a corner, so that its target is in the triangle.
    boolean hasTarget(int index) {
        return corners.contains(state.experiment().data().get(index).label());
    }

    double x(int index) {
        return xs[index];
    }

    double y(int index) {
        return ys[index];
    }

    /// Whether a point has a place: a score that is no number has none.
    boolean hasPlace(int index) {
        return Double.isFinite(xs[index]);
    }

    /// The point nearest to a place on the screen, within a reach; of equally near ones the one painted last.
    OptionalInt nearest(double x, double y, double reach) {
        double nearest = reach;
        OptionalInt found = OptionalInt.empty();
        for (int i = 0; i < xs.length; i++) {
            double distance = Math.hypot(xs[i] - x, ys[i] - y);
            if (distance <= nearest) {
                nearest = distance;
                found = OptionalInt.of(i);
            }
        }
        return found;
    }
}

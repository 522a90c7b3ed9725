package losslab.core.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import losslab.core.math.Box;

/// Where in the plane each class wins: exact convex polygons, the arg max of K linear functions.
public final class DecisionRegions {
    private DecisionRegions() {}

    /// The region of every class within a box, K polygons in the order of the classes.
    ///
    /// A polygon is x, y, x, y, … in order around it, the caller's, and empty where a class wins nowhere. Of two classes
    /// with the same score everywhere the lower one wins.
    public static List<double[]> within(Box box, Parameters parameters) {
        List<double[]> regions = new ArrayList<>();
        for (int k = 0; k < parameters.classCount(); k++) {
            double[] region = {box.minX(), box.minY(), box.maxX(), box.minY(), box.maxX(), box.maxY(), box.minX(),
                box.maxY()};
            for (int j = 0; j < parameters.classCount() && region.length > 0; j++) {
                if (j != k) {
                    region = clip(region, parameters.w0(k) - parameters.w0(j), parameters.w1(k) - parameters.w1(j),
                            parameters.b(k) - parameters.b(j), j > k);
                }
            }
            regions.add(region);
        }
        return regions;
    }

    /// The part of a convex polygon where w0·x + w1·y + b > 0, or ≥ 0 if ties are won (Sutherland and Hodgman 1974).
    private static double[] clip(double[] polygon, double w0, double w1, double b, boolean winsTies) {
        if (w0 == 0 && w1 == 0) {
            return b > 0 || (b == 0 && winsTies) ? polygon : new double[0];
        }
        // A clipped convex polygon has one corner more at most; where corners lie on the line, rounding may cross it
        // more often, at most once an edge.
        double[] clipped = new double[2 * polygon.length];
        int length = 0;
        for (int i = 0; i < polygon.length; i += 2) {
            int next = (i + 2) % polygon.length;
            double here = Parameters.score(w0, w1, b, polygon[i], polygon[i + 1]);
            double there = Parameters.score(w0, w1, b, polygon[next], polygon[next + 1]);
            if (here >= 0) {
                clipped[length++] = polygon[i];
                clipped[length++] = polygon[i + 1];
            }
            if ((here >= 0) != (there >= 0)) {
                double share = here / (here - there);
                clipped[length++] = polygon[i] + share * (polygon[next] - polygon[i]);
                clipped[length++] = polygon[i + 1] + share * (polygon[next + 1] - polygon[i + 1]);
            }
        }
        return length < 6 ? new double[0] : Arrays.copyOf(clipped, length);
    }
}

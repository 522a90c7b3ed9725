package losslab.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import losslab.core.model.ZeroLine.Segment;

/// How many classes say yes to a place, s_k > 0: one-vs-all losses ask each class for itself, so that none may, or several.
public final class Claims {
    private Claims() {}

    /// How many classes claim a place.
    public static int count(Parameters parameters, double x0, double x1) {
        int count = 0;
        for (int k = 0; k < parameters.classCount(); k++) {
            count += Parameters.score(parameters.w0(k), parameters.w1(k), parameters.b(k), x0, x1) > 0 ? 1 : 0;
        }
        return count;
    }

    /// The parts of a segment on which a wanted number of classes claims the places, as few and as long as can be, from the
    /// segment's start to its end.
    ///
    /// Scores are linear along the segment, so that the number changes only where one of them is 0.
    public static List<Segment> parts(Parameters parameters, Segment segment, IntPredicate wanted) {
        double[] crossings = crossings(parameters, segment);
        List<Segment> parts = new ArrayList<>();
        double start = 0;
        for (int i = 1; i < crossings.length; i++) {
            double middle = crossings[i - 1] / 2 + crossings[i] / 2;
            Segment at = segment.part(middle, middle);
            boolean isWanted = wanted.test(count(parameters, at.x0(), at.y0()));
            if (!isWanted) {
                add(parts, segment, start, crossings[i - 1]);
                start = crossings[i];
            }
        }
        add(parts, segment, start, 1);
        return parts;
    }

    private static void add(List<Segment> parts, Segment segment, double from, double to) {
        if (from < to) {
            parts.add(segment.part(from, to));
        }
    }

    /// 0, the shares of the way at which a score changes its sign, and 1, in ascending order.
    private static double[] crossings(Parameters parameters, Segment segment) {
        double[] start = parameters.scores(segment.x0(), segment.y0());
        double[] end = parameters.scores(segment.x1(), segment.y1());
        double[] inside = IntStream.range(0, start.length).filter(k -> start[k] > 0 != end[k] > 0)
                .mapToDouble(k -> start[k] / (start[k] - end[k])).sorted().toArray();
        double[] all = new double[inside.length + 2];
        System.arraycopy(inside, 0, all, 1, inside.length);
        all[all.length - 1] = 1;
        return all;
    }
}

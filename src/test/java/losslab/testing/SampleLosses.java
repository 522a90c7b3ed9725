package losslab.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.Loss;
import losslab.core.loss.OneVsAllHinge;
import losslab.core.loss.OneVsAllLogistic;
import losslab.core.loss.SquaredHinge;
import losslab.core.loss.StructuredHinge;
import losslab.core.loss.WestonWatkins;

/// Instances of every loss, for the tests that hold for all of them. A loss that is missing here fails those tests.
public final class SampleLosses {
    private static final List<Double> MARGINS = List.of(1.0, 0.5, 3.0);
    private static final List<Double> TEMPERATURES = List.of(0.01, 0.5, 1.0, 100.0);

    private static final Map<Class<?>, List<? extends Loss>> SAMPLES = Map.of(
            WestonWatkins.class, MARGINS.stream().map(WestonWatkins::new).toList(),
            SquaredHinge.class, MARGINS.stream().map(SquaredHinge::new).toList(),
            OneVsAllHinge.class, MARGINS.stream().map(OneVsAllHinge::new).toList(),
            StructuredHinge.class, MARGINS.stream().map(StructuredHinge::new).toList(),
            CrossEntropy.class, TEMPERATURES.stream().flatMap(SampleLosses::crossEntropies).toList(),
            OneVsAllLogistic.class, List.of(new OneVsAllLogistic()));

    private SampleLosses() {}

    /// All instances of all losses.
    public static List<Loss> all() {
        return Arrays.stream(Loss.class.getPermittedSubclasses()).<Loss>flatMap(type -> of(type).stream()).toList();
    }

    /// The instances whose scores may all grow by one constant: a class is compared with the others, not with 0.
    public static List<Loss> comparingClasses() {
        return all().stream().filter(loss -> !judgesEachClassAlone(loss)).toList();
    }

    /// The instances that ask each class for yes or no.
    public static List<Loss> judgingEachClassAlone() {
        return all().stream().filter(SampleLosses::judgesEachClassAlone).toList();
    }

    /// The instances that have kinks.
    public static List<Loss> piecewise() {
        return all().stream().filter(loss -> !isSmooth(loss)).toList();
    }

    /// The instances that have a slope everywhere, and one piece.
    public static List<Loss> smooth() {
        return all().stream().filter(SampleLosses::isSmooth).toList();
    }

    /// The smooth instances whose scores may all grow by one constant.
    public static List<Loss> smoothComparingClasses() {
        return comparingClasses().stream().filter(SampleLosses::isSmooth).toList();
    }

    /// K random scores from −5T to 5T, with the temperature T of a loss (1 if it has none).
    public static double[] scores(Loss loss, int classCount, SplittableRandom random) {
        return random.doubles(classCount, -5 * loss.temperature(), 5 * loss.temperature()).toArray();
    }

    /// The scores with a constant added to each.
    public static double[] shifted(double[] scores, double constant) {
        return DoubleStream.of(scores).map(score -> score + constant).toArray();
    }

    /// The scores, each multiplied by a factor.
    public static double[] scaled(double[] scores, double factor) {
        return DoubleStream.of(scores).map(score -> score * factor).toArray();
    }

    /// The scores with one of them replaced.
    public static double[] with(double[] scores, int k, double value) {
        double[] changed = scores.clone();
        changed[k] = value;
        return changed;
    }

    private static List<? extends Loss> of(Class<?> type) {
        List<? extends Loss> samples = SAMPLES.get(type);
        if (samples == null) {
            throw new AssertionError("SampleLosses has no instance of " + type.getSimpleName());
        }
        return samples;
    }

    private static Stream<CrossEntropy> crossEntropies(double temperature) {
        return Stream.of(new CrossEntropy(temperature, 0, SmoothingOver.ALL),
                new CrossEntropy(temperature, 0, SmoothingOver.OTHERS),
                new CrossEntropy(temperature, 0.1, SmoothingOver.ALL),
                new CrossEntropy(temperature, 0.1, SmoothingOver.OTHERS));
    }

    private static boolean judgesEachClassAlone(Loss loss) {
        return switch (loss) {
            case OneVsAllHinge _,OneVsAllLogistic _ -> true;
            case WestonWatkins _,SquaredHinge _,StructuredHinge _,CrossEntropy _ -> false;
        };
    }

    private static boolean isSmooth(Loss loss) {
        return switch (loss) {
            case CrossEntropy _,OneVsAllLogistic _ -> true;
            case WestonWatkins _,SquaredHinge _,StructuredHinge _,OneVsAllHinge _ -> false;
        };
    }
}

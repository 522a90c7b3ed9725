package losslab.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import losslab.core.kind.Kind;
import losslab.core.kind.Parameter;
import losslab.core.kind.Parameter.Values;
import losslab.core.kind.Range;
import losslab.core.loss.Loss;

/// Instances of every loss, for the tests that hold for all of them: every combination of some values of its parameters.
public final class SampleLosses {
    /// Parameters whose values matter more than their range tells.
    private static final Map<String, List<?>> VALUES = Map.of(Loss.MARGIN, List.of(1.0, 0.5, 3.0), Loss.TEMPERATURE,
            List.of(0.01, 0.5, 1.0, 100.0), "labelSmoothing", List.of(0.0, 0.1));

    private SampleLosses() {}

    /// All instances of all losses.
    public static List<Loss> all() {
        return Loss.kinds().stream().flatMap(SampleLosses::of).toList();
    }

    private static Stream<Loss> of(Kind<Loss> kind) {
        List<Map<String, Object>> all = List.of(Map.of());
        for (Parameter parameter : kind.parameters()) {
            all = all.stream().flatMap(some -> values(parameter).stream().map(value -> {
                Map<String, Object> more = new HashMap<>(some);
                more.put(parameter.name(), value);
                return more;
            })).toList();
        }
        return all.stream().map(kind::make);
    }

    private static List<?> values(Parameter parameter) {
        return VALUES.containsKey(parameter.name()) ? VALUES.get(parameter.name()) : switch (parameter.values()) {
            case Values.Number(Range range) ->
                Stream.of(0.0, 0.1, 0.5, 1.0, 2.0).filter(range::contains).toList();
            case Values.Count _ -> List.of(1L, 7L);
            case Values.Flag _ -> List.of(false, true);
            case Values.Choice(List<String> options) -> options;
        };
    }

    /// Any loss with parameters of common size.
    public static Loss random(SplittableRandom random) {
        return random(random, parameter -> random(random, parameter));
    }

    /// Any loss.
    ///
    /// @param values what its parameters are
    public static Loss random(SplittableRandom random, Function<Parameter, Object> values) {
        Kind<Loss> kind = Loss.kinds().get(random.nextInt(Loss.kinds().size()));
        return kind.make(kind.parameters().stream().collect(Collectors.toMap(Parameter::name, values)));
    }

    /// A value of common size that a parameter may have.
    public static Object random(SplittableRandom random, Parameter parameter) {
        return switch (parameter.values()) {
            case Values.Number(Range range) -> switch (range) {
                case FRACTION, SHARE -> random.nextDouble();
                case FACTOR -> 1 - random.nextDouble();
                case FROM_ZERO, ABOVE_ZERO -> random.nextDouble(0.1, 3);
                case COUNT -> (double) random.nextInt(1, 100);
            };
            case Values.Count _ -> random.nextLong(1, 100);
            case Values.Flag _ -> random.nextBoolean();
            case Values.Choice(List<String> options) -> options.get(random.nextInt(options.size()));
        };
    }

    /// The instances whose scores may all grow by one constant: a class is compared with the others, not with 0.
    public static List<Loss> comparingClasses() {
        return all().stream().filter(loss -> !loss.asksEachClassAlone()).toList();
    }

    /// The instances that ask each class for yes or no.
    public static List<Loss> judgingEachClassAlone() {
        return all().stream().filter(Loss::asksEachClassAlone).toList();
    }

    /// The instances that have kinks.
    public static List<Loss> piecewise() {
        return all().stream().filter(loss -> !loss.hasCurvature()).toList();
    }

    /// The instances that have a slope everywhere, and one piece.
    public static List<Loss> smooth() {
        return all().stream().filter(Loss::hasCurvature).toList();
    }

    /// The smooth instances whose scores may all grow by one constant.
    public static List<Loss> smoothComparingClasses() {
        return comparingClasses().stream().filter(Loss::hasCurvature).toList();
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
}

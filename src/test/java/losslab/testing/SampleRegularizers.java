package losslab.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import losslab.core.loss.Regularizer;

/// Instances of every regularizer, for the tests that hold for all of them. One that is missing here fails those tests.
public final class SampleRegularizers {
    private static final Map<Class<?>, List<? extends Regularizer>> SAMPLES = Map.of(
            Regularizer.None.class, List.of(new Regularizer.None()),
            Regularizer.L2.class, List.of(new Regularizer.L2(0), new Regularizer.L2(0.1), new Regularizer.L2(112)),
            Regularizer.L1.class, List.of(new Regularizer.L1(0), new Regularizer.L1(0.1), new Regularizer.L1(112)),
            Regularizer.ElasticNet.class, List.of(new Regularizer.ElasticNet(0.1, 0),
                    new Regularizer.ElasticNet(0.1, 0.5), new Regularizer.ElasticNet(0.1, 1),
                    new Regularizer.ElasticNet(2, 0.25), new Regularizer.ElasticNet(0, 0.5)));

    private SampleRegularizers() {}

    /// All instances of all regularizers.
    public static List<Regularizer> all() {
        return Arrays.stream(Regularizer.class.getPermittedSubclasses())
                .<Regularizer>flatMap(type -> of(type).stream())
                .toList();
    }

    /// The instances that have a strength: all but those of None.
    public static List<Regularizer> penalizing() {
        return all().stream().filter(regularizer -> !(regularizer instanceof Regularizer.None)).toList();
    }

    private static List<? extends Regularizer> of(Class<?> type) {
        List<? extends Regularizer> samples = SAMPLES.get(type);
        if (samples == null) {
            throw new AssertionError("SampleRegularizers has no instance of " + type.getSimpleName());
        }
        return samples;
    }
}

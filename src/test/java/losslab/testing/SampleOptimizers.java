package losslab.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import losslab.core.optim.Optimizer;

/// Instances of every optimizer, for the tests that hold for all of them. One that is missing here fails those tests.
public final class SampleOptimizers {
    private static final Map<Class<?>, List<? extends Optimizer>> SAMPLES = Map.of(
            Optimizer.Sgd.class, List.of(new Optimizer.Sgd(0.1)),
            Optimizer.Momentum.class,
            List.of(new Optimizer.Momentum(0.1, 0.9, false), new Optimizer.Momentum(0.1, 0.9, true)),
            Optimizer.AdaGrad.class, List.of(new Optimizer.AdaGrad(0.1, 1e-10)),
            Optimizer.RmsProp.class, List.of(new Optimizer.RmsProp(0.1, 0.99, 1e-8)),
            Optimizer.Adam.class, List.of(new Optimizer.Adam(0.1, 0.9, 0.999, 1e-8)),
            Optimizer.AdamW.class, List.of(new Optimizer.AdamW(0.1, 0.9, 0.999, 1e-8, 0.01)));

    private SampleOptimizers() {}

    /// All instances of all optimizers, each with η = 0.1.
    public static List<Optimizer> all() {
        return Arrays.stream(Optimizer.class.getPermittedSubclasses())
                .<Optimizer>flatMap(type -> of(type).stream())
                .toList();
    }

    /// Those that remember something between two steps.
    public static List<Optimizer> remembering() {
        return all().stream().filter(o -> o.hasFirstMoment() || o.hasSecondMoment()).toList();
    }

    private static List<? extends Optimizer> of(Class<?> type) {
        List<? extends Optimizer> samples = SAMPLES.get(type);
        if (samples == null) {
            throw new AssertionError("SampleOptimizers has no instance of " + type.getSimpleName());
        }
        return samples;
    }
}

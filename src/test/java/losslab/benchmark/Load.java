package losslab.benchmark;

import java.util.SplittableRandom;
import java.util.stream.Stream;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.model.Objective;
import losslab.core.model.Parameters;
import losslab.testing.SampleLosses;

/// What the benchmarks of the core work on: points and parameters from a seed.
final class Load {
    private static final long SEED = 1;

    private Load() {}

    /// Points anywhere in the square from −1 to 1, of any class.
    static DataSet data(int exampleCount, int classCount) {
        SplittableRandom random = new SplittableRandom(SEED);
        return new DataSet(classCount,
                Stream.generate(() -> new Point(random.nextDouble(-1, 1), random.nextDouble(-1, 1),
                        random.nextInt(classCount))).limit(exampleCount).toList());
    }

    static Parameters parameters(int classCount) {
        return Parameters.random(classCount, 1, new SplittableRandom(SEED + 1));
    }

    /// The mean loss over such points, without a penalty.
    static Objective objective(Loss loss, int exampleCount, int classCount) {
        return new Objective(data(exampleCount, classCount), loss, new Regularizer.None());
    }

    /// The first sample of each loss at temperature 1.
    static Stream<Loss> losses() {
        return Stream.of(Loss.class.getPermittedSubclasses()).map(Load::sample);
    }

    /// The loss of that simple class name.
    static Loss loss(String name) {
        return losses().filter(loss -> loss.getClass().getSimpleName().equals(name)).findFirst().orElseThrow();
    }

    private static Loss sample(Class<?> type) {
        return SampleLosses.all().stream().filter(loss -> type.isInstance(loss) && loss.temperature() == 1).findFirst()
                .orElseThrow();
    }
}

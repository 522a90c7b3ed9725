package losslab.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.Regularizer;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.core.optim.Schedule;
import losslab.testing.SampleLosses;
import losslab.training.Stopping;

/// Experiments of every kind, the same for the same seed.
public final class RandomExperiments {
    private static final double[] SPECIAL = {0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, 1e-310,
        1e308,
        -1e308, Double.MAX_VALUE, 0.1, 1.0 / 3};

    private final SplittableRandom random;

    private RandomExperiments(long seed) {
        random = new SplittableRandom(seed);
    }

    /// An experiment whose numbers may be any that doubles can be.
    public static Experiment wild(long seed) {
        RandomExperiments source = new RandomExperiments(seed);
        return source.experiment(source::anyNumber);
    }

    /// An experiment whose numbers are of common size, with points.
    public static Experiment tame(long seed) {
        RandomExperiments source = new RandomExperiments(seed);
        return source.experiment(() -> source.random.nextDouble(-2, 2));
    }

    private Experiment experiment(DoubleSupplier numbers) {
        int classCount = random.nextInt(DataSet.MIN_CLASSES, DataSet.MAX_CLASSES + 1);
        List<Point> points = new ArrayList<>();
        for (int i = random.nextInt(20); i >= 0; i--) {
            points.add(new Point(numbers.getAsDouble(), numbers.getAsDouble(), random.nextInt(classCount),
                    random.nextInt(4) == 0));
        }
        double[][] rows = new double[classCount][];
        for (int k = 0; k < classCount; k++) {
            rows[k] = new double[]{numbers.getAsDouble(), numbers.getAsDouble(), numbers.getAsDouble()};
        }
        return new Experiment(title(), new DataSet(classCount, points), Parameters.ofRows(rows),
                SampleLosses.random(random), regularizer(),
                optimizer(), schedule(), random.nextInt(0, 30), random.nextLong(), stopping(), labels(classCount));
    }

    private ClassLabels labels(int classCount) {
        return new ClassLabels(labels(classCount, k -> k + title()),
                labels(classCount, _ -> "#%06x".formatted(random.nextInt(0x1000000))));
    }

    /// A text a class or an empty one, or none at all.
    private List<String> labels(int classCount, IntFunction<String> text) {
        return random.nextBoolean()
                ? List.of()
                : IntStream.range(0, classCount).mapToObj(k -> random.nextBoolean() ? "" : text.apply(k)).toList();
    }

    /// A document with up to three bookmarks, whose numbers may be any that doubles can be.
    public static Document document(long seed) {
        SplittableRandom random = new SplittableRandom(~seed);
        List<Bookmark> bookmarks = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            bookmarks.add(new Bookmark("bookmark " + i, wild(random.nextLong())));
        }
        return new Document(wild(seed), bookmarks);
    }

    private String title() {
        char[] characters = new char[random.nextInt(8)];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = (char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000);
        }
        return new String(characters);
    }

    private double anyNumber() {
        double number = random.nextBoolean()
                ? SPECIAL[random.nextInt(SPECIAL.length)]
                : Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(number) ? number : 0;
    }

    private double positive() {
        return random.nextDouble(0.1, 3);
    }

    private Regularizer regularizer() {
        return switch (random.nextInt(4)) {
            case 0 -> new Regularizer.None();
            case 1 -> new Regularizer.L2(positive());
            case 2 -> new Regularizer.L1(positive());
            default -> new Regularizer.ElasticNet(positive(), random.nextDouble());
        };
    }

    private Optimizer optimizer() {
        double fraction = random.nextDouble();
        return switch (random.nextInt(6)) {
            case 0 -> new Optimizer.Sgd(positive());
            case 1 -> new Optimizer.Momentum(positive(), fraction, random.nextBoolean());
            case 2 -> new Optimizer.AdaGrad(positive(), fraction);
            case 3 -> new Optimizer.RmsProp(positive(), fraction, 1e-8);
            case 4 -> new Optimizer.Adam(positive(), fraction, random.nextDouble(), 1e-8);
            default -> new Optimizer.AdamW(positive(), fraction, random.nextDouble(), 1e-300, random.nextDouble());
        };
    }

    private Schedule schedule() {
        return switch (random.nextInt(4)) {
            case 0 -> new Schedule.Constant();
            case 1 -> new Schedule.Step(1 - random.nextDouble(), random.nextLong(1, Long.MAX_VALUE));
            case 2 -> new Schedule.Exponential(1 - random.nextDouble(), random.nextLong(1, 1000));
            default -> new Schedule.Cosine(random.nextLong(1, 1000), random.nextDouble());
        };
    }

    private Stopping stopping() {
        return new Stopping(random.nextBoolean() ? 0 : random.nextDouble(), random.nextInt(0, 30));
    }
}

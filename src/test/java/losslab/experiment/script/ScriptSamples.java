package losslab.experiment.script;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.model.Parameters;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.experiment.RandomExperiments;
import losslab.testing.SampleLosses;
import losslab.testing.SampleRegularizers;

/// Experiments whose scripts are run.
final class ScriptSamples {
    private static final long RANDOM_ONES = 300;

    private ScriptSamples() {}

    static List<Experiment> all() {
        return Stream.of(LongStream.range(0, RANDOM_ONES).mapToObj(RandomExperiments::tame), everyLossAtItsKinks(),
                everyRegularizerAtItsKink(), oddOnes()).flatMap(some -> some).toList();
    }

    /// Small whole numbers make scores that tie, and hinges that are exactly 0.
    private static Stream<Experiment> everyLossAtItsKinks() {
        List<Loss> losses = SampleLosses.all();
        return IntStream.range(0, losses.size()).mapToObj(i -> whole(i).withLoss(losses.get(i)));
    }

    private static Stream<Experiment> everyRegularizerAtItsKink() {
        List<Regularizer> regularizers = SampleRegularizers.all();
        return IntStream.range(0, regularizers.size()).mapToObj(i -> whole(i).withRegularizer(regularizers.get(i)));
    }

    private static Experiment whole(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Point> points = IntStream.range(0, 40).mapToObj(i -> new Point(random.nextInt(-1, 2),
                random.nextInt(-1, 2), random.nextInt(3), i % 5 == 4)).toList();
        return LectureDemo.experiment().withData(new DataSet(3, points)).withParameters(
                Parameters.fromArray(random.doubles(9, -1.5, 1.5).map(Math::rint).toArray()));
    }

    /// No points, none to train on, and a title that would like to be code.
    private static Stream<Experiment> oddOnes() {
        Experiment demo = LectureDemo.experiment();
        DataSet heldOut = demo.data().with(IntStream.range(0, 9).boxed().toList(), point -> point.withHeldOut(true));
        Experiment odd = new Experiment("\n1/0\r1/0\u2028{X}\u0000\ud800 \\", demo.data(), demo.parameters(),
                demo.loss(), demo.regularizer(), demo.optimizer(), demo.batchSize(), demo.seed());
        return Stream.concat(Stream.of(odd), SampleLosses.all().stream().flatMap(loss -> Stream.of(
                demo.withLoss(loss).withData(new DataSet(3, List.of())), demo.withLoss(loss).withData(heldOut))));
    }
}

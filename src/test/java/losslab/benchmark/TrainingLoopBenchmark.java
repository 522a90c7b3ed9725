package losslab.benchmark;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import losslab.core.optim.Optimizer;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.testing.SampleOptimizers;
import losslab.training.StepResult;
import losslab.training.TrainingLoop;

/// Steps of training on the lecture's demo: evaluation, trace, history and update, as the training thread takes them.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TrainingLoopBenchmark {
    /// So small that no run converges while it is measured.
    private static final double STEP_SIZE = 1e-7;

    /// The simple name of a loss's class.
    @Param("CrossEntropy")
    public String loss = "";
    /// The simple name of an optimizer's class.
    @Param("Sgd")
    public String optimizer = "";
    /// 0 for all examples.
    @Param("0")
    public int batchSize;

    private TrainingLoop loop = loop(LectureDemo.experiment());

    @Setup
    public void prepare() {
        Optimizer rule = SampleOptimizers.all().stream()
                .filter(sample -> sample.getClass().getSimpleName().equals(optimizer)).findFirst().orElseThrow();
        loop = loop(LectureDemo.experiment().withLoss(Load.loss(loss)).withBatchSize(batchSize)
                .withOptimizer(rule.withLearningRate(STEP_SIZE)));
    }

    private static TrainingLoop loop(Experiment experiment) {
        return new TrainingLoop(experiment.trainingPlan(), experiment.parameters());
    }

    @Benchmark
    public StepResult step() {
        return loop.step();
    }
}

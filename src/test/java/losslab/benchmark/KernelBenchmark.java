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

import losslab.core.model.Evaluation;
import losslab.core.model.Objective;
import losslab.core.model.ObjectiveKernel;
import losslab.core.model.Parameters;

/// Loss and gradient over all examples: bare, as training asks for them, and as an [Evaluation], as the window does.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KernelBenchmark {
    /// The simple name of a loss's class.
    @Param("CrossEntropy")
    public String loss = "";
    @Param("1000")
    public int examples;
    @Param("3")
    public int classes;

    private Objective objective = Load.objective(Load.loss("CrossEntropy"), 0, 2);
    private ObjectiveKernel kernel = new ObjectiveKernel(objective);
    private Parameters start = Load.parameters(2);
    private double[] parameters = {};
    private double[] gradient = {};

    @Setup
    public void prepare() {
        objective = Load.objective(Load.loss(loss), examples, classes);
        kernel = new ObjectiveKernel(objective);
        start = Load.parameters(classes);
        parameters = start.toArray();
        gradient = new double[parameters.length];
    }

    @Benchmark
    public double lossAndGradient() {
        kernel.evaluate(parameters, gradient);
        return kernel.totalLoss();
    }

    @Benchmark
    public Evaluation evaluation() {
        return objective.evaluate(start);
    }
}

package losslab.benchmark;

import java.util.ArrayList;
import java.util.List;

import losslab.core.optim.Optimizer;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.training.History;
import losslab.training.StepResult;
import losslab.training.TrainingLoop;

/// How long it takes to see a step of a long run again, and what the run keeps in memory.
public final class HistoryBenchmark implements Part {
    private static final int VISITS = 1_000;

    @Override
    public void run(Pace pace, Table table) {
        scrub(table, 100_000);
        if (!pace.equals(Pace.QUICK)) {
            scrub(table, 1_000_000);
        }
    }

    private static void scrub(Table table, long count) {
        // So small a step that the run does not converge before its end.
        Experiment experiment = LectureDemo.experiment().withLoss(Load.loss("CrossEntropy"))
                .withOptimizer(new Optimizer.Sgd(1e-7));
        TrainingLoop loop = new TrainingLoop(experiment.trainingPlan(), experiment.parameters());
        StepResult result = StepResult.CONTINUES;
        while (loop.stepCount() < count && result instanceof StepResult.Continues) {
            result = loop.step();
        }
        History history = loop.history();
        List<Double> micros = new ArrayList<>();
        for (long i = 0; i < VISITS; i++) {
            long start = System.nanoTime();
            history.at(count * i / VISITS + i % 97, () -> false);
            micros.add((System.nanoTime() - start) / 1e3);
        }
        table.addTail("back to any of %,d steps".formatted(count), "µs", micros, Goal.NONE, Goal.NONE);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        table.add(new Table.Row("heap after %,d steps".formatted(loop.stepCount()),
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6, "MB", "", Goal.NONE));
    }
}

package losslab.experiment.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.stream.IntStream;

import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.training.TrainingLoop;
import org.junit.jupiter.api.Test;

class TraceTableTest {
    /// The trace in memory and the evaluation of every step are two ways to the same table.
    @Test
    void aTraceGivesTheRowsOfItsSteps() throws IOException {
        Experiment experiment = LectureDemo.experiment().withBatchSize(4)
                .withData(LectureDemo.data().withHeldOut(0.34, 1));
        TrainingLoop loop = new TrainingLoop(experiment.trainingPlan(), experiment.parameters());
        StringWriter expected = new StringWriter();
        TraceTable stepByStep = new TraceTable(expected);
        for (int i = 0; i < 7; i++) {
            stepByStep.add(loop.stepCount(), loop.epochCount(), experiment.objective().evaluate(loop.parameters()));
            loop.step();
        }
        StringWriter found = new StringWriter();

        new TraceTable(found).add(loop.trace(), experiment.trainingPlan().batchesPerEpoch());

        assertThat(found).hasToString(expected.toString());
        assertThat(found.toString().lines().skip(1).map(row -> row.split(",")[1]))
                .containsExactlyElementsOf(IntStream.of(0, 0, 1, 1, 2, 2, 3).mapToObj(Integer::toString).toList());
    }

    @Test
    void leavesTheValidationLossEmptyWithoutPointsHeldOut() throws IOException {
        TrainingLoop loop = new TrainingLoop(LectureDemo.experiment().trainingPlan(),
                LectureDemo.startingParameters());
        loop.step();
        StringWriter found = new StringWriter();

        new TraceTable(found).add(loop.trace(), 1);

        assertThat(found.toString().lines().toList().getLast().split(",")[5]).isEmpty();
    }
}

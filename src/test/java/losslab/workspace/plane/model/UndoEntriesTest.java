package losslab.workspace.plane.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.model.Objective;
import losslab.experiment.ClassLabels;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;

/// What is an entry of its own, and what is none.
class UndoEntriesTest {
    private static final Experiment DEMO = LectureDemo.experiment();

    private final PlaneViewModel model = new PlaneViewModel(DEMO, Runnable::run, Runnable::run);

    @Test
    void twoImportsAreTwoEntries() {
        DataSet first = new DataSet(3, List.of(new Point(1, 2, 0)));
        model.replaceData(Edit.IMPORT_POINTS, first, ClassLabels.NONE);
        model.replaceData(Edit.IMPORT_POINTS, new DataSet(3, List.of(new Point(3, 4, 1))), ClassLabels.NONE);
        model.undo().undo();

        assertThat(model.state().experiment().data()).isEqualTo(first);
    }

    @Test
    void aResetThatChangesNothingIsNoEntry() {
        model.reset();
        model.resetAll();
        model.resetPoints();

        assertThat(model.undo().namesProperty().get().undo()).isEmpty();
    }

    @Test
    void aResetOfARunIsAnEntryThoughItsWeightsHaveStayed() {
        model.setParameter(0, 0, 1);
        model.step();
        model.reset();

        assertThat(model.undo().namesProperty().get().undo()).isEqualTo(Optional.of("reset-weights"));
    }

    @Test
    void resetAllMakesTheGradientRightAgain() {
        model.setSlip(Objective.Slip.QUARTERED_DECAY);
        model.resetAll();

        assertThat(model.state().view().slip()).isEqualTo(Objective.Slip.NONE);
    }

    @Test
    void aWrongGradientComesBackWhenResetAllIsTakenBack() {
        model.setSlip(Objective.Slip.QUARTERED_DECAY);
        model.resetAll();
        model.undo().undo();

        assertThat(model.state().view().slip()).isEqualTo(Objective.Slip.QUARTERED_DECAY);
    }
}

package losslab.workspace.plane.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import losslab.core.model.Parameters;
import losslab.experiment.LectureDemo;

class RandomSearchViewModelTest {
    private final PlaneViewModel model = new PlaneViewModel(LectureDemo.experiment(), Runnable::run, Runnable::run);

    @Test
    void theBestIsShown() {
        model.randomSearch().start(1000, 1, 7);
        assertThat(model.state().experiment().parameters())
                .isEqualTo(model.randomSearch().searchProperty().get().orElseThrow().progress().best());
    }

    /// A search of a million reports many times, and hardly ever of something better.
    @Test
    void theSameBestIsEvaluatedOnce() {
        List<Parameters> evaluated = new ArrayList<>();
        model.stateProperty().addListener((_, before, now) -> {
            if (now.evaluation() != before.evaluation()) {
                evaluated.add(now.experiment().parameters());
            }
        });
        model.randomSearch().start(1_000_000, 1, 7);
        assertThat(evaluated).doesNotHaveDuplicates();
    }
}

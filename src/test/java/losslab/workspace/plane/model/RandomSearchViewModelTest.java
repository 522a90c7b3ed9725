package losslab.workspace.plane.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.model.Parameters;
import losslab.experiment.Experiment;
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

    /// Everything that a hand may do while a search goes on; its reports come later.
    @ParameterizedTest
    @MethodSource
    void aHandIsNotTakenBack(Consumer<PlaneViewModel> hand) {
        List<Runnable> reports = new ArrayList<>();
        PlaneViewModel searching = new PlaneViewModel(LectureDemo.experiment(), reports::add, Runnable::run);
        reports.clear();
        searching.randomSearch().start(1000, 1, 7);
        hand.accept(searching);
        Experiment left = searching.state().experiment();
        List.copyOf(reports).forEach(Runnable::run);
        assertThat(searching.state().experiment()).isEqualTo(left);
        assertThat(searching.randomSearch().isRunning()).isFalse();
    }

    static Stream<Consumer<PlaneViewModel>> aHandIsNotTakenBack() {
        return Stream.of(model -> model.setParameter(0, 0, 0.5), model -> model.movePoint(0, 0.1, 0.2),
                model -> model.randomize(3), PlaneViewModel::reset, model -> model.load(LectureDemo.experiment()),
                PlaneViewModel::step);
    }
}

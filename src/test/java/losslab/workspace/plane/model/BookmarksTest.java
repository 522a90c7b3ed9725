package losslab.workspace.plane.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import losslab.experiment.LectureDemo;

/// Going to and fro between bookmarks: it is looking, and leaves the list of runs as it is.
class BookmarksTest {
    private final PlaneViewModel model = new PlaneViewModel(LectureDemo.experiment(), Runnable::run, Runnable::run);

    @Test
    void goingToABookmarkAgainAndAgainBeginsOneRun() {
        aInRunOneAndBInRunTwo();
        for (int i = 0; i < 5; i++) {
            model.timeMachine().goTo(RunMark.Name.A);
        }
        assertThat(pastRuns()).containsExactly(1, 2);
    }

    @Test
    void comparingTwoRunsLeavesNoFurtherRuns() {
        aInRunOneAndBInRunTwo();
        for (int i = 0; i < 5; i++) {
            model.timeMachine().goTo(RunMark.Name.A);
            model.timeMachine().goTo(RunMark.Name.B);
        }
        assertThat(pastRuns()).containsExactly(1, 2);
    }

    @Test
    void aRunFromABookmarkThatWentOnIsKept() {
        aInRunOneAndBInRunTwo();
        model.timeMachine().goTo(RunMark.Name.A);
        model.step(3);
        model.timeMachine().goTo(RunMark.Name.B);
        assertThat(pastRuns()).containsExactly(1, 2, 3);
    }

    /// The second run shares its first 50 steps with the first one.
    @Test
    void aBookmarkThatANewRunHasInItsPastIsShownThere() {
        model.step(30);
        model.timeMachine().setBookmark(RunMark.Name.A);
        model.step(70);
        model.timeMachine().goTo(50);
        model.timeMachine().continueFromHere();
        model.step(10);
        model.timeMachine().goTo(RunMark.Name.A);
        assertThat(model.state().progress()).extracting(PlaneState.Progress::step, PlaneState.Progress::firstStep,
                PlaneState.Progress::reachedStep).containsExactly(30L, 0L, 60L);
    }

    private void aInRunOneAndBInRunTwo() {
        model.step(10);
        model.timeMachine().setBookmark(RunMark.Name.A);
        model.randomize(5);
        model.step(20);
        model.timeMachine().setBookmark(RunMark.Name.B);
    }

    private List<Integer> pastRuns() {
        return model.state().timeline().pastRuns().stream().map(PastRun::number).toList();
    }
}

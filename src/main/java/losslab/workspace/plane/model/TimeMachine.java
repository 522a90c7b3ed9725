package losslab.workspace.plane.model;

import java.util.Optional;
import java.util.function.Consumer;

import losslab.training.History;
import losslab.training.TrainingLoop;
import losslab.training.TrainingPlan;
import losslab.workspace.plane.model.PlaneState.Progress;

/// The commands on what a run went through, on bookmarks, and on the runs before.
///
/// To show a step of the past changes nothing; to change something there begins a new run.
public final class TimeMachine {
    private final PlaneViewModel model;
    private final Trainer trainer;
    /// What to do as soon as the run has paused.
    private Optional<Runnable> afterPause = Optional.empty();
    /// Where the run had come to when its past was opened.
    private Optional<End> end = Optional.empty();

    private record End(TrainingPlan plan, PastRun.Result result) {
        static End of(PlaneState state) {
            return new End(state.plan(), PastRun.Result.of(state.evaluation()));
        }
    }

    TimeMachine(PlaneViewModel model, Trainer trainer) {
        this.model = model;
        this.trainer = trainer;
    }

    /// Shows the run as it was at a step, or at the nearest one that there is; a run that goes on is paused.
    public void goTo(long step) {
        atRest(() -> {
            // The step that is shown is asked for too if another one may be on its way.
            if (step != progress().step() || trainer.history().isPresent()) {
                find(step, this::show);
            }
        });
    }

    /// Shows the step before, also if that one is still on its way.
    public void stepBack() {
        goTo(trainer.sought().orElse(progress().step()) - 1);
    }

    /// Shows the last step of the run.
    public void goToEnd() {
        goTo(progress().reachedStep());
    }

    /// Begins a new run at the step that is shown; the old one stays in the chart.
    public void continueFromHere() {
        if (progress().isPast()) {
            model.recordNewRun();
        }
        leavePast();
    }

    /// Sets a bookmark at the step that is shown.
    public void setBookmark(RunMark.Name name) {
        PlaneState state = model.state();
        model.setTimeline(state.timeline().with(name,
                new RunMark(state.timeline().run(), new History.Moment(state.plan(), state.trainingState()),
                        progress().trace().before(progress().step()), state.evaluation())));
    }

    /// Shows a bookmark. If it is no longer part of the present run, a new run begins there.
    public void goTo(RunMark.Name name) {
        model.state().timeline().bookmark(name).ifPresent(
                bookmark -> atRest(() -> find(bookmark.step(), moment -> show(bookmark, moment))));
    }

    /// Shows a past run in the chart, or hides it.
    public void setVisible(int run, boolean visible) {
        model.setTimeline(model.state().timeline().with(run, past -> past.withVisible(visible)));
    }

    /// Forgets a past run.
    public void delete(int run) {
        model.setTimeline(model.state().timeline().without(run));
    }

    /// If the past is shown, makes the step shown the end of a new run. What is shown is then what training goes on from.
    void leavePast() {
        if (progress().isPast()) {
            PlaneState state = model.state();
            look();
            Timeline timeline = timelineAfterThisRun();
            trainer.goOnFrom(new History.Moment(state.plan(), state.trainingState()));
            Progress past = progress();
            model.setTimeline(timeline);
            model.showProgress(new Progress(past.step(), past.optimizerState(), past.firstStep(), past.step(),
                    past.runStart(), past.trace().before(past.step()), false, 0));
        } else if (trainer.history().isPresent() && !trainer.waitsAt(progress().step())) {
            // Early stopping went back, and somebody looked at the end all the same: it goes on from what is shown.
            trainer.goOnFrom(new History.Moment(model.state().plan(), model.state().trainingState()));
        }
    }

    /// Forgets what was asked for while an earlier run went on.
    void runBegins() {
        afterPause = Optional.empty();
    }

    /// Shows what was asked for while the run went on.
    void runEnded() {
        Optional<Runnable> asked = afterPause;
        afterPause = Optional.empty();
        asked.ifPresent(Runnable::run);
    }

    /// The timeline when the present run becomes a past one: a run without a step of its own is not worth it.
    Timeline timelineAfterThisRun() {
        PlaneState state = model.state();
        Progress progress = state.progress();
        End last = end.filter(_ -> trainer.history().isPresent()).orElseGet(() -> End.of(state));
        return progress.reachedStep() == progress.firstStep()
                ? state.timeline()
                : state.timeline().after(new PastRun(state.timeline().run(), last.plan(), progress.trace(),
                        progress.reachedStep(), last.result(), true));
    }

    private void beginAt(RunMark bookmark) {
        model.recordNewRun();
        PlaneState state = model.state();
        Timeline timeline = timelineAfterThisRun();
        History.Moment moment = bookmark.moment();
        trainer.replace(new TrainingLoop(moment.plan(), moment.state(), bookmark.trace()));
        model.setTimeline(timeline);
        model.setSlipOf(moment.plan());
        model.comparison().restart();
        model.show(state.experiment().following(moment.plan(), moment.state().parameters()),
                new Progress(bookmark.step(), moment.state().optimizerState(), bookmark.step(), bookmark.step(),
                        moment.state().parameters(), bookmark.trace(), false, 0),
                "");
    }

    private void atRest(Runnable action) {
        if (trainer.isRunning()) {
            afterPause = Optional.of(action);
            trainer.stop();
        } else {
            action.run();
        }
    }

    private void find(long step, Consumer<History.Moment> receiver) {
        look();
        trainer.find(step, receiver);
    }

    private void look() {
        PlaneState state = model.state();
        if (trainer.history().isEmpty()) {
            end = Optional.of(End.of(state));
            trainer.lookBack(state.plan(), state.experiment().parameters());
        }
    }

    private void show(RunMark bookmark, History.Moment moment) {
        if (bookmark.isAt(moment)) {
            show(moment);
        } else {
            beginAt(bookmark);
        }
    }

    private void show(History.Moment moment) {
        PlaneState state = model.state();
        Progress progress = trainer.history().map(past -> progress().between(past.firstStep(), past.lastStep()))
                .orElse(progress());
        model.setSlipOf(moment.plan());
        model.show(state.experiment().following(moment.plan(), moment.state().parameters()),
                progress.at(moment.state().step(), moment.state().optimizerState()), "");
    }

    private Progress progress() {
        return model.state().progress();
    }
}

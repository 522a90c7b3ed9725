package losslab.workspace.plane.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.data.DataSet;
import losslab.core.kind.Kind;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Objective;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.core.optim.Schedule;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.training.StepResult.Diverged;
import losslab.training.Stopping;
import losslab.training.TrainingLoop;
import losslab.training.TrainingPlan;
import losslab.ui.LossSettings;
import losslab.workspace.plane.model.ComparisonViewModel.Result;

/// A hand that does anything at any time while two losses are compared and the training thread runs.
///
/// Whenever nothing runs, the second training is a run of its own: from a state that the first one was in, with the plan that
/// the first one followed at each step, and no other difference than the loss. At which step the training thread takes an
/// edit in is up to that thread; the history of the first training tells.
@Timeout(120)
class ComparisonRunRandomTest {
    private static final int ACTIONS = 50;
    private static final long PATIENCE_SECONDS = 30;

    static IntStream seeds() {
        return IntStream.range(0, 12);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSecondIsARunOfItsOwn(int seed) {
        new Hand(seed).act();
    }

    @Test
    void theHandDoesEverything() {
        Set<Integer> done = new HashSet<>();
        seeds().limit(4).forEach(seed -> {
            Hand hand = new Hand(seed);
            hand.act();
            done.addAll(hand.done);
        });
        assertThat(done).hasSize(Hand.KINDS);
    }

    private static final class Hand {
        static final int KINDS = 20;

        private final SplittableRandom random;
        private final BlockingQueue<Runnable> deliveries = new LinkedBlockingQueue<>();
        private final PlaneViewModel model = new PlaneViewModel(LectureDemo.experiment(), deliveries::add,
                Runnable::run);
        private final Set<Integer> done = new HashSet<>();
        private final double margin;
        private final CrossEntropy softmax;

        Hand(int seed) {
            random = new SplittableRandom(seed);
            margin = pick(0.01, 1.0, 30.0);
            softmax = new CrossEntropy(pick(0.01, 1.0, 100.0), pick(0.0, 0.1), CrossEntropy.SmoothingOver.ALL);
        }

        @SafeVarargs
        private <T> T pick(T... values) {
            return values[random.nextInt(values.length)];
        }

        private Kind<Loss> pickLoss() {
            return Loss.kinds().get(random.nextInt(Loss.kinds().size()));
        }

        private Loss loss(Kind<Loss> kind) {
            return LossSettings.standard().withMargin(margin).withSoftmax(softmax).loss(kind);
        }

        void act() {
            // Every loss on the screen has these numbers, and so has the second one.
            model.setLoss(loss(CrossEntropy.KIND));
            model.setLoss(loss(WestonWatkins.KIND));
            choose();
            for (int i = 0; i < ACTIONS; i++) {
                int kind = random.nextInt(KINDS);
                done.add(kind);
                act(kind);
                if (random.nextInt(4) == 0) {
                    pause();
                    check();
                }
            }
            pause();
            check();
            model.close();
        }

        private void act(int kind) {
            int size = model.state().experiment().data().size();
            switch (kind) {
                case 0, 1, 2, 3 -> run();
                case 4, 5 -> follow();
                case 6 -> model.setParameter(0, random.nextInt(3), pick(-2.0, 0.5, 1e-300, 1e300));
                case 7 -> stay();
                case 8, 9 -> model.setData(size == 0
                        ? fewPoints(3)
                        : model.state().experiment().data().with(List.of(random.nextInt(size)),
                                point -> point.movedTo(random.nextDouble(-1, 1), 0.5)));
                case 10 -> setOptimizer();
                case 11 -> model.setBatchSize(random.nextInt(5));
                case 12 ->
                    model.setSchedule(random.nextBoolean() ? new Schedule.Constant() : new Schedule.Step(0.5, 7));
                case 13 -> model.setLoss(loss(pickLoss()));
                case 14 -> model.setSlip(pick(Objective.Slip.values()));
                case 15 -> goBack();
                case 16 -> begin();
                case 17 -> bookmark();
                case 18 -> model.setData(fewPoints(random.nextInt(3)));
                default -> {
                    model.setStopping(new Stopping(pick(0.0, 1e-2), pick(0, 2)));
                    model.holdOut(pick(0.0, 0.34));
                    choose();
                }
            }
        }

        private DataSet fewPoints(int count) {
            return new DataSet(model.state().experiment().data().classCount(),
                    LectureDemo.experiment().data().points().subList(0, count));
        }

        private void run() {
            if (model.state().progress().running()) {
                follow();
            } else {
                model.setSpeed(pick(300.0, 3000.0, 100_000.0));
                model.toggleRun();
            }
        }

        /// Lets some snapshots come; between them edits wait for the training thread.
        private void follow() {
            for (int i = random.nextInt(4); i >= 0 && model.state().progress().running(); i--) {
                model.requestSnapshot();
                deliver(Optional.ofNullable(poll(20)));
            }
        }

        /// A value that is already there on the screen; training may have gone on from it.
        private void stay() {
            model.setParameter(1, 1, model.state().experiment().parameters().w1(1));
        }

        /// One that nobody steps with may go as if it had never come.
        private void setOptimizer() {
            pause();
            model.setOptimizer(
                    OptimizerForms.optimizer(pick(OptimizerForms.Form.values()), pick(0.05, 0.05, 3.0, 1e200)));
            model.step();
            drain();
        }

        private void goBack() {
            pause();
            model.timeMachine().goTo(random.nextLong(model.state().progress().reachedStep() + 1));
            drain();
            if (random.nextBoolean()) {
                model.timeMachine().continueFromHere();
            }
        }

        private void begin() {
            switch (random.nextInt(4)) {
                case 0 -> model.randomize(random.nextInt(1000));
                case 1 -> model.reset();
                case 2 -> model.randomSearch().start(20, 2, random.nextInt(1000));
                default -> model.load(experiment(pick(2, 3, 10)));
            }
            drain();
        }

        private Experiment experiment(int classCount) {
            Experiment demo = LectureDemo.experiment();
            return classCount == 3
                    ? demo.withLoss(softmax)
                    : new Experiment("", new DataSet(classCount, demo.data().points().subList(0, 6)),
                            Parameters.random(classCount, 5), softmax, demo.regularizer(), new Optimizer.Sgd(0.1), 0,
                            1);
        }

        private void bookmark() {
            boolean sets = random.nextBoolean();
            if (sets) {
                model.timeMachine().setBookmark(RunMark.Name.A);
            } else if (model.state().timeline().bookmark(RunMark.Name.A).isPresent()) {
                pause();
                model.timeMachine().goTo(RunMark.Name.A);
                drain();
            }
        }

        private void choose() {
            model.comparison().choose(Optional.of(pickLoss()));
        }

        private void pause() {
            if (model.state().progress().running()) {
                model.toggleRun();
            }
            deliverUntil(() -> !model.state().progress().running());
            drain();
        }

        private void deliverUntil(BooleanSupplier isThere) {
            while (!isThere.getAsBoolean()) {
                Objects.requireNonNull(poll(PATIENCE_SECONDS * 1000), "nothing came").run();
            }
        }

        private Runnable poll(long millis) {
            try {
                return deliveries.poll(millis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        private static void deliver(Optional<Runnable> delivery) {
            delivery.ifPresent(Runnable::run);
        }

        private void drain() {
            for (Runnable next = deliveries.poll(); next != null; next = deliveries.poll()) {
                next.run();
            }
        }

        private void check() {
            PlaneState first = model.state();
            Result found = result();
            assertThat(found.isExact()).isTrue();
            assertThat(found.state().experiment().data()).isEqualTo(first.experiment().data());
            assertThat(found.state().view()).isEqualTo(first.view());
            long now = first.progress().step();
            long start = found.state().progress().firstStep();
            if (now < start) {
                assertThat(found.state().trainingState()).isEqualTo(first.trainingState());
                return;
            }
            goTo(start);
            TrainingLoop alone = new TrainingLoop(planOfSecond(), model.state().trainingState());
            assertThat(model.state().experiment().parameters()).isEqualTo(found.state().progress().runStart());
            Optional<Diverged> end = Optional.empty();
            while (alone.stepCount() < now && end.isEmpty()) {
                goTo(alone.stepCount());
                alone.follow(planOfSecond());
                end = Optional.of(alone.step()).filter(Diverged.class::isInstance).map(Diverged.class::cast);
            }
            assertThat(found.diverged()).isEqualTo(end);
            assertThat(found.state().experiment().parameters()).isEqualTo(alone.parameters());
            assertThat(found.state().progress().step()).isEqualTo(alone.stepCount());
            goTo(now);
            assertThat(result().state().trainingState()).isEqualTo(found.state().trainingState());
        }

        /// What the first training followed at the step on the screen, under the other loss.
        private TrainingPlan planOfSecond() {
            PlaneState first = model.state();
            return PlaneState.plan(first.experiment().withStopping(Stopping.NEVER)
                    .withLoss(loss(model.comparison().kindProperty().get().orElseThrow())), first.view());
        }

        private void goTo(long step) {
            model.timeMachine().goTo(step);
            drain();
            assertThat(model.state().progress().step()).isEqualTo(step);
        }

        private Result result() {
            return model.comparison().resultProperty().get().orElseThrow();
        }
    }
}

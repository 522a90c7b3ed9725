package losslab.workspace.plane.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Objective;
import losslab.core.optim.Schedule;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.training.Stopping;
import losslab.training.TrainingPlan;
import losslab.training.TrainingState;

/// A hand that does anything at any time: whatever was seen at a step of a run is seen there again, to the bit.
class TimeMachineRandomTest {
    private static final int ACTIONS = 80;

    /// What was on the screen at a step.
    private record Seen(TrainingPlan plan, TrainingState state) {
        static Seen of(PlaneState state) {
            return new Seen(state.plan(), state.trainingState());
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasSeenIsSeenAgain(int seed) {
        new Hand(seed).act();
    }

    @Test
    void theHandDoesEverything() {
        Set<Integer> done = new HashSet<>();
        seeds().forEach(seed -> {
            Hand hand = new Hand(seed);
            hand.act();
            done.addAll(hand.done);
        });
        assertThat(done).hasSize(Hand.KINDS);
    }

    private static final class Hand {
        static final int KINDS = 16;

        private final SplittableRandom random;
        private final PlaneViewModel model;
        private final Set<Integer> done = new HashSet<>();
        /// By step, for the present run.
        private final TreeMap<Long, Seen> seen = new TreeMap<>();

        Hand(int seed) {
            random = new SplittableRandom(seed);
            Experiment demo = LectureDemo.experiment();
            model = new PlaneViewModel(random.nextBoolean() ? demo : demo.withLoss(CrossEntropy.standard()),
                    Runnable::run, Runnable::run);
        }

        void act() {
            remember();
            for (int i = 0; i < ACTIONS; i++) {
                int run = model.state().timeline().run();
                int kind = random.nextInt(KINDS);
                done.add(kind);
                act(kind);
                if (model.state().timeline().run() != run) {
                    // What came before the place at which the new run begins is its past too.
                    seen.tailMap(model.state().progress().step(), true).clear();
                }
                seen.headMap(model.state().progress().firstStep(), false).clear();
                remember();
                assertThatTheScreenIsTrue();
                lookBack();
            }
        }

        private void act(int kind) {
            Experiment experiment = model.state().experiment();
            switch (kind) {
                case 0, 1, 2 -> steps(random.nextInt(1, 30));
                case 3 -> model.setParameter(random.nextInt(3), random.nextInt(3), random.nextDouble(-2, 2));
                case 4 -> model.movePoint(random.nextInt(experiment.data().size()), random.nextDouble(-1, 1), 0.5);
                case 5 -> model.setOptimizer(OptimizerForms.optimizer(
                        OptimizerForms.Form.values()[random.nextInt(OptimizerForms.Form.values().length)], 0.05));
                case 6 -> model.setBatchSize(random.nextInt(5));
                case 7 -> model.setSchedule(random.nextBoolean() ? new Schedule.Constant() : new Schedule.Step(0.5, 7));
                case 8 -> model.timeMachine().goTo(random.nextLong(model.state().progress().reachedStep() + 1));
                case 9 -> model.timeMachine().stepBack();
                case 10 -> model.timeMachine().continueFromHere();
                case 11 -> begin(random.nextBoolean());
                case 12 -> model.timeMachine().setBookmark(name());
                case 13 -> toBookmark(name());
                case 14 -> model.holdOut(random.nextBoolean() ? 0 : 0.34);
                default -> {
                    model.setStopping(new Stopping(0, random.nextInt(4)));
                    model.setLoss(random.nextBoolean() ? new WestonWatkins(1) : CrossEntropy.standard());
                    model.setSlip(Objective.Slip.values()[random.nextInt(2)]);
                }
            }
        }

        private void steps(int count) {
            if (model.state().progress().isPast()) {
                model.timeMachine().continueFromHere();
                seen.tailMap(model.state().progress().step(), true).clear();
                remember();
            }
            for (int i = 0; i < count && !model.state().progress().isPast(); i++) {
                model.step();
                remember();
            }
        }

        private void begin(boolean anew) {
            if (anew) {
                model.randomize(random.nextInt(1000));
            } else {
                model.reset();
            }
            seen.clear();
        }

        private RunMark.Name name() {
            return RunMark.Name.values()[random.nextInt(2)];
        }

        private void toBookmark(RunMark.Name name) {
            int run = model.state().timeline().run();
            long first = model.state().progress().firstStep();
            model.state().timeline().bookmark(name).ifPresent(bookmark -> {
                model.timeMachine().goTo(name);
                assertThat(Seen.of(model.state())).isEqualTo(new Seen(bookmark.moment().plan(),
                        bookmark.moment().state()));
            });
            if (model.state().timeline().run() != run || model.state().progress().firstStep() != first) {
                seen.clear();
            }
        }

        private void remember() {
            seen.put(model.state().progress().step(), Seen.of(model.state()));
        }

        private void assertThatTheScreenIsTrue() {
            PlaneState state = model.state();
            assertThat(state.evaluation().totalLoss()).isEqualTo(
                    state.plan().objective().evaluate(state.experiment().parameters()).totalLoss());
            assertThat(state.progress().step()).isBetween(state.progress().firstStep(),
                    state.progress().reachedStep());
        }

        /// Looks at some steps, and returns.
        private void lookBack() {
            if (random.nextInt(4) > 0) {
                return;
            }
            long now = model.state().progress().step();
            for (long step : seen.keySet().stream().filter(_ -> random.nextInt(5) == 0).toList()) {
                model.timeMachine().goTo(step);
                assertThat(Seen.of(model.state())).as("step " + step).isEqualTo(seen.get(step));
            }
            model.timeMachine().goTo(now);
            assertThat(Seen.of(model.state())).as("step " + now).isEqualTo(seen.get(now));
        }
    }
}

package losslab.workspace.plane.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.kind.Kind;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Objective;
import losslab.core.optim.Schedule;
import losslab.experiment.LectureDemo;
import losslab.training.Stopping;
import losslab.training.TrainingState;
import losslab.workspace.plane.model.ComparisonViewModel.Result;

/// A hand that does anything at any time while two losses are compared.
class ComparisonRandomTest {
    private static final int ACTIONS = 60;

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    /// The other loss is the present one: whatever somebody does, both are the same to the bit.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void underTheSameLossBothAreTheSame(int seed) {
        new Hand(seed, true).act();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void bothAreAtOneStepOnTheSameData(int seed) {
        new Hand(seed, false).act();
    }

    @Test
    void theHandDoesEverything() {
        Set<Integer> done = new HashSet<>();
        seeds().forEach(seed -> {
            Hand hand = new Hand(seed, false);
            hand.act();
            done.addAll(hand.done);
        });
        assertThat(done).hasSize(Hand.KINDS);
    }

    private static final class Hand {
        static final int KINDS = 16;

        private final SplittableRandom random;
        private final boolean isSame;
        private final PlaneViewModel model = new PlaneViewModel(LectureDemo.experiment(), Runnable::run,
                Runnable::run);
        private final Set<Integer> done = new HashSet<>();
        /// The second run by step, for the present run of the first since the second began.
        private final TreeMap<Long, TrainingState> seen = new TreeMap<>();

        Hand(int seed, boolean isSame) {
            random = new SplittableRandom(seed);
            this.isSame = isSame;
        }

        void act() {
            choose();
            for (int i = 0; i < ACTIONS; i++) {
                int kind = random.nextInt(KINDS);
                done.add(kind);
                int run = model.state().timeline().run();
                long step = model.state().progress().step();
                act(kind);
                if (model.state().timeline().run() != run) {
                    // What came after the place at which the new run begins is not its past.
                    seen.tailMap(step, true).clear();
                }
                keepTheSame();
                assertThatBothBelongTogether();
                remember();
                lookBack();
            }
        }

        private void act(int kind) {
            int size = model.state().experiment().data().size();
            switch (kind) {
                case 0, 1, 2 -> model.step(random.nextInt(1, 30));
                case 3 -> {
                    model.setParameter(random.nextInt(3), random.nextInt(3), random.nextDouble(-2, 2));
                    seen.clear();
                }
                case 4 -> model.movePoint(random.nextInt(size), random.nextDouble(-1, 1), 0.5);
                case 5 -> {
                    model.setOptimizer(OptimizerForms.optimizer(
                            OptimizerForms.Form.values()[random.nextInt(OptimizerForms.Form.values().length)],
                            random.nextInt(6) == 0 ? 1e200 : 0.05));
                    // One that nobody steps with may go as if it had never come; a run that begins then does not know what it was.
                    remember();
                    model.step();
                }
                case 6 -> model.setBatchSize(random.nextInt(5));
                case 7 -> model.setSchedule(random.nextBoolean() ? new Schedule.Constant() : new Schedule.Step(0.5, 7));
                case 8 -> model.timeMachine().goTo(random.nextLong(model.state().progress().reachedStep() + 1));
                case 9 -> model.timeMachine().stepBack();
                case 10 -> model.timeMachine().continueFromHere();
                case 11 -> begin();
                case 12 -> bookmark();
                case 13 -> model.holdOut(random.nextBoolean() ? 0 : 0.34);
                case 14 -> {
                    model.addPoint(random.nextDouble(-1, 1), 0.25);
                    model.toggleSelected(0);
                    model.deleteSelection();
                }
                default -> {
                    model.setStopping(new Stopping(0, random.nextInt(4)));
                    model.setLoss(random.nextBoolean()
                            ? new WestonWatkins(random.nextDouble(0.5, 2))
                            : CrossEntropy.standard());
                    model.setSlip(Objective.Slip.values()[random.nextInt(2)]);
                    choose();
                }
            }
        }

        /// The present loss or another one: a comparison that begins at the end of the run.
        private void choose() {
            model.timeMachine().continueFromHere();
            Kind<Loss> present = model.state().experiment().loss().kind();
            List<Kind<Loss>> kinds = Loss.kinds();
            Kind<Loss> other = kinds.get((kinds.indexOf(present) + random.nextInt(1, kinds.size())) % kinds.size());
            model.comparison().choose(Optional.of(isSame ? present : other));
            seen.clear();
        }

        /// A bookmark or a step of the past may have had another loss.
        private void keepTheSame() {
            Kind<Loss> present = model.state().experiment().loss().kind();
            if (isSame && !model.state().progress().isPast()
                    && !model.comparison().kindProperty().get().equals(Optional.of(present))) {
                choose();
            }
        }

        private void begin() {
            if (random.nextBoolean()) {
                model.randomize(random.nextInt(1000));
            } else {
                model.reset();
            }
            seen.clear();
        }

        private void bookmark() {
            if (random.nextBoolean()) {
                model.timeMachine().setBookmark(RunMark.Name.A);
            } else {
                model.timeMachine().goTo(RunMark.Name.A);
                seen.clear();
            }
        }

        private void assertThatBothBelongTogether() {
            PlaneState first = model.state();
            PlaneState second = result().state();
            assertThat(second.experiment().withLoss(first.experiment().loss())
                    .withParameters(first.experiment().parameters())).isEqualTo(first.experiment());
            assertThat(second.view()).isEqualTo(first.view());
            if (isSame) {
                assertThat(second.trainingState()).isEqualTo(first.trainingState());
            } else if (result().diverged().isEmpty()) {
                assertThat(second.progress().step()).isEqualTo(first.progress().step());
            } else {
                assertThat(second.progress().step()).isLessThan(first.progress().step());
            }
        }

        private void remember() {
            if (result().diverged().isEmpty()) {
                seen.put(model.state().progress().step(), result().state().trainingState());
            }
        }

        private void lookBack() {
            long now = model.state().progress().step();
            long first = model.state().progress().firstStep();
            for (long step : seen.keySet().stream().filter(step -> step >= first && random.nextInt(9) == 0).toList()) {
                model.timeMachine().goTo(step);
                assertThat(result().state().trainingState()).as("step " + step).isEqualTo(seen.get(step));
            }
            model.timeMachine().goTo(now);
            assertThatBothBelongTogether();
        }

        private Result result() {
            return model.comparison().resultProperty().get().orElseThrow();
        }
    }
}

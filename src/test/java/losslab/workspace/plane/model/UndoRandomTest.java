package losslab.workspace.plane.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import losslab.core.model.Objective;
import losslab.core.optim.Optimizer;
import losslab.experiment.Bookmark;
import losslab.experiment.ClassLabels;
import losslab.experiment.Document;
import losslab.experiment.RandomExperiments;
import losslab.training.TrainingState;

/// A hand that does anything to any experiment, takes all of it back, and does it again: every state on the way down is met
/// again on the way up, to the bit.
class UndoRandomTest {
    private static final int EXPERIMENTS = 1_000;
    private static final int ACTIONS = 12;
    private static final int KINDS = 18;

    /// All of a state that undo promises to bring back.
    private record Seen(Document document, TrainingState training, Objective.Slip slip) {
        static Seen of(PlaneState state) {
            return new Seen(state.document(), state.trainingState(), state.view().slip());
        }
    }

    @Test
    void everythingIsTakenBackAndDoneAgainToTheBit() {
        Set<Integer> done = new HashSet<>();
        int entries = 0;
        for (int seed = 0; seed < EXPERIMENTS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PlaneViewModel model = new PlaneViewModel(RandomExperiments.tame(seed), Runnable::run, Runnable::run);
            Seen start = Seen.of(model.state());
            IntStream.range(0, ACTIONS).forEach(_ -> done.add(act(model, random)));
            model.timeMachine().continueFromHere(); // a look at the past is no edit, and not what is done again
            Seen end = Seen.of(model.state());

            List<Seen> down = walk(model, true);
            assertThat(down.getLast()).as("seed %d, all taken back", seed).isEqualTo(start);
            List<Seen> up = walk(model, false);
            assertThat(up.getLast()).as("seed %d, all done again", seed).isEqualTo(end);
            assertThat(up).as("seed %d, the way", seed).isEqualTo(down.reversed());
            entries += down.size() - 1;
            model.close();
        }
        assertThat(done).hasSize(KINDS);
        assertThat(entries).isGreaterThan(EXPERIMENTS * ACTIONS / 2);
    }

    /// The states from here to where nothing is left to be taken back, or done again.
    private static List<Seen> walk(PlaneViewModel model, boolean isUndo) {
        List<Seen> way = new ArrayList<>(List.of(Seen.of(model.state())));
        while (isLeft(model, isUndo)) {
            if (isUndo) {
                model.undo().undo();
            } else {
                model.undo().redo();
            }
            way.add(Seen.of(model.state()));
        }
        return way;
    }

    private static boolean isLeft(PlaneViewModel model, boolean isUndo) {
        var names = model.undo().namesProperty().get();
        return (isUndo ? names.undo() : names.redo()).isPresent();
    }

    private static int act(PlaneViewModel model, SplittableRandom random) {
        int kind = random.nextInt(KINDS);
        int classCount = model.state().experiment().data().classCount();
        int size = model.state().experiment().data().size();
        if (random.nextInt(3) > 0) {
            model.undo().endGesture();
        }
        switch (kind) {
            case 0 -> model.addPoint(random.nextDouble(), random.nextDouble(), random.nextInt(classCount));
            case 1 -> model.select(size == 0 ? List.of() : List.of(random.nextInt(size)));
            case 2 -> model.deleteSelection();
            case 3 -> model.moveSelection(random.nextDouble(), random.nextDouble());
            case 4 -> model.setClassOfSelection(random.nextInt(classCount));
            case 5 -> model.setParameter(random.nextInt(classCount), random.nextInt(3), random.nextDouble());
            case 6 -> model.setLoss(RandomExperiments.tame(random.nextLong()).loss());
            case 7 -> model.setRegularizer(RandomExperiments.tame(random.nextLong()).regularizer());
            case 8 -> model.setOptimizer(new Optimizer.Adam(random.nextDouble(0.01, 1), 0.9, 0.999, 1e-8));
            case 9 -> model.holdOut(random.nextDouble(0, 0.9));
            case 10 -> model.step(random.nextInt(1, 20));
            case 11 -> model.randomize(random.nextInt(1, 100));
            case 12 -> model.reset();
            case 13 -> model.timeMachine().goTo(random.nextInt(20));
            case 14 -> model.setBookmarks(List.of(new Bookmark("b", model.state().experiment())));
            case 15 -> model.replaceData(Edit.IMPORT_POINTS,
                    RandomExperiments.tame(random.nextLong()).data(), ClassLabels.NONE);
            case 16 -> model.resetAll();
            default -> model.resetPoints();
        }
        return kind;
    }
}

package losslab.workspace.plane.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.experiment.ClassLabels;
import losslab.experiment.LectureDemo;

/// What undo keeps of large data: some 100 MB, and not what it does not need.
class UndoMemoryTest {
    private static final int LARGE = 50_000;

    private final PlaneViewModel model = new PlaneViewModel(LectureDemo.experiment(), Runnable::run, Runnable::run);

    @Test
    void importsBeyondTheRoomAreForgotten() throws InterruptedException {
        WeakReference<DataSet> first = new WeakReference<>(importPoints(0));
        // Points of 40 bytes and places of 4: 44 imports of 2.2 MB are 96.8 MB.
        IntStream.rangeClosed(1, 60).forEach(this::importPoints);

        assertThatIsForgotten(first);
        int entries = 0;
        while (model.undo().namesProperty().get().undo().isPresent()) {
            model.undo().undo();
            entries++;
        }
        assertThat(entries).isEqualTo(43);
    }

    @Test
    void pointsThatAreMovedOneByOneTakeTheRoomOfTheirOwnLists() {
        DataSet imported = importPoints(0);
        // Each list of 0.2 MB would be 2.2 MB if its points were its own: no more than 44 of them would be kept.
        for (int i = 0; i < 100; i++) {
            model.undo().endGesture();
            model.movePoint(100 * i, 1, i);
        }
        for (int i = 0; i < 100; i++) {
            model.undo().undo();
        }
        assertThat(model.state().experiment().data()).isEqualTo(imported);
    }

    @Test
    void pointsThatAreDeletedOrAddedLeaveTheOthersShared() {
        DataSet imported = importPoints(0);
        for (int i = 0; i < 30; i++) {
            model.select(List.of(1_000 * i));
            model.deleteSelection();
            model.addPoint(1, i, 0);
        }
        for (int i = 0; i < 60; i++) {
            model.undo().undo();
        }
        assertThat(model.state().experiment().data()).isEqualTo(imported);
    }

    @Test
    void aBookmarkThatWasSetAnewIsForgotten() throws InterruptedException {
        model.step();
        model.timeMachine().setBookmark(RunMark.Name.A);
        WeakReference<RunMark> old = new WeakReference<>(
                model.state().timeline().bookmark(RunMark.Name.A).orElseThrow());
        model.setParameter(0, 0, 1);
        model.timeMachine().setBookmark(RunMark.Name.A);

        assertThatIsForgotten(old);
        assertThat(model.undo().namesProperty().get().undo()).isEqualTo(Optional.of("weights"));
    }

    private DataSet importPoints(int seed) {
        Random random = new Random(seed);
        DataSet data = new DataSet(3, Stream
                .generate(() -> new Point(random.nextGaussian(), random.nextGaussian(), random.nextInt(3)))
                .limit(LARGE).toList());
        model.replaceData(Edit.IMPORT_POINTS, data, ClassLabels.NONE);
        return data;
    }

    private static void assertThatIsForgotten(WeakReference<?> reference) throws InterruptedException {
        for (int i = 0; i < 50 && reference.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(reference.get()).isNull();
    }
}

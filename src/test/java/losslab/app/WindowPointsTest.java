package losslab.app;

import static losslab.app.Agreement.assertThatAllAgrees;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.experiment.LectureDemo;

/// Points: in the plane, by keyboard, and in the table, which shares its selection with the plane.
class WindowPointsTest {
    private static final List<Integer> ALL = IntStream.range(0, 9).boxed().toList();

    @RegisterExtension
    final WindowHarness window = new WindowHarness();

    // Without points

    @Test
    void anEmptyTableHasRoomForTheWordsThatSaySo() {
        deleteAll();
        Region words = (Region) window.node("points-table").lookup(".placeholder > .label");
        assertThat(window.call(() -> ((Region) words.getParent()).getHeight()))
                .isGreaterThanOrEqualTo(window.call(words::getHeight));
    }

    @Test
    void withoutPointsTheColumnStillReachesDown() {
        deleteAll();
        assertThat(bottom("softmax")).isGreaterThan(bottom("training") - 20);
    }

    /// Forty points have a scroll bar, none have none, and the table may have grown meanwhile.
    @Test
    void aFilledTableHasColumnsAsWideAsItsRows() {
        fill(40);
        fill(0);
        window.run(() -> window.stage().setWidth(1300));
        window.pulse();
        fill(40);
        window.pulse();
        Region rows = (Region) window.node("points-table").lookup(".virtual-flow");
        Region bar = (Region) rows.lookup(".scroll-bar:vertical");
        assertThat(bar.isVisible()).isTrue();
        assertThat(columnsWidth()).isEqualTo(Math.floor(rows.getWidth() - bar.getWidth()));
    }

    /// The robot came upon it: five classes and more have columns that scroll.
    @Test
    void manyClassesMayComeAfterAnEmptyTable() {
        fill(0);
        fill(5);
        window.run(() -> IntStream.range(3, 10).forEach(_ -> window.model().addClass()));
        window.pulse();
        assertThat(((TableView<?>) window.node("points-table")).getColumns()).hasSize(15);
    }

    private void fill(int count) {
        window.run(() -> window.model()
                .setData(new DataSet(3, Collections.nCopies(count, new Point(0.1, 0.2, 1)))));
        window.pulse();
        window.pulse();
    }

    private double columnsWidth() {
        TableView<?> table = (TableView<?>) window.node("points-table");
        return window.call(() -> table.getColumns().stream().mapToDouble(TableColumn::getWidth).sum());
    }

    private void deleteAll() {
        window.run(() -> window.model().select(ALL));
        window.run(() -> window.model().deleteSelection());
        window.pulse();
    }

    private double bottom(String id) {
        return window.call(() -> window.find(id).localToScene(window.find(id).getLayoutBounds()).getMaxY());
    }

    // In the plane

    @Test
    void aClickAddsAPointOfTheCurrentClassThere() {
        window.click("current-class-2");
        window.clickInPlane(window.plane().place(-0.8, -0.8));
        assertThat(points()).hasSize(10).last().isEqualTo(new Point(-0.8, -0.8, 2));
        assertThat(selection()).containsExactly(9);
        assertThatAllAgrees(window);
    }

    @Test
    void theContextMenuGivesAPointAnotherClass() {
        openMenuAt(window.plane().point(4));
        window.click(item("set-class-2"));
        assertThat(points().get(4)).isEqualTo(new Point(-0.3, 0.7, 2));
        assertThatAllAgrees(window);
    }

    @Test
    void theContextMenuDeletesAPoint() {
        openMenuAt(window.plane().point(4));
        window.click(item("delete-points"));
        assertThat(points()).containsExactlyElementsOf(LectureDemo.data().without(List.of(4)).points());
        assertThatAllAgrees(window);
    }

    @Test
    void theContextMenuAddsAPoint() {
        openMenuAt(window.plane().place(-0.8, -0.8));
        window.click(item("add-class-1"));
        assertThat(points()).last().isEqualTo(new Point(-0.8, -0.8, 1));
    }

    @Test
    void aClickThatClosesTheContextMenuAddsNoPoint() {
        openMenuAt(window.plane().place(-0.8, -0.8));
        window.clickInPlane(window.plane().place(0.1, -0.8));
        assertThat(points()).hasSize(9);
    }

    @Test
    void draggingTheBackgroundAddsNoPoint() {
        window.drag(window.plane().place(-0.8, -0.8), window.plane().place(-0.7, -0.9));
        assertThat(points()).hasSize(9);
    }

    @Test
    void aShiftDragSelectsTheRectangleAndOneDragMovesAllOfThem() {
        window.withShift(() -> window.drag(window.plane().place(0.25, 0.95), window.plane().place(0.95, 0.2)));
        assertThat(selection()).containsExactlyInAnyOrder(0, 1, 2);
        window.drag(window.plane().point(2), window.plane().place(0.2, 0.7));
        assertThat(points().subList(0, 3)).containsExactly(new Point(0.4, 0.3, 0), new Point(0.7, 0.2, 0),
                new Point(0.2, 0.7, 0));
        assertThatAllAgrees(window);
    }

    // By keyboard

    @Test
    void aDigitSetsTheClassOfTheSelectedPoint() {
        window.clickInPlane(window.plane().point(3));
        window.keys(KeyCode.DIGIT2);
        assertThat(points().get(3)).isEqualTo(new Point(-0.4, 0.3, 2));
        assertThatAllAgrees(window);
    }

    @Test
    void aDigitWithNothingSelectedChoosesTheClassToAdd() {
        window.clickInPlane(window.plane().point(3));
        window.keys(KeyCode.ESCAPE);
        window.keys(KeyCode.DIGIT1);
        assertThat(window.state().view().currentClass()).isEqualTo(1);
        assertThat(points()).isEqualTo(LectureDemo.data().points());
    }

    @Test
    void deleteRemovesTheSelectedPoint() {
        window.clickInPlane(window.plane().point(3));
        window.keys(KeyCode.DELETE);
        assertThat(points()).containsExactlyElementsOf(LectureDemo.data().without(List.of(3)).points());
        assertThatAllAgrees(window);
    }

    @Test
    void arrowKeysNudgeByAHundredthAndWithShiftByATenth() {
        window.clickInPlane(window.plane().point(3));
        window.keys(KeyCode.RIGHT);
        window.keys(KeyCode.SHIFT, KeyCode.UP);
        assertThat(points().get(3)).isEqualTo(new Point(-0.39, 0.4, 1));
    }

    @Test
    void nudgingToAndFroReturnsToTheVerySamePlace() {
        window.clickInPlane(window.plane().point(3));
        for (int i = 0; i < 3; i++) {
            window.keys(KeyCode.LEFT);
        }
        for (int i = 0; i < 3; i++) {
            window.keys(KeyCode.RIGHT);
        }
        assertThat(points()).isEqualTo(LectureDemo.data().points());
    }

    @Test
    void controlASelectsAllAndEscapeNone() {
        window.clickInPlane(window.plane().point(3));
        window.keys(KeyCode.CONTROL, KeyCode.A);
        assertThat(selection()).isEqualTo(ALL);
        assertThatAllAgrees(window);
        window.keys(KeyCode.ESCAPE);
        assertThat(selection()).isEmpty();
    }

    @Test
    void deletingAllLeavesAWindowThatSaysSo() {
        window.clickInPlane(window.plane().point(3));
        window.keys(KeyCode.CONTROL, KeyCode.A);
        window.keys(KeyCode.DELETE);
        assertThat(window.text("status-sentence")).isEqualTo("Step 0: total 3.5000; no points");
        assertThat(window.text("mean-loss")).isEqualTo("0.0000");
    }

    @Test
    void trainingGoesOnWithoutAnyPoint() {
        window.run(() -> window.model().setData(new DataSet(3, List.of())));
        window.click("step");
        assertThat(window.state().progress().step()).isEqualTo(1);
    }

    @Test
    void pageDownSelectsTheNextPoint() {
        window.clickInPlane(window.plane().point(8));
        window.keys(KeyCode.PAGE_DOWN);
        assertThat(selection()).containsExactly(0);
        window.keys(KeyCode.PAGE_DOWN);
        assertThat(selection()).containsExactly(1);
    }

    // In the table

    @Test
    void coordinatesAreEditedInTheTable() {
        window.enter("x0-4", "0.25");
        window.enter("x1-4", "-0.75");
        assertThat(points().get(4)).isEqualTo(new Point(0.25, -0.75, 1));
        assertThatAllAgrees(window);
    }

    @Test
    void theClassIsChosenInTheTable() {
        window.click("label-4");
        window.click(menuItem("Class 0"));
        assertThat(points().get(4)).isEqualTo(new Point(-0.3, 0.7, 0));
        assertThatAllAgrees(window);
    }

    @Test
    void theTableSelectsWhatThePlaneSelects() {
        window.clickInPlane(window.plane().point(6));
        assertThat(selectedRows()).containsExactly(6);
    }

    @Test
    void thePlaneSelectsWhatTheTableSelects() {
        window.click(window.call(() -> window.findCell(5, "loss")));
        assertThat(selection()).containsExactly(5);
        assertThatAllAgrees(window);
    }

    @Test
    void aColumnHeaderSorts() {
        sortBy("loss");
        assertThat(IntStream.range(0, 9).map(window::pointInRow)).containsExactly(2, 0, 1, 5, 6, 3, 7, 8, 4);
        assertThatAllAgrees(window);
    }

    @Test
    void aKeySortsByTheNextColumnAndTheOtherWayRound() {
        window.run(() -> window.find("points-table").requestFocus());
        window.keys(KeyCode.S);
        window.keys(KeyCode.S);
        assertThat(window.cell(0, "x0")).isEqualTo("−0.70");
        window.keys(KeyCode.SHIFT, KeyCode.S);
        assertThat(window.cell(0, "x0")).isEqualTo("0.80");
    }

    @Test
    void sortingLeavesTheSelectionOnItsPoint() {
        window.clickInPlane(window.plane().point(4));
        sortBy("loss");
        assertThat(selection()).containsExactly(4);
        assertThat(selectedRows()).containsExactly(8);
    }

    @Test
    void sortingLeavesAWiderSelectionOnItsPoints() {
        window.run(() -> window.model().select(List.of(7, 1, 4)));
        sortBy("x0");
        assertThat(selection()).containsExactlyInAnyOrder(7, 1, 4);
        assertThat(selectedPointsOfTable()).containsExactlyInAnyOrder(7, 1, 4);
    }

    /// The table used to move all other selected rows up for each that left: the window stood still for minutes.
    @Test
    void thousandsOfSelectedPointsLeaveAtOnce() {
        Point point = new Point(0.5, 0.5, 0);
        window.run(() -> window.model().load(
                LectureDemo.experiment().withData(new DataSet(3, Collections.nCopies(10_000, point)))));
        window.pulse();
        window.run(() -> window.model().select(IntStream.range(0, 10_000).boxed().toList()));
        window.pulse();
        AtomicInteger changes = new AtomicInteger();
        window.run(() -> table().getItems()
                .addListener((ListChangeListener<Object>) _ -> changes.incrementAndGet()));
        window.openLectureDemo();
        assertThatAllAgrees(window);
        assertThat(changes).hasValue(1);
    }

    /// The table used to look for each selected row among all of them: the window stood still for seconds.
    @Test
    void tensOfThousandsOfSelectedPointsAreSorted() {
        int count = 25_000;
        List<Point> points = IntStream.range(0, count).mapToObj(i -> new Point(7919L * i % count, 0, 0)).toList();
        window.run(() -> window.model().load(LectureDemo.experiment().withData(new DataSet(3, points))));
        window.pulse();
        window.run(() -> window.model().select(IntStream.range(0, count).boxed().toList()));
        window.pulse();
        sortBy("x0");

        assertThat(points.get(window.call(() -> (int) table().getItems().get(1))).x0()).isEqualTo(1);
        assertThat(window.state().view().selection()).hasSize(count);
        assertThat(selectedRows()).hasSize(count);
    }

    @Test
    void aRowStaysWhileItIsBeingEdited() {
        sortBy("x0");
        int row = rowOf(5);
        window.enter("x0-5", "0.95");
        assertThat(window.pointInRow(row)).isEqualTo(5);
    }

    @Test
    void theSortOrderFollowsAnEditThatIsDone() {
        sortBy("x0");
        window.enter("x0-5", "0.95");
        window.click("step");
        assertThat(window.pointInRow(8)).isEqualTo(5);
        assertThat(selection()).containsExactly(5);
        assertThatAllAgrees(window);
    }

    @Test
    void deletingInASortedTableDeletesTheSelectedPoint() {
        sortBy("loss");
        window.click(window.call(() -> window.findCell(7, "loss"))); // point 9, the second worst
        assertThat(selection()).containsExactly(8);
        window.run(() -> window.find("plane-area").requestFocus());
        window.keys(KeyCode.DELETE);
        assertThat(points()).containsExactlyElementsOf(LectureDemo.data().without(List.of(8)).points());
        assertThat(IntStream.range(0, 8).map(window::pointInRow)).containsExactly(2, 0, 1, 5, 6, 3, 7, 4);
        assertThatAllAgrees(window);
    }

    @Test
    void deletingTheFirstOfASortedTableKeepsNumbersAndRowsTogether() {
        sortBy("loss");
        window.clickInPlane(window.plane().point(2));
        window.keys(KeyCode.DELETE);
        assertThatAllAgrees(window);
        assertThat(selection()).isEmpty();
        assertThat(selectedRows()).isEmpty();
    }

    @Test
    void addingToASortedTableSelectsTheNewPoint() {
        sortBy("x0");
        window.clickInPlane(window.plane().place(-0.8, -0.8));
        assertThat(window.pointInRow(0)).isEqualTo(9);
        assertThat(selectedRows()).containsExactly(0);
        assertThatAllAgrees(window);
    }

    @Test
    void theSelectionOrderIsThatOfTheHand() {
        window.clickInPlane(window.plane().point(6));
        window.run(() -> window.model().toggleSelected(2));
        window.pulse();
        assertThat(window.state().selectedPoint()).hasValue(2);
        assertThatAllAgrees(window);
    }

    private void sortBy(String column) {
        window.click(window.call(() -> window.find("points-table").lookupAll(".column-header").stream()
                .filter(header -> ("column-" + column).equals(header.getId())).findFirst().orElseThrow()));
    }

    private List<Integer> selectedRows() {
        return window.call(() -> List.copyOf(table().getSelectionModel().getSelectedIndices()));
    }

    private List<Object> selectedPointsOfTable() {
        return window.call(() -> List.copyOf(table().getSelectionModel().getSelectedItems()));
    }

    private TableView<?> table() {
        return (TableView<?>) window.find("points-table");
    }

    private void openMenuAt(Point2D place) {
        window.clickAt(window.planeToScreen(place), MouseButton.SECONDARY);
    }

    private Node item(String id) {
        return window.node(id);
    }

    private Node menuItem(String text) {
        return window.call(() -> window.findMenuItem(text));
    }

    private List<Point> points() {
        return window.state().experiment().data().points();
    }

    private List<Integer> selection() {
        return window.state().view().selection();
    }

    private int rowOf(int point) {
        return IntStream.range(0, 9).filter(row -> window.pointInRow(row) == point).findFirst()
                .orElseThrow();
    }
}

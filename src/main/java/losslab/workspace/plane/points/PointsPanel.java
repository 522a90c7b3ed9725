package losslab.workspace.plane.points;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import losslab.ui.CardHeader;
import losslab.ui.Messages;
import losslab.ui.NumberField;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.ui.ParameterNames;
import losslab.ui.Print;
import losslab.ui.Settings;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.panel.StatePanel;

/// The table of all points: coordinates and class to edit, scores, loss, and below them the mean loss.
public final class PointsPanel extends VBox implements StatePanel {
    private static final double ROW_HEIGHT = 26;
    private static final double HEADER_HEIGHT = 30;
    /// With more classes than this the columns keep their widths and the table scrolls sideways.
    private static final int CLASSES_WITHOUT_SCROLLING = 4;
    private static final int ROWS_WITHOUT_SCROLLING = 9;
    /// More selected rows than this are selected anew when the table sorts.
    private static final int MOST_SORTED_SELECTED = 500;
    /// A scroll bar takes some room from the columns: they can do with this part of their widths.
    private static final double LEAST_PART = 0.94;

    private final PlaneViewModel model;
    private final CardHeader header = new CardHeader(Messages.text("points.title"));
    private final TableView<Integer> table = new TableView<>();
    private final Label meanName = new Label();
    private final Label mean = new Label();
    private final ReadOnlyObjectWrapper<PlaneState> shown;
    private double text = 1;
    private int scoreColumns;
    private boolean showing;

    public PointsPanel(PlaneViewModel model) {
        this.model = model;
        shown = new ReadOnlyObjectWrapper<>(model.state());
        build();
        bind();
        show(model.state());
    }

    private void build() {
        setId("points");
        getStyleClass().add("card");
        table.setId("points-table");
        table.setAccessibleText(Messages.text("points.title"));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(new Label(Messages.text("points.none")));
        table.setMinHeight(USE_PREF_SIZE); // the column scrolls instead
        VBox.setVgrow(table, Priority.ALWAYS);
        mean.setId("mean-loss");
        mean.getStyleClass().add("bar-number");
        HBox meanRow = new HBox(meanName, mean);
        meanRow.getStyleClass().add("mean-row");
        getChildren().addAll(header, table, meanRow);
    }

    private void buildColumns(int classCount) {
        // With more digits, in smaller print, coordinates and losses take a little room from the others.
        int more = Numbers.digits() - Settings.FEWEST_DIGITS;
        List<TableColumn<Integer, Integer>> columns = new ArrayList<>();
        columns.add(textColumn("number", "#", index -> Integer.toString(index + 1), index -> index, "index-cell"));
        for (int d = 0; d < 2; d++) {
            int feature = d;
            columns.add(column("x" + d, ParameterNames.feature(d), () -> new CoordinateCell(model, shown, feature),
                    index -> feature == 0
                            ? shown.get().experiment().data().get(index).x0()
                            : shown.get().experiment().data().get(index).x1(),
                    46 + 2 * more));
        }
        columns.add(column("y", Messages.text("points.class"), () -> new ClassCell(model, shown),
                index -> shown.get().experiment().data().get(index).label(), 36 - more));
        for (int k = 0; k < classCount; k++) {
            int score = k;
            columns.add(column("s" + k, ParameterNames.score(k), () -> new ScoreCell(shown, score),
                    index -> shown.get().evaluation().score(index, score), 55 - 1.5 * more));
        }
        columns.add(column("loss", Messages.text("points.loss"), () -> new LossCell(shown),
                index -> shown.get().evaluation().loss(index), 61 + 0.5 * more));
        table.getColumns().setAll(columns);
        table.setColumnResizePolicy(classCount <= CLASSES_WITHOUT_SCROLLING
                ? TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS
                : TableView.UNCONSTRAINED_RESIZE_POLICY);
        scoreColumns = classCount;
    }

    private TableColumn<Integer, Integer> textColumn(String id, String title, IntFunction<String> text,
            IntToDoubleFunction sortKey, String styleClass) {
        return column(id, title, () -> {
            StateCell cell = new StateCell(shown) {
                @Override
                void refresh(int index) {
                    setText(text.apply(index));
                }
            };
            cell.getStyleClass().add(styleClass);
            return cell;
        }, sortKey, 23);
    }

    private TableColumn<Integer, Integer> column(String id, String title,
            Supplier<TableCell<Integer, Integer>> cell, IntToDoubleFunction sortKey, double width) {
        TableColumn<Integer, Integer> column = new TableColumn<>(title);
        column.setId("column-" + id);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        column.setComparator(Comparator.comparingDouble(sortKey::applyAsDouble));
        column.setReorderable(false);
        column.setUserData(width); // where text has its usual size
        setWidth(column);
        return column;
    }

    /// Sorts by the next column, or the other way round.
    private void onKey(KeyEvent event) {
        if (event.getCode() != KeyCode.S || event.isShortcutDown() || event.isAltDown() || isTyping()) {
            return;
        }
        List<TableColumn<Integer, ?>> order = table.getSortOrder();
        int now = order.isEmpty() ? -1 : table.getColumns().indexOf(order.getFirst());
        if (!event.isShiftDown()) {
            TableColumn<Integer, ?> next = table.getColumns().get((now + 1) % table.getColumns().size());
            next.setSortType(SortType.ASCENDING);
            order.clear();
            order.add(next);
        } else if (now >= 0) {
            TableColumn<Integer, ?> column = order.getFirst();
            column.setSortType(column.getSortType() == SortType.ASCENDING ? SortType.DESCENDING : SortType.ASCENDING);
        }
        event.consume();
    }

    private void bind() {
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        table.setOnSort(_ -> unselectToSort());
        Print.at(this).subscribe(print -> setText(print.text()));
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Integer>) _ -> {
            if (!showing) {
                model.select(table.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull)
                        .toList());
            }
        });
    }

    /// After sorting, the table looks for every selected row among all of them: with 100,000 that takes minutes.
    private void unselectToSort() {
        if (table.getSelectionModel().getSelectedIndices().size() > MOST_SORTED_SELECTED) {
            boolean wasShowing = showing;
            showing = true;
            table.getSelectionModel().clearSelection();
            showing = wasShowing;
            Platform.runLater(() -> {
                showing = true;
                showSelection(shown.get().view().selection());
                showing = false;
            });
        }
    }

    @Override
    public void show(PlaneState state, Palette palette) {
        show(state);
    }

    private void show(PlaneState state) {
        showing = true;
        // A row that moved away under the hand that types would hand the next key to another point.
        boolean isSettled = !state.progress().running() && !isTyping();
        int size = state.experiment().data().size();
        // Fewer points leave before their cells would ask for them, more points come after their data is there.
        if (size < table.getItems().size()) {
            // With thousands of selected rows, the table would for each that leaves move all the others up, for minutes.
            table.getSelectionModel().clearSelection();
            table.getItems().removeAll(
                    IntStream.range(size, table.getItems().size()).boxed().collect(Collectors.toSet()));
        }
        // So do the columns of classes that are gone, and those of new classes get their cells at the next layout.
        if (state.experiment().data().classCount() != scoreColumns) {
            buildColumns(state.experiment().data().classCount());
        }
        shown.set(state);
        int missing = size - table.getItems().size();
        if (missing > 0) {
            if (table.getItems().isEmpty() && table.lookup(".virtual-flow") instanceof Region rows) {
                // Else the columns keep the width that they had while there was no row and no scroll bar: the table looks again
                // when its rows have another width, at the layout after the one that gives it to them. Not by a new skin: the
                // header of the old one goes on to listen, and fails.
                rows.resize(0, 0);
                Platform.runLater(table::requestLayout);
            }
            table.getItems().addAll(IntStream.range(size - missing, size).boxed().toList());
        }
        if (isSettled && !table.getSortOrder().isEmpty()) {
            table.sort();
        }
        showSelection(state.view().selection());
        showing = false;
        meanName.setText(Messages.text(
                state.evaluation().heldOutCount() == 0 ? "points.mean" : "points.mean.training"));
        mean.setText(Numbers.fixed(state.evaluation().dataLoss(), Numbers.lossDigits()));
        header.setNote(Messages.text("points.note", Numbers.whole(size), state.evaluation().correctCount(),
                state.evaluation().trainingCount()));
        showHeight();
    }

    private void setText(double newText) {
        text = newText;
        table.setFixedCellSize(text * ROW_HEIGHT);
        table.getColumns().forEach(this::setWidth);
        showHeight();
    }

    private void showHeight() {
        // Without points a row stays, for the words that say so.
        int rows = Math.clamp(shown.get().experiment().data().size(), 1, ROWS_WITHOUT_SCROLLING);
        table.setPrefHeight(text * (HEADER_HEIGHT + ROW_HEIGHT * rows) + 4);
    }

    private void setWidth(TableColumn<?, ?> column) {
        double width = text * (double) column.getUserData();
        column.setMinWidth(LEAST_PART * width);
        column.setPrefWidth(width);
    }

    private boolean isTyping() {
        return getScene() != null && getScene().getFocusOwner() instanceof NumberField field
                && field.getStyleClass().contains(CoordinateCell.FIELD_CLASS);
    }

    private void showSelection(List<Integer> selection) {
        List<Integer> selected = table.getSelectionModel().getSelectedItems();
        if (selected.size() == selection.size() && new HashSet<>(selected).equals(new HashSet<>(selection))) {
            return;
        }
        table.getSelectionModel().clearSelection();
        if (!selection.isEmpty()) {
            int[] rows = rowsOf(selection);
            table.getSelectionModel().selectIndices(rows[0], Arrays.copyOfRange(rows, 1, rows.length));
            table.scrollTo(selection.getLast());
        }
    }

    private int[] rowsOf(List<Integer> points) {
        int[] rowOfPoint = new int[table.getItems().size()];
        for (int row = 0; row < rowOfPoint.length; row++) {
            rowOfPoint[table.getItems().get(row)] = row;
        }
        return points.stream().mapToInt(point -> rowOfPoint[point]).toArray();
    }
}

package losslab.workspace.plane.losses;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import losslab.core.kind.Kind;
import losslab.core.loss.Loss;
import losslab.core.model.Evaluation;
import losslab.ui.Choice;
import losslab.ui.Explanation;
import losslab.ui.Following;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.ui.Print;
import losslab.workspace.plane.model.LossComparison;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.panel.StatePanel;

/// The same weights under every loss: a column each, with the data loss, the gradient, the accuracy, and a row a point.
public final class AllLossesPanel extends VBox implements StatePanel {
    private static final double ROW_HEIGHT = 22;

    private final PlaneViewModel model;
    private final LossColumns head = summary("head").explained("", AllLossesPanel::name);
    private final LossColumns data = summary("data");
    private final LossColumns gradient = summary("gradient");
    private final LossColumns accuracy = summary("accuracy");
    private final ListView<Integer> points = new ListView<>();
    /// Says nothing until there is a comparison to say it of.
    private final Label none = new Label();
    private final Label note = new Label(Messages.text("losses.note"));
    private final ReadOnlyObjectWrapper<Optional<LossComparison>> shown = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final Choice<Optional<Kind<Loss>>> other;
    private boolean showing;

    public AllLossesPanel(PlaneViewModel model) {
        this.model = model;
        other = new Choice<>("compare-with", Messages.text("comparison.choose"),
                Stream.concat(Stream.of(Optional.<Kind<Loss>>empty()), Loss.kinds().stream().map(Optional::of))
                        .toList(),
                kind -> kind.map(AllLossesPanel::name).orElse(Messages.text("comparison.none")),
                model.comparison()::choose);
        build();
        Following.follow(this, model.comparison().kindProperty(), kind -> other.show(kind));
        points.getSelectionModel().selectedItemProperty().addListener((_, _, point) -> {
            if (!showing && point != null) {
                model.select(List.of(point));
            }
        });
    }

    private static LossColumns summary(String row) {
        LossColumns columns = new LossColumns().named("losses-" + row);
        columns.getStyleClass().add("loss-summary");
        return columns;
    }

    private void build() {
        setId("losses");
        getStyleClass().addAll("tab-content", "all-losses");
        explain(data, "losses.data.tooltip");
        explain(gradient, "losses.gradient.tooltip");
        explain(accuracy, "losses.accuracy.tooltip");
        head.getStyleClass().add("loss-head");
        accuracy.getStyleClass().add("loss-last-summary");
        points.setId("losses-points");
        points.setAccessibleText(Messages.text("losses.points"));
        DoubleBinding width = Bindings.createDoubleBinding(
                () -> head.getWidth() - head.snappedLeftInset() - head.snappedRightInset(), head.widthProperty(),
                head.insetsProperty());
        points.setCellFactory(_ -> new PointRow(shown, width));
        Print.at(this).subscribe(print -> setRowHeight(print.text() * ROW_HEIGHT));
        points.setPlaceholder(none);
        VBox.setVgrow(points, Priority.ALWAYS);
        note.getStyleClass().add("losses-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        Explanation.give(other, Messages.text("comparison.choose.tooltip"));
        Label otherName = new Label(Messages.text("comparison.choose"));
        otherName.setLabelFor(other);
        otherName.setMinWidth(USE_PREF_SIZE);
        HBox choice = new HBox(otherName, other);
        choice.getStyleClass().addAll("form-row", "loss-choice");
        getChildren().addAll(choice, head, data, gradient, accuracy, points, note);
    }

    private void setRowHeight(double height) {
        points.setFixedCellSize(height);
        points.setMinHeight(2 * height);
        points.setPrefHeight(2 * height);
    }

    private static void explain(LossColumns row, String key) {
        String text = Messages.text(key);
        row.explained(text, kind -> name(kind) + "\n" + text);
    }

    @Override
    public void show(PlaneState state, Palette palette) {
        Optional<LossComparison> comparison = model.lossComparison().resultProperty().get();
        comparison.ifPresent(found -> {
            showing = true;
            show(found);
            select(state.selectedPoint());
            showing = false;
        });
    }

    private void show(LossComparison found) {
        if (shown.get().filter(last -> last == found).isPresent()) {
            return;
        }
        int size = found.pointCount();
        none.setText(Messages.text("points.none"));
        // Fewer points leave before their rows would ask for them, more points come after their losses are there. All in one
        // change: of ten thousand the list would take seconds.
        int known = points.getItems().size();
        points.getItems().remove(Math.min(known, size), known);
        shown.set(Optional.of(found));
        points.getItems().addAll(IntStream.range(Math.min(known, size), size).boxed().toList());
        head.show("", kind -> Messages.text("losses.short." + kind.name()), found.present());
        row(data, Messages.text("losses.data"), found, under -> Numbers.fixed(under.dataLoss(), Numbers.lossDigits()));
        row(gradient, Messages.text("losses.gradient"), found,
                under -> Numbers.fixed(under.gradientNorm(), Numbers.lossDigits()));
        row(accuracy, Messages.text("losses.accuracy"), found,
                under -> Messages.text("losses.right", under.correctCount(), under.trainingCount()));
    }

    private static void row(LossColumns columns, String name, LossComparison found, Function<Evaluation, String> text) {
        columns.show(name, kind -> text.apply(found.under(kind)), found.present());
    }

    private void select(OptionalInt point) {
        int row = point.orElse(-1);
        if (row != points.getSelectionModel().getSelectedIndex()) {
            points.getSelectionModel().clearSelection();
            if (row >= 0 && row < points.getItems().size()) {
                points.getSelectionModel().select(row);
                scrollTo(row);
            }
        }
    }

    /// In lists of some heights the list's own way leaves the very last row below the lower edge.
    private void scrollTo(int row) {
        points.scrollTo(row);
        boolean isLast = row == points.getItems().size() - 1;
        if (isLast && points.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.setPosition(1);
        }
    }

    /// The name of a loss in full.
    static String name(Kind<Loss> kind) {
        return Messages.text("loss." + kind.name());
    }
}

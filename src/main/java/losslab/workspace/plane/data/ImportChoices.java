package losslab.workspace.plane.data;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;

import losslab.experiment.table.ColumnChoice;
import losslab.experiment.table.DecimalMark;
import losslab.experiment.table.Delimiter;
import losslab.experiment.table.Dialect;
import losslab.experiment.table.Normalization;
import losslab.experiment.table.Table;
import losslab.ui.Choice;
import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.ui.ParameterNames;

/// What can be chosen for an import, in three groups side by side, or below each other where there is little room: how the
/// table is written, which columns become points, how these are normalized.
final class ImportChoices extends FlowPane {
    private final ImportViewModel model;
    private final Choice<Delimiter> delimiter;
    private final Choice<DecimalMark> decimalMark;
    private final CheckBox header = new CheckBox(Messages.text("import.header"));
    private final Choice<Integer> x0;
    private final Choice<Integer> x1;
    private final Choice<OptionalInt> label;
    private final Choice<OptionalInt> heldOut;
    private final Choice<Normalization> normalization;
    private final GridPane writing = new GridPane();
    private final GridPane columns = new GridPane();
    private final GridPane numbers = new GridPane();
    private final Label first = new Label();
    private final Label second = new Label();

    ImportChoices(ImportViewModel model) {
        this.model = model;
        delimiter = new Choice<>("import-delimiter", Messages.text("import.delimiter"), List.of(Delimiter.values()),
                value -> Messages.text("import.delimiter." + Messages.key(value)),
                value -> model.change(dialect -> dialect.withDelimiter(value)));
        decimalMark = new Choice<>("import-decimal-mark", Messages.text("import.decimal-mark"),
                List.of(DecimalMark.values()), value -> Messages.text("import.decimal-mark." + Messages.key(value)),
                value -> model.change(dialect -> dialect.withDecimalMark(value)));
        x0 = feature(0, ColumnChoice::withX0);
        x1 = feature(1, ColumnChoice::withX1);
        label = optional("import-label", Messages.text("import.label"), ColumnChoice::withLabel);
        heldOut = optional("import-held-out", Messages.text("import.held-out"), ColumnChoice::withHeldOut);
        normalization = new Choice<>("import-normalization", Messages.text("import.normalization"),
                List.of(Normalization.values()),
                value -> Messages.text("import.normalization." + Messages.key(value)), model::normalize);
        build();
    }

    private Choice<Integer> feature(int feature, BiFunction<ColumnChoice, Integer, ColumnChoice> change) {
        return new Choice<>("import-x" + feature, ParameterNames.feature(feature), List.of(), this::columnName,
                column -> model.choose(choice -> change.apply(choice, column)));
    }

    private Choice<OptionalInt> optional(String id, String name,
            BiFunction<ColumnChoice, OptionalInt, ColumnChoice> change) {
        return new Choice<>(id, name, List.of(),
                column -> column.isPresent() ? columnName(column.getAsInt()) : Messages.text("import.no-column"),
                column -> model.choose(choice -> change.apply(choice, column)));
    }

    private String columnName(int column) {
        return model.state().table().map(table -> ImportWords.column(table, column)).orElse("");
    }

    private void build() {
        getStyleClass().add("import-choices");
        getChildren().addAll(writing, columns, numbers);
        List.of(writing, columns, numbers).forEach(group -> group.getStyleClass().add("import-group"));
        header.setId("import-header");
        Explanation.give(header, Messages.text("import.header.tooltip"));
        header.setOnAction(_ -> model.change(dialect -> dialect.withHeader(header.isSelected())));
        first.setId("import-scaling-0");
        second.setId("import-scaling-1");
        add(writing, 0, Messages.text("import.delimiter"), delimiter);
        add(writing, 1, Messages.text("import.decimal-mark"), decimalMark);
        writing.add(header, 1, 2);
        add(columns, 0, ParameterNames.feature(0), x0);
        add(columns, 1, ParameterNames.feature(1), x1);
        add(columns, 2, Messages.text("import.label"), label);
        add(columns, 3, Messages.text("import.held-out"), heldOut);
        add(numbers, 0, Messages.text("import.normalization"), normalization);
        numbers.add(first, 0, 1, 2, 1);
        numbers.add(second, 0, 2, 2, 1);
        Explanation.give(delimiter, Messages.text("import.delimiter.tooltip"));
        Explanation.give(decimalMark, Messages.text("import.decimal-mark.tooltip"));
        Explanation.give(x0, Messages.text("import.feature.tooltip"));
        Explanation.give(x1, Messages.text("import.feature.tooltip"));
        Explanation.give(label, Messages.text("import.label.tooltip"));
        Explanation.give(heldOut, Messages.text("import.held-out.tooltip"));
        Explanation.give(normalization, Messages.text("import.normalization.tooltip"));
    }

    private static void add(GridPane group, int row, String name, Control control) {
        Label words = new Label(name);
        words.setLabelFor(control);
        words.setMinWidth(USE_PREF_SIZE);
        group.add(words, 0, row);
        group.add(control, 1, row);
    }

    /// The control that the keyboard begins with.
    Control firstControl() {
        return x0;
    }

    void show(ImportState state) {
        state.dialect().ifPresent(this::show);
        state.table().ifPresent(table -> state.choice().ifPresent(choice -> show(table, choice)));
        normalization.show(state.normalization());
        first.setText(formula(state, 0));
        second.setText(formula(state, 1));
    }

    private static String formula(ImportState state, int feature) {
        return state.reading().filter(reading -> reading.data().size() > 0)
                .map(reading -> ImportWords.formula(feature, reading.scaling(feature, state.normalization())))
                .orElse("");
    }

    private void show(Dialect dialect) {
        delimiter.show(dialect.delimiter());
        decimalMark.show(dialect.decimalMark());
        header.setSelected(dialect.hasHeader());
    }

    private void show(Table table, ColumnChoice choice) {
        List<Integer> all = IntStream.range(0, table.columns().size()).boxed().toList();
        List<Integer> numbers = all.stream().filter(column -> ImportWords.isNumbers(table, column)).toList();
        List<OptionalInt> orNone = Stream
                .concat(Stream.of(OptionalInt.empty()), all.stream().map(OptionalInt::of)).toList();
        x0.showAmong(numbers);
        x1.showAmong(numbers);
        label.showAmong(orNone);
        heldOut.showAmong(orNone);
        x0.show(choice.x0());
        x1.show(choice.x1());
        label.show(choice.label());
        heldOut.show(choice.heldOut());
    }
}

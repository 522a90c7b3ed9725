package losslab.app.soak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import losslab.core.data.Point;
import losslab.core.derivation.Derivation;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.SoftmaxBreakdown;
import losslab.core.model.Evaluation;
import losslab.core.model.Parameters;
import losslab.experiment.Experiment;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.formula.FormulaText;
import losslab.workspace.plane.model.PlaneState;

/// Whether all panels of the plane that are seen agree with one evaluation, made here once more from the experiment.
///
/// While training runs, the table may be as old as its period: it then has to agree with one of the last states as a whole.
/// A field that somebody types into shows what they type.
final class ScreenCheck {
    private final PlaneState state;
    private final Experiment experiment;
    private final Evaluation evaluation;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, List<String>> notes = new HashMap<>();
    private final List<TableCell<?, ?>> cells = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    private ScreenCheck(Parent root, PlaneState state) {
        this.state = state;
        experiment = state.experiment();
        evaluation = state.plan().objective().evaluate(experiment.parameters());
        collect(root, "");
    }

    /// What disagrees. Called at the end of a pulse.
    ///
    /// @param recent states that the table may show, the present one last
    static List<String> disagreements(Parent root, List<PlaneState> recent) {
        ScreenCheck check = new ScreenCheck(root, recent.getLast());
        check.checkState();
        check.checkWeights();
        check.checkObjective();
        check.checkTraining();
        check.checkStatus();
        check.checkPoint();
        check.wrong.addAll(check.tableDisagreements(recent));
        return check.wrong;
    }

    /// Notes everything that is seen.
    ///
    /// @param card the id of the panel around a node
    private void collect(Node node, String card) {
        if (!node.isVisible()) {
            return;
        }
        String id = node.getId();
        if (id != null) {
            nodes.putIfAbsent(id, node);
        }
        String inside = node.getStyleClass().contains("card") && id != null ? id : card;
        if (node instanceof Labeled note && node.getStyleClass().contains("card-note")) {
            notes.computeIfAbsent(inside, _ -> new ArrayList<>()).add(note.getText());
        }
        if (node instanceof TableCell<?, ?> cell && inside.equals("points") && !cell.isEmpty()) {
            cells.add(cell);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, inside));
        }
    }

    private void checkState() {
        same("the state's own evaluation", bits(state.evaluation()), bits(evaluation));
    }

    private static String bits(Evaluation evaluation) {
        return evaluation.totalLoss() + " " + evaluation.gradient() + " " + evaluation.correctCount();
    }

    private void checkWeights() {
        Parameters parameters = experiment.parameters();
        for (int k = 0; k < evaluation.classCount(); k++) {
            for (int column = 0; column < 3; column++) {
                shows(column == 2 ? "bias-" + k : "weight-" + k + "-" + column, number(parameters.get(k, column)));
                shows("gradient-" + k + "-" + column,
                        direction(k, column) + number(evaluation.gradient().get(k, column)));
            }
        }
        same("a row of weights beyond the classes", nodes.containsKey("weight-" + evaluation.classCount() + "-0"),
                false);
    }

    private String direction(int k, int column) {
        double change = state.afterNextStep()
                .map(next -> next.get(k, column) - experiment.parameters().get(k, column)).orElse(0.0);
        return change > 0 ? "↑ " : change < 0 ? "↓ " : "";
    }

    private void checkObjective() {
        shows("data-loss", loss(evaluation.dataLoss()));
        shows("regularization-loss", loss(evaluation.regularizationLoss()));
        shows("total-loss", loss(evaluation.totalLoss()));
        notes("objective", Messages.text("accuracy", evaluation.correctCount(), evaluation.trainingCount()));
        chosen("loss", experiment.loss().kind());
        chosen("regularizer", experiment.regularizer().kind());
        experiment.loss().askedGap().ifPresent(margin -> shows("margin", Numbers.significant(margin)));
        if (nodes.get("objective") instanceof Parent card && card.lookup(".bar.data") instanceof Region data
                && card.lookup(".bar.total") instanceof Region total && evaluation.totalLoss() > 0
                && Double.isFinite(evaluation.totalLoss()) && total.getWidth() > 1) {
            double expected = Math.max(1, total.getWidth() * (evaluation.dataLoss() / evaluation.totalLoss()));
            same("the data bar of " + total.getWidth() + " pixels in all, " + data.getWidth() + " long, and "
                    + expected,
                    Math.abs(data.getWidth() - expected) <= 2.5, true);
        }
    }

    private void checkTraining() {
        PlaneState.Progress progress = state.progress();
        shows("run", Messages.text(progress.running() ? "training.pause" : "training.run"));
        notes("training", Messages.text("training.step-note", Numbers.whole(progress.step())));
        shows("learning-rate", Numbers.significant(experiment.optimizer().learningRate()));
        if (nodes.containsKey("step")) {
            same("the step button is disabled", nodes.get("step").isDisabled(), progress.running());
        }
    }

    private void checkStatus() {
        shows("status-message", state.message());
        int[] training = experiment.data().indices(false);
        String step = Numbers.whole(state.progress().step());
        if (training.length == 0) {
            shows("status-sentence", Messages.text("status.empty", step, loss(evaluation.totalLoss())));
            return;
        }
        boolean isSmooth = experiment.loss().askedGap().isEmpty();
        int bad = 0;
        int worst = training[0];
        for (int i : training) {
            bad += (isSmooth ? !evaluation.isCorrect(i) : evaluation.loss(i) > 0) ? 1 : 0;
            worst = evaluation.loss(i) > evaluation.loss(worst) ? i : worst;
        }
        shows("status-sentence", Messages.text(isSmooth ? "status.smooth" : "status.hinge", step,
                loss(evaluation.totalLoss()), bad, training.length, number(evaluation.loss(worst)), worst + 1));
    }

    /// What is told of the selected point: its softmax and its derivation.
    private void checkPoint() {
        OptionalInt selected = state.selectedPoint();
        if (selected.isEmpty()) {
            notes("softmax", Messages.text("softmax.none"));
            notes("by-hand", Messages.text("by-hand.none"));
            return;
        }
        int index = selected.getAsInt();
        int label = experiment.data().get(index).label();
        notes("softmax", Messages.text("softmax.point", index + 1, experiment.labels().called(label)));
        notes("by-hand", Messages.text("by-hand.point", index + 1, experiment.labels().called(label)));
        CrossEntropy softmax = experiment.loss() instanceof CrossEntropy own
                ? own
                : new CrossEntropy(state.shownTemperature(), 0, CrossEntropy.SmoothingOver.ALL);
        SoftmaxBreakdown breakdown = SoftmaxBreakdown.of(evaluation.scores(index), label, softmax);
        shows("temperature", Numbers.significant(softmax.temperature()));
        for (int k = 0; k < evaluation.classCount(); k++) {
            shows("probability-" + k, Numbers.fixed(breakdown.probabilities().get(k), Numbers.probabilityDigits()));
            shows("target-" + k, Numbers.fixed(breakdown.targets().get(k), Numbers.probabilityDigits()));
        }
        if (nodes.containsKey("by-hand-derivation")) {
            same("the derivation", nodes.get("by-hand-derivation").getAccessibleText(),
                    FormulaText.of(Derivation.of(evaluation, index), state.view().readout().digits()));
        }
    }

    private List<String> tableDisagreements(List<PlaneState> recent) {
        if (!nodes.containsKey("points-table")) {
            return List.of();
        }
        if (!state.progress().running()) {
            return tableDisagreements(state);
        }
        return recent.reversed().stream().anyMatch(shown -> tableDisagreements(shown).isEmpty())
                ? List.of()
                : List.of("table: agrees with none of the last %d states, for instance %s".formatted(recent.size(),
                        tableDisagreements(state).getFirst()));
    }

    private List<String> tableDisagreements(PlaneState shown) {
        List<String> different = new ArrayList<>();
        Evaluation of = shown.evaluation();
        compare(different, "mean-loss", text("mean-loss").orElse(""), loss(of.dataLoss()));
        String note = Messages.text("points.note", Numbers.whole(of.exampleCount()), of.correctCount(),
                of.trainingCount());
        compare(different, "the table's note " + notes.get("points"),
                notes.getOrDefault("points", List.of()).contains(note), true);
        for (TableCell<?, ?> cell : cells) {
            if (cell.getItem() instanceof Integer index && index < of.exampleCount()) {
                Node graphic = cell.getGraphic();
                boolean isTyped = graphic != null && graphic.isFocused();
                String column = cell.getTableColumn().getId().replace("column-", "");
                if (!isTyped) {
                    compare(different, "cell " + column + " of point " + (index + 1),
                            graphic instanceof Node node ? textOf(node) : String.valueOf(cell.getText()),
                            cellText(shown, index, column));
                }
            } else {
                different.add("a cell of no point: " + cell);
            }
        }
        return different;
    }

    private static String cellText(PlaneState shown, int index, String column) {
        Evaluation of = shown.evaluation();
        Point point = shown.experiment().data().get(index);
        return switch (column) {
            case "number" -> Integer.toString(index + 1);
            case "x0" -> number(point.x0());
            case "x1" -> number(point.x1());
            case "y" -> Integer.toString(point.label());
            case "loss" -> {
                boolean isSmooth = shown.experiment().loss().askedGap().isEmpty();
                boolean isGood = isSmooth ? of.isCorrect(index) : of.loss(index) <= 0;
                yield Messages.text(isGood ? "points.loss.good" : "points.loss.bad", number(of.loss(index)));
            }
            default -> {
                int k = Integer.parseInt(column.substring(1));
                yield k < of.classCount() ? number(of.score(index, k)) : "no such class";
            }
        };
    }

    private void shows(String id, String expected) {
        text(id).ifPresent(shown -> compare(wrong, id, shown, expected));
    }

    private void notes(String card, String expected) {
        if (nodes.containsKey(card)) {
            same("the note of " + card + " " + notes.get(card) + " has " + expected,
                    notes.getOrDefault(card, List.of()).contains(expected), true);
        }
    }

    private void chosen(String id, Object expected) {
        if (nodes.get(id) instanceof ComboBoxBase<?> choice) {
            same(id, choice.getValue(), expected);
        }
    }

    private void same(String what, @Nullable Object shown, Object expected) {
        compare(wrong, what, shown, expected);
    }

    private static void compare(List<String> into, String what, @Nullable Object shown, Object expected) {
        if (!expected.equals(shown)) {
            into.add("%s: shown %s, expected %s".formatted(what, shown, expected));
        }
    }

    /// The text of a node that is seen, unless somebody types into it.
    private Optional<String> text(String id) {
        return Optional.ofNullable(nodes.get(id))
                .filter(node -> !(node instanceof TextInputControl && node.isFocused()))
                .map(ScreenCheck::textOf);
    }

    private static String textOf(Node node) {
        return switch (node) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl input -> input.getText();
            default -> "";
        };
    }

    private static String number(double value) {
        return Numbers.fixed(value, Numbers.digits());
    }

    private static String loss(double value) {
        return Numbers.fixed(value, Numbers.lossDigits());
    }
}

package losslab.workspace.scores.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import losslab.core.kind.Kind;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;
import losslab.core.math.InformationUnit;
import losslab.core.math.Vector;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.Undo;

/// The state of the scores workspace and every command on it. Nothing of it is kept in a file.
///
/// An action that is there to be compared (a constant, a factor, an exchange of classes, a jiggle) leaves the example as
/// it was before as the reference; a score that is typed or dragged takes the reference away.
///
/// Belongs to the thread that shows it.
public final class ScoresViewModel {
    /// States are small: no more than this can be undone.
    private static final int MOST_STATES = 5_000;

    private final ReadOnlyObjectWrapper<ScoresState> state = new ReadOnlyObjectWrapper<>(ScoresState.standard());

    private final Undo<ScoresState> undo = new Undo<>(this::state, state::set,
            new Undo.Room<>(List::size, MOST_STATES, UnaryOperator.identity()));

    /// What was done, to be taken back and done again.
    public Undo<?> undo() {
        return undo;
    }

    public ReadOnlyObjectProperty<ScoresState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ScoresState state() {
        return state.get();
    }

    // Examples

    /// Begins with a table of examples; the question that was open is closed.
    public void choose(ExampleTable table) {
        undo.record(ScoresEdit.EXAMPLE_TABLE);
        state.set(new ScoresState(table, table.examples(), 0, state().settings(), state().display(), Optional.empty(),
                Optional.empty(), ""));
    }

    /// Brings back the examples that the table began with. A question that is open stays open.
    public void reset() {
        undo.record(ScoresEdit.RESET_SCORES);
        state.set(state().withReference(Optional.empty()).withExamples(state().table().examples()));
    }

    /// Tells about another example.
    public void select(int index) {
        if (index != state().selected() && index < state().examples().size()) {
            state.set(state().withSelected(index));
        }
    }

    public void setScore(int k, double score) {
        if (hasClass(k)) {
            edit(ScoresEdit.SCORE, k, example -> example.withScore(k, score));
        }
    }

    public void setLabel(int label) {
        if (hasClass(label)) {
            edit(ScoresEdit.TRUE_CLASS, "", example -> example.withLabel(label));
        }
    }

    /// Not of a class that has just gone: a hand may still hold its bar, and a button of it be on the screen until the next pulse.
    private boolean hasClass(int k) {
        return k < state().classCount();
    }

    /// One class more in every example, with score 0.
    public void addClass() {
        if (state().classCount() < Example.MOST_CLASSES) {
            undo.record(ScoresEdit.CLASS_COUNT);
            state.set(state().withReference(Optional.empty())
                    .withExamples(state().examples().stream().map(Example::withClass).toList()));
        }
    }

    /// Takes the last class out of every example.
    public void removeClass() {
        if (state().classCount() > Example.FEWEST_CLASSES) {
            undo.record(ScoresEdit.CLASS_COUNT);
            state.set(state().withReference(Optional.empty())
                    .withExamples(state().examples().stream().map(Example::withoutClass).toList()));
        }
    }

    /// Names the examples in the present language. What the last action was called in another one is forgotten.
    public void translate() {
        List<Example> named = state().table().examples();
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < state().examples().size(); i++) {
            examples.add(state().examples().get(i).withName(named.get(i).name()));
        }
        state.set(state().withReference(Optional.empty()).withExamples(examples));
    }

    // Actions to compare

    /// Adds one constant to all scores of the selected example.
    public void addToAll(double constant) {
        Example before = state().example();
        actOnScores(before.shifted(constant),
                Messages.text("scores.action.add", Numbers.significant(constant)));
    }

    /// Doubles all scores of the selected example.
    public void doubleAll() {
        actOnScores(state().example().doubled(), Messages.text("scores.action.double"));
    }

    /// Exchanges the scores of the wrong classes.
    public void rotateWrong() {
        act(state().example().withWrongRotated(), Messages.text("scores.action.rotate-wrong"));
    }

    /// Exchanges the scores of all classes, and the true class with them.
    public void rotateAll() {
        act(state().example().withAllRotated(), Messages.text("scores.action.rotate-all"));
    }

    /// Moves one score by a step of the jiggle, +1 or −1.
    public void jiggle(int k, int step) {
        if (!hasClass(k)) {
            return;
        }
        Vector scores = state().example().scores();
        actOnScores(scores.with(k, Numbers.decimalSum(scores.get(k), step)),
                Messages.text(step > 0 ? "scores.action.up" : "scores.action.down", k));
    }

    /// Brings the example back that the last action began with.
    public void undoAction() {
        state().reference().ifPresent(reference -> {
            undo.endGesture();
            edit(ScoresEdit.SCORES_ACTION, "", _ -> reference.example());
        });
    }

    private void actOnScores(Vector scores, String action) {
        if (Example.isAllowed(scores)) {
            act(state().example().withScores(scores), action);
        } else {
            report(Messages.text("scores.too-large", Numbers.significant(Example.LARGEST)));
        }
    }

    private void act(Example after, String action) {
        Reference reference = new Reference(state().example(), action);
        undo.endGesture();
        edit(ScoresEdit.SCORES_ACTION, "", _ -> after);
        state.set(state().withReference(Optional.of(reference)));
    }

    private void edit(ScoresEdit edit, Object thing, UnaryOperator<Example> change) {
        undo.recordGesture(edit, thing);
        List<Example> examples = new ArrayList<>(state().examples());
        examples.set(state().selected(), change.apply(state().example()));
        state.set(state().withReference(Optional.empty()).withExamples(examples));
    }

    // Settings

    public void setMargin(double margin) {
        undo.recordGesture(ScoresEdit.MARGIN, "");
        state.set(state().withSettings(state().settings().withMargin(margin)));
    }

    /// Sets the parameters of one loss, and of those that have parameters of the same names.
    public void setLoss(Loss loss) {
        undo.recordGesture(ScoresEdit.LOSS, loss.kind());
        state.set(state().withSettings(state().settings().with(loss)));
    }

    public void setSoftmax(CrossEntropy softmax) {
        undo.recordGesture(ScoresEdit.SOFTMAX, "");
        state.set(state().withSettings(state().settings().withSoftmax(softmax)));
    }

    public void setTemperature(double temperature) {
        CrossEntropy softmax = state().settings().softmax();
        setSoftmax(new CrossEntropy(temperature, softmax.labelSmoothing(), softmax.smoothingOver()));
    }

    public void setUnit(InformationUnit unit) {
        state.set(state().withDisplay(state().display().withUnit(unit)));
    }

    public void setDigits(int digits) {
        state.set(state().withDisplay(state().display().withDigits(digits)));
    }

    /// Shows a loss as a column of the table, or takes it out.
    public void showColumn(Kind<Loss> kind, boolean isShown) {
        List<Kind<Loss>> columns = new ArrayList<>(state().display().columns());
        columns.remove(kind);
        if (isShown) {
            columns.add(kind);
        }
        state.set(state().withDisplay(state().display().withColumns(columns)));
    }

    /// Multiplies so many likelihoods.
    public void setLikelihoodCount(long count) {
        state.set(state().withDisplay(state().display().withCount(count)));
    }

    // Questions

    /// Asks a question: its table, example and settings come on the screen, its answer waits.
    public void ask(Question question) {
        undo.record(ScoresEdit.QUESTION);
        Question.Opening opening = question.opening();
        state.set(new ScoresState(opening.table(), opening.table().examples(), opening.selected(), opening.settings(),
                state().display(), Optional.empty(), Optional.of(new ScoresState.Asked(question, false)), ""));
    }

    /// Closes the question; what it brought stays.
    public void closeQuestion() {
        state.set(state().withAsked(Optional.empty()));
    }

    /// Shows the answer, or hides it.
    public void showAnswer(boolean isShown) {
        state.set(state().withAsked(
                state().asked().map(asked -> new ScoresState.Asked(asked.question(), isShown))));
    }

    /// Tells the user something.
    public void report(String message) {
        state.set(state().withMessage(message));
    }
}

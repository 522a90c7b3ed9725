package losslab.workspace.scores.model;

import java.util.List;
import java.util.Optional;

import losslab.core.kind.Kind;
import losslab.core.loss.Loss;
import losslab.core.loss.SoftmaxBreakdown;
import losslab.core.math.LikelihoodProduct;
import losslab.core.math.Softmax;
import losslab.ui.LossSettings;

/// All that the scores workspace shows, at one moment.
///
/// @param table     where the examples come from; they may have been changed since
/// @param examples  one or more, all with equally many classes
/// @param selected  which of them the panels tell about
/// @param reference what the last action began with
/// @param asked     the question on the screen
/// @param message   about the last action, or empty
public record ScoresState(ExampleTable table, List<Example> examples, int selected, LossSettings settings,
        Display display, Optional<Reference> reference, Optional<Asked> asked, String message) {
    /// A question on the screen.
    ///
    /// @param isAnswered whether its answer is shown
    public record Asked(Question question, boolean isAnswered) {}

    public ScoresState {
        examples = List.copyOf(examples);
        if (selected < 0 || selected >= examples.size()) {
            throw new IllegalArgumentException(
                    "selected: expected from 0 to " + (examples.size() - 1) + ", found " + selected);
        }
    }

    /// What a window opens with: cat, car and frog.
    static ScoresState standard() {
        return new ScoresState(ExampleTable.LECTURE, ExampleTable.LECTURE.examples(), 0, LossSettings.standard(),
                Display.standard(), Optional.empty(), Optional.empty(), "");
    }

    /// The selected example.
    public Example example() {
        return examples.get(selected);
    }

    public int classCount() {
        return example().classCount();
    }

    /// Whether a question is still to be thought about: what would give its answer away is covered.
    public boolean isPredicting() {
        return asked.isPresent() && !asked.get().isAnswered();
    }

    /// A loss of the selected example.
    public LossReading reading(Kind<Loss> kind) {
        return LossReading.of(settings.loss(kind), example());
    }

    /// A loss of an example.
    public double loss(Kind<Loss> kind, int index) {
        Example example = examples.get(index);
        return settings.loss(kind).value(example.scores().toArray(), example.label());
    }

    /// The mean of a loss over all examples.
    public double meanLoss(Kind<Loss> kind) {
        double sum = 0;
        for (int i = 0; i < examples.size(); i++) {
            sum += loss(kind, i);
        }
        return sum / examples.size();
    }

    /// What the last action did to a loss.
    public Optional<LossChange> change(Kind<Loss> kind) {
        return reference.map(before -> LossChange.of(LossReading.of(settings.loss(kind), before.example()),
                reading(kind), Math.max(before.example().largestSize(), example().largestSize())));
    }

    /// Whether a loss cares when one score moves by 1, and how much.
    public Jiggle jiggle(Kind<Loss> kind) {
        return Jiggle.strongest(settings.loss(kind), example());
    }

    /// The class with the largest score.
    public int predicted() {
        return Softmax.argMax(example().scores().toArray(), 0, classCount());
    }

    /// What softmax makes of the selected example.
    public SoftmaxBreakdown breakdown() {
        return SoftmaxBreakdown.of(example().scores().toArray(), example().label(), settings.softmax());
    }

    /// The likelihood p_y of the selected example, as often as the display says.
    public LikelihoodProduct likelihood() {
        double[] probabilities = Softmax.probabilities(example().scores().toArray(), settings.softmax().temperature());
        return new LikelihoodProduct(Math.min(1, probabilities[example().label()]), display.count());
    }

    ScoresState withExamples(List<Example> newExamples) {
        return new ScoresState(table, newExamples, selected, settings, display, reference, asked, "");
    }

    ScoresState withSelected(int newSelected) {
        return new ScoresState(table, examples, newSelected, settings, display, Optional.empty(), asked, "");
    }

    ScoresState withSettings(LossSettings newSettings) {
        return new ScoresState(table, examples, selected, newSettings, display, reference, asked, "");
    }

    ScoresState withDisplay(Display newDisplay) {
        return new ScoresState(table, examples, selected, settings, newDisplay, reference, asked, "");
    }

    ScoresState withReference(Optional<Reference> newReference) {
        return new ScoresState(table, examples, selected, settings, display, newReference, asked, "");
    }

    ScoresState withAsked(Optional<Asked> newAsked) {
        return new ScoresState(table, examples, selected, settings, display, reference, newAsked, "");
    }

    ScoresState withMessage(String newMessage) {
        return new ScoresState(table, examples, selected, settings, display, reference, asked, newMessage);
    }
}

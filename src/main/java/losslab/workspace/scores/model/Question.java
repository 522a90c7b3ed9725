package losslab.workspace.scores.model;

import java.util.Optional;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.ui.LossSettings;
import losslab.ui.Messages;

/// The questions that the lectures ask about scores, in their order: each to predict first, then to see.
///
/// An answer is about the question as it opens, whatever was typed since; its numbers are computed, none is written down.
public enum Question {
    SVM_OF_THREE, SQUARED_OF_THREE, SOFTMAX_OF_CAT, SOFTMAX_OF_THREE, ALL_CLASSES, MEAN_OF_CLASSES, EXTREMES, ZERO_SCORES, ZERO_SCORES_OF_TEN, DOUBLED_WEIGHTS, EQUAL_SCORES, JIGGLED, TWO_CLASSES, ARG_MAX, TEMPERATURE, SOFT_MAXIMUM, CONSTANT, SMOOTHED, BEST_GAP, DIVERGENCE, ONE_HOT, PRODUCT, OVERFLOW;

    /// What a question brings on the screen.
    public record Opening(ExampleTable table, int selected, LossSettings settings) {
        Example example() {
            return table.examples().get(selected);
        }
    }

    private static final double SMOOTHING = 0.1;

    /// The question in a few words, for a list.
    public String title() {
        return Messages.text("question.title." + Messages.key(this));
    }

    /// The question in full.
    public String text() {
        return Messages.text("question.text." + Messages.key(this));
    }

    /// What it brings on the screen.
    public Opening opening() {
        ExampleTable table = switch (this) {
            case ZERO_SCORES, EXTREMES -> ExampleTable.ALL_ZERO;
            case ZERO_SCORES_OF_TEN -> ExampleTable.ALL_ZERO_OF_TEN;
            case JIGGLED -> ExampleTable.JIGGLE;
            case TWO_CLASSES -> ExampleTable.TWO_CLASSES;
            case EQUAL_SCORES -> ExampleTable.EQUAL_WEIGHTS;
            default -> ExampleTable.LECTURE;
        };
        boolean isSmoothed = this == SMOOTHED || this == BEST_GAP;
        CrossEntropy softmax = new CrossEntropy(1, isSmoothed ? SMOOTHING : 0, SmoothingOver.ALL);
        return new Opening(table, this == DOUBLED_WEIGHTS ? 1 : 0, LossSettings.standard().withSoftmax(softmax));
    }

    /// The answer.
    public String answer() {
        Opening opening = opening();
        return switch (this) {
            case SVM_OF_THREE -> HingeAnswers.svmOfThree(opening);
            case SQUARED_OF_THREE -> HingeAnswers.squaredOfThree(opening);
            case SOFTMAX_OF_CAT -> SoftmaxAnswers.softmaxOfCat(opening);
            case SOFTMAX_OF_THREE -> SoftmaxAnswers.softmaxOfThree(opening);
            case ALL_CLASSES -> HingeAnswers.allClasses(opening);
            case MEAN_OF_CLASSES -> HingeAnswers.meanOfClasses(opening);
            case EXTREMES -> HingeAnswers.extremes(opening);
            case ZERO_SCORES, ZERO_SCORES_OF_TEN -> HingeAnswers.zeroScores(opening);
            case DOUBLED_WEIGHTS -> HingeAnswers.doubledWeights(opening);
            case EQUAL_SCORES -> HingeAnswers.equalScores(opening);
            case JIGGLED -> HingeAnswers.jiggled(opening);
            case TWO_CLASSES -> SoftmaxAnswers.twoClasses(opening);
            case ARG_MAX -> HingeAnswers.argMax(opening);
            case TEMPERATURE -> SoftmaxAnswers.temperature(opening);
            case SOFT_MAXIMUM -> SoftmaxAnswers.softMaximum(opening);
            case CONSTANT -> SoftmaxAnswers.constant(opening);
            case SMOOTHED -> SoftmaxAnswers.smoothed(opening);
            case BEST_GAP -> SoftmaxAnswers.bestGap(opening);
            case DIVERGENCE -> EntropyAnswers.divergence(opening);
            case ONE_HOT -> EntropyAnswers.oneHot(opening);
            case PRODUCT -> EntropyAnswers.product(opening);
            case OVERFLOW -> EntropyAnswers.overflow(opening);
        };
    }

    /// Where a lecture's own number is wrong: what it says, and how it came about.
    public Optional<String> slip() {
        return switch (this) {
            case SVM_OF_THREE -> Optional.of(HingeAnswers.slipOfThree(opening()));
            case SOFTMAX_OF_CAT -> Optional.of(SoftmaxAnswers.slipOfCat(opening()));
            case TEMPERATURE -> Optional.of(SoftmaxAnswers.slipOfTemperature(opening()));
            default -> Optional.empty();
        };
    }
}

package losslab.workspace.plane.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.model.Parameters;
import losslab.experiment.ClassLabels;
import losslab.experiment.LectureDemo;
import losslab.workspace.plane.model.PlaneViewModel;

/// The lecture's start: W = [[1, 2], [2, −4], [3, −1]], b = [0, 0.5, −0.5], losses 2.7667 and 3.5, 2 of 9 right.
class DescriptionTest {
    private final PlaneViewModel model = new PlaneViewModel(LectureDemo.experiment(), Runnable::run, Runnable::run);

    @Test
    void beginsWithTheLosses() {
        assertThat(paragraph(0)).isEqualTo("SVM — Weston-Watkins: total loss 6.2667, data loss 2.7667, regularization "
                + "3.5000. 2 of 9 points are right.");
    }

    @Test
    void saysWhereTheClassesAreAndWhereTheirScoresGrow() {
        // means of (0.5, 0.8, 0.3) and (0.4, 0.3, 0.8), and so on
        assertThat(paragraph(1)).isEqualTo("""
                Class 0: 3 points around (0.53; 0.50). Its score 1.00 x₀ + 2.00 x₁ + 0.00 grows to the upper right.
                Class 1: 3 points around (−0.47; 0.40). Its score 2.00 x₀ − 4.00 x₁ + 0.50 grows to the lower right.
                Class 2: 3 points around (0.27; −0.50). Its score 3.00 x₀ − 1.00 x₁ − 0.50 grows to the right.""");
    }

    /// s₀ = s₁ on −x₀ + 6x₁ = 0.5, s₁ = s₂ on −x₀ − 3x₁ = −1: they meet at (0.5, 1/6), the first leaves [−1, 1]² at
    /// (−1, −1/12), the second at (1, 0); s₀ = s₂ on −2x₀ + 3x₁ = −0.5 leaves at (1, 0.5).
    @Test
    void saysWhereTheClassesPart() {
        assertThat(paragraph(2).lines()).hasSize(3).anyMatch(line -> line.startsWith("Class 0 and class 1 part on")
                && line.contains("(−1.00; −0.08)") && line.contains("(0.50; 0.17)"));
    }

    @Test
    void namesThePointsThatAreWrong() {
        // the demo's second point has the scores 1.4, 0.9, 1.6
        assertThat(paragraph(3).lines()).hasSize(8).startsWith("7 of 9 points are wrong:",
                "Point 2, class 0, at (0.80; 0.30), taken for class 2, loss 1.70.");
    }

    @Test
    void namesNoMoreThanEightWrongPoints() {
        model.setData(new DataSet(3, model.state().experiment().data().points().stream()
                .flatMap(point -> List.of(point, point).stream()).toList()));
        assertThat(paragraph(3).lines()).hasSize(10).endsWith("And 6 more.");
    }

    @Test
    void explainsTheSelectedPoint() {
        // e^(1.3), e^(−0.1), e^(0.6) by their sum
        assertThat(paragraph(4)).isEqualTo("Selected: point 1, class 0, at (0.50; 0.40). Scores 1.30; −0.10; 0.60; "
                + "probabilities 0.574; 0.141; 0.285; loss 0.30.");
    }

    @Test
    void saysWhereTrainingStands() {
        model.step(3);
        assertThat(paragraph(5)).isEqualTo("Training waits at step 3.");
    }

    @Test
    void saysThatThePastIsShown() {
        model.step(3);
        model.timeMachine().goTo(1);
        assertThat(paragraph(5)).isEqualTo("Step 1 of 3 is shown.");
    }

    @Test
    void usesTheNamesOfTheClasses() {
        model.load(LectureDemo.experiment()
                .withLabels(new ClassLabels(List.of("cat", "", ""), List.of())));
        assertThat(paragraph(1)).startsWith("Class 0 (cat): 3 points");
    }

    @Test
    void aScoreWithoutWeightsIsTheSameEverywhere() {
        model.changeParameters(_ -> Parameters.fromArray(new double[9]));
        assertThat(paragraph(1)).contains("Its score is 0.00 everywhere.");
        assertThat(paragraph(2)).isEqualTo("One class wins everywhere.");
    }

    @Test
    void doesWithoutPoints() {
        model.setData(new DataSet(3, List.of()));
        assertThat(paragraph(1)).startsWith("Class 0: no points.");
        assertThat(paragraph(4)).isEqualTo("No point is selected.");
    }

    /// The point at (1, 0) has the scores 1, 2.5, 2.5: max(0, 1 − 2.5 + 1) + max(0, 2.5 − 2.5 + 1) = 1.
    @Test
    void pointsThatAreHeldOutHaveALossOfTheirOwn() {
        model.setData(new DataSet(3, List.of(new Point(0, 1, 0), new Point(1, 0, 1).withHeldOut(true))));
        assertThat(paragraph(0)).endsWith("Validation loss 1.0000, 1 of 1 right.");
    }

    private String paragraph(int index) {
        return Description.of(model.state()).split("\n\n")[index];
    }
}

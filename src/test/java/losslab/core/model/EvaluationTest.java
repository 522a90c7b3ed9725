package losslab.core.model;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import org.junit.jupiter.api.Test;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.loss.WestonWatkins;

class EvaluationTest {
    private static final DataSet DATA = new DataSet(3, List.of(new Point(1, 2, 0), new Point(3, -1, 1)));
    /// Scores of the first point (1, 2, 2.5), of the second (3, −1, 2.5).
    private static final Parameters PARAMETERS = Parameters.ofRows(new double[]{1, 0, 0}, new double[]{0, 1, 0},
            new double[]{0, 0, 2.5});

    @Test
    void scoresAreThoseOfTheParameters() {
        assertThat(evaluation().scores(1)).containsExactly(3, -1, 2.5);
    }

    @Test
    void oneScoreIsOneOfThem() {
        assertThat(evaluation().score(0, 2)).isEqualTo(2.5);
    }

    @Test
    void lossIsThatOfEachPoint() {
        // 2 + 2.5 for the first, 5 + 4.5 for the second
        assertThat(new double[]{evaluation().loss(0), evaluation().loss(1)}).containsExactly(4.5, 9.5);
    }

    @Test
    void dataLossIsTheMean() {
        assertThat(evaluation().dataLoss()).isEqualTo(7);
    }

    @Test
    void regularizationLossSkipsTheBias() {
        assertThat(evaluation().regularizationLoss()).isEqualTo(1);
    }

    @Test
    void totalLossIsTheSum() {
        assertThat(evaluation().totalLoss()).isEqualTo(8);
    }

    @Test
    void gradientIsTheMeanOfThePointsPlusThatOfThePenalty() {
        // Slopes (−2, 1, 1) at (1, 2) and (1, −2, 1) at (3, −1), halved; W is 1 at two places, λ = ½ adds 2λW = 1.
        assertThat(evaluation().gradient()).isEqualTo(Parameters.ofRows(new double[]{0.5 + 1, -2.5, -0.5},
                new double[]{-2.5, 2 + 1, -0.5}, new double[]{2, 0.5, 1}));
    }

    @Test
    void probabilitiesAreSoftmaxOfTheScores() {
        // s = (0, ln 2, ln 5)
        Evaluation evaluation = ofOnePoint(new WestonWatkins(1), 0, Math.log(2), Math.log(5));
        assertClose(new double[]{0.125, 0.25, 0.625}, evaluation.probabilities(0), 1e-15, 0);
    }

    @Test
    void probabilitiesHaveTheTemperatureOfTheLoss() {
        Evaluation evaluation = ofOnePoint(new CrossEntropy(2, 0, SmoothingOver.ALL), 0, 2 * Math.log(2),
                2 * Math.log(5));
        assertClose(new double[]{0.125, 0.25, 0.625}, evaluation.probabilities(0), 1e-15, 0);
    }

    @Test
    void predictsTheLargestScore() {
        assertThat(evaluation().predicted(0)).isEqualTo(2);
    }

    @Test
    void ofEqualScoresPredictsTheLowestClass() {
        assertThat(ofOnePoint(new WestonWatkins(1), 1, 3, 3).predicted(0)).isEqualTo(1);
    }

    @Test
    void countsWhatIsPredictedRight() {
        Evaluation evaluation = new Objective(
                new DataSet(3, List.of(new Point(1, 2, 2), new Point(3, -1, 0), new Point(0, 0, 1))),
                new WestonWatkins(1), new Regularizer.None()).evaluate(PARAMETERS);
        assertThat(evaluation.correctCount()).isEqualTo(2);
    }

    @Test
    void accuracyIsTheShareOfWhatIsPredictedRight() {
        Evaluation evaluation = new Objective(new DataSet(3, List.of(new Point(1, 2, 2), new Point(3, -1, 2))),
                new WestonWatkins(1), new Regularizer.None()).evaluate(PARAMETERS);
        assertThat(evaluation.accuracy()).isEqualTo(0.5);
    }

    @Test
    void accuracyOfNoPointsIsZero() {
        assertThat(withoutPoints().accuracy()).isZero();
    }

    @Test
    void dataLossOfNoPointsIsZero() {
        assertThat(withoutPoints().dataLoss()).isZero();
    }

    @Test
    void noPointsAreFinite() {
        assertThat(withoutPoints().isFinite()).isTrue();
    }

    @Test
    void scoreGradientIsThatOfOnePointAlone() {
        assertThat(evaluation().scoreGradient(1)).containsExactly(1, -2, 1);
    }

    @Test
    void featureGradientIsWeightsTransposedTimesScoreGradient() {
        assertThat(evaluation().featureGradient(1)).containsExactly(1, -2);
    }

    @Test
    void featureGradientIsTheCentralDifferenceOfMovingThePoint() {
        double h = 1e-5;
        Parameters parameters = Parameters.random(3, 8);
        double alongX0 = (softmaxLoss(parameters, 0.3 + h, 0.8) - softmaxLoss(parameters, 0.3 - h, 0.8)) / (2 * h);
        double alongX1 = (softmaxLoss(parameters, 0.3, 0.8 + h) - softmaxLoss(parameters, 0.3, 0.8 - h)) / (2 * h);
        assertClose(new double[]{alongX0, alongX1}, softmax(parameters, 0.3, 0.8).featureGradient(0), 1e-6, 1e-9);
    }

    @Test
    void arraysAreTheCallersOwn() {
        Evaluation evaluation = evaluation();
        evaluation.scores(0)[0] = 99;
        evaluation.scoreGradient(0)[0] = 99;
        assertThat(evaluation.scores(0)).containsExactly(1, 2, 2.5);
    }

    @Test
    void countsPointsAndClasses() {
        assertThat(List.of(evaluation().exampleCount(), evaluation().classCount())).containsExactly(2, 3);
    }

    @Test
    void isFiniteWithFiniteNumbers() {
        assertThat(evaluation().isFinite()).isTrue();
    }

    @Test
    void isNotFiniteWhenAWeightIsNan() {
        assertThat(objective().evaluate(PARAMETERS.with(2, 0, Double.NaN)).isFinite()).isFalse();
    }

    @Test
    void isNotFiniteWhenAScoreOverflows() {
        assertThat(objective().evaluate(PARAMETERS.with(2, 0, 1e308)).isFinite()).isFalse();
    }

    @Test
    void nanIsNotTurnedIntoANumber() {
        assertThat(objective().evaluate(PARAMETERS.with(2, 0, Double.NaN)).totalLoss()).isNaN();
    }

    @Test
    void refusesParametersOfAnotherNumberOfClasses() {
        assertThatIllegalArgumentException().isThrownBy(() -> objective().evaluate(Parameters.random(4, 1)))
                .withMessage("weights: expected 3 rows, found 4");
    }

    private static Objective objective() {
        return new Objective(DATA, new WestonWatkins(1), new Regularizer.L2(0.5));
    }

    private static Evaluation evaluation() {
        return objective().evaluate(PARAMETERS);
    }

    private static Evaluation withoutPoints() {
        return new Objective(new DataSet(3, List.of()), new WestonWatkins(1), new Regularizer.L2(0.5))
                .evaluate(PARAMETERS);
    }

    private static Evaluation ofOnePoint(Loss loss, double... scores) {
        return new Objective(new DataSet(3, List.of(new Point(0, 0, 0))), loss, new Regularizer.None())
                .evaluate(Parameters.ofRows(new double[]{0, 0, scores[0]}, new double[]{0, 0, scores[1]},
                        new double[]{0, 0, scores[2]}));
    }

    private static Evaluation softmax(Parameters parameters, double x0, double x1) {
        return new Objective(new DataSet(3, List.of(new Point(x0, x1, 2))), CrossEntropy.standard(),
                new Regularizer.None()).evaluate(parameters);
    }

    private static double softmaxLoss(Parameters parameters, double x0, double x1) {
        return softmax(parameters, x0, x1).dataLoss();
    }
}

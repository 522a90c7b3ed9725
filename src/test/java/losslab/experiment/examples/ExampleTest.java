package losslab.experiment.examples;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;
import losslab.core.loss.OneVsAllHinge;
import losslab.core.loss.OneVsAllLogistic;
import losslab.core.loss.Regularizer;
import losslab.core.loss.SquaredHinge;
import losslab.core.loss.StructuredHinge;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Evaluation;
import losslab.core.optim.Optimizer;
import losslab.experiment.Experiment;
import losslab.training.StepResult;
import losslab.training.Stopping;
import losslab.training.TrainingLoop;
import losslab.ui.Messages;

/// What the words of the gallery claim about the examples.
class ExampleTest {
    @Test
    void everyExampleHasATitleAndWhatToTry() {
        assertThat(Example.all()).allSatisfy(example -> {
            assertThat(Messages.text("example.title." + example.id())).hasSizeBetween(4, 40);
            assertThat(Messages.text("example.try." + example.id()).split("[.?!:](?= |$)")).hasSizeBetween(2, 4);
        });
    }

    @Test
    void noTwoExamplesAreCalledAlike() {
        assertThat(Example.all().stream().map(Example::id).distinct()).hasSameSizeAs(Example.all());
        assertThat(Example.all().stream().map(example -> Messages.text("example.title." + example.id())).distinct())
                .hasSameSizeAs(Example.all());
    }

    // lecture-demo, lecture-picture

    @Test
    void theDemoOpensWithTwoOfNineRight() {
        assertThat(open("lecture-demo").correctCount()).isEqualTo(2);
        assertClose(6.2667, open("lecture-demo").totalLoss(), 0, 5e-5);
    }

    @Test
    void theDemoGetsAllNineRight() {
        assertThat(after(500, experiment("lecture-demo")).correctCount()).isEqualTo(9);
    }

    @Test
    void thePictureHasALossOf257AndSevenRight() {
        assertClose(2.57, open("lecture-picture").totalLoss(), 0, 5e-3);
        assertThat(open("lecture-picture").correctCount()).isEqualTo(7);
    }

    /// To the two digits of the picture.
    @Test
    void thePictureIs46StepsFromTheStartAtAQuarterOfLambda() {
        Experiment demo = experiment("lecture-demo").withRegularizer(new Regularizer.L2(0.025));
        assertClose(experiment("lecture-picture").parameters().toArray(),
                after(46, demo).parameters().toArray(), 0, 0.006);
    }

    // zero-loss, zero-loss-doubled

    @Test
    void zeroLossIsZero() {
        assertThat(open("zero-loss").totalLoss()).isZero();
        assertThat(open("zero-loss").gradientNorm()).isZero();
    }

    @Test
    void itsDoubleIsTwiceItsWeightsAndHasNoDataLossEither() {
        double[] doubled = Arrays.stream(experiment("zero-loss").parameters().toArray()).map(w -> 2 * w).toArray();
        assertThat(experiment("zero-loss-doubled").parameters().toArray()).containsExactly(doubled);
        assertThat(experiment("zero-loss-doubled").data()).isEqualTo(experiment("zero-loss").data());
        assertThat(open("zero-loss-doubled").dataLoss()).isZero();
    }

    @Test
    void itsDoubleCostsFourTimesThePenalty() {
        Experiment single = experiment("zero-loss").withRegularizer(experiment("zero-loss-doubled").regularizer());
        assertClose(4 * evaluate(single).regularizationLoss(), open("zero-loss-doubled").regularizationLoss(), 1e-12,
                0);
    }

    @Test
    void penaltyShrinksTheDoubledWeightsUntilPointsResist() {
        Evaluation end = after(500, experiment("zero-loss-doubled"));
        assertThat(end.regularizationLoss()).isLessThan(open("zero-loss-doubled").regularizationLoss() / 4);
        assertThat(end.dataLoss()).isPositive();
    }

    // svm-content, temperature

    @Test
    void theSvmIsContent() {
        assertThat(open("svm-content").totalLoss()).isZero();
        assertThat(open("svm-content").gradientNorm()).isZero();
    }

    @Test
    void softmaxIsNotAndGoesOn() {
        Experiment softmax = experiment("svm-content").withLoss(CrossEntropy.standard());
        assertThat(evaluate(softmax).dataLoss()).isPositive();
        assertThat(after(100, softmax).dataLoss()).isLessThan(evaluate(softmax).dataLoss() / 2);
    }

    @Test
    void aLowTemperatureIsSurerAndAHighOneLess() {
        assertThat(sureness(0.25)).isGreaterThan(sureness(1) + 0.1);
        assertThat(sureness(4)).isLessThan(sureness(1) - 0.1);
    }

    @Test
    void theTemperatureChangesNoPrediction() {
        assertThat(predictions(0.25)).containsExactly(predictions(4));
    }

    // label-smoothing, unclaimed, outlier

    /// ln((1 − ε + ε/3) / (ε/3)) with ε = 0.1.
    @Test
    void withSmoothedLabelsTheScoreGapsComeToRestAt333() {
        assertClose(Math.log(28), smallestGap(after(1000, experiment("label-smoothing"))), 1e-9, 0);
    }

    @Test
    void withoutSmoothingTheyGrowOn() {
        Experiment sharp = experiment("label-smoothing").withLoss(CrossEntropy.standard());
        assertThat(smallestGap(after(1000, sharp))).isGreaterThan(6);
        assertThat(smallestGap(after(5000, sharp))).isGreaterThan(smallestGap(after(1000, sharp)) + 1);
    }

    @Test
    void theMiddleClassHasScoreMinusOneEverywhereAndItsPointsAreClaimedByNone() {
        Experiment experiment = experiment("unclaimed");
        assertThat(experiment.loss()).isInstanceOf(OneVsAllHinge.class);
        assertThat(experiment.parameters().scores(0.3, -0.8)[1]).isEqualTo(-1);
        assertThat(experiment.data().points().stream().filter(point -> point.label() == 1))
                .allMatch(point -> Arrays.stream(experiment.parameters().scores(point.x0(), point.x1()))
                        .allMatch(score -> score < 0));
    }

    @Test
    void trainingOneVsAllDoesNotHelpTheMiddleClass() {
        Evaluation end = after(3000, experiment("unclaimed"));
        assertThat(IntStream.range(10, 20).filter(i -> end.score(i, 1) > 0)).isEmpty();
    }

    @Test
    void westonWatkinsGetsTheMiddleClassRight() {
        assertThat(after(3000, experiment("unclaimed").withLoss(new WestonWatkins(1))).correctCount()).isEqualTo(30);
    }

    @Test
    void anOutlierCostsTheSquaredHingeThreeOtherPoints() {
        Evaluation end = after(3000, experiment("outlier"));
        assertThat(wrong(end)).hasSize(4).contains(20);
        assertThat(open("outlier").correctCount()).isEqualTo(17);
    }

    @Test
    void theHingeGetsAllButTheOutlierRight() {
        assertThat(wrong(after(3000, experiment("outlier").withLoss(new WestonWatkins(1))))).containsExactly(20);
    }

    // imbalanced, unseparable, moons, spiral, ten-classes

    @Test
    void fortyOfFortyFourAreRightByCallingAllOfThemClass0() {
        Evaluation start = open("imbalanced");
        assertThat(start.exampleCount()).isEqualTo(44);
        assertThat(start.correctCount()).isEqualTo(40);
        assertThat(IntStream.range(0, 44).map(start::predicted)).containsOnly(0);
    }

    @Test
    void trainingLeavesHalfOfTheRareClassWrong() {
        Evaluation end = after(3000, experiment("imbalanced"));
        assertThat(wrong(end).stream().filter(i -> experiment("imbalanced").data().get(i).label() == 1)).hasSize(2);
    }

    @Test
    void xorDrivesTheWeightsToZeroAndTheLossToLn2() {
        Evaluation end = after(2000, experiment("unseparable"));
        assertClose(Math.log(2), end.totalLoss(), 1e-12, 0);
        assertClose(new double[6], end.parameters().toArray(), 0, 1e-9);
    }

    /// All lines in 720 directions, a hundredth apart.
    @Test
    void noLineGetsMoreThanNineOfTwelveRight() {
        List<Point> points = experiment("unseparable").data().points();
        assertThat(points).hasSize(12);
        assertThat(IntStream.range(0, 720).flatMap(i -> IntStream.rangeClosed(-150, 150)
                .map(j -> rightWithLine(points, i * Math.PI / 360, j / 100.0))).max()).hasValue(9);
    }

    static List<Loss> losses() {
        return List.of(new WestonWatkins(1), new SquaredHinge(1), new StructuredHinge(1), new OneVsAllHinge(1),
                CrossEntropy.standard(), new OneVsAllLogistic());
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aLineGetsAboutNineOfTenMoonsRightWhateverTheLoss(Loss loss) {
        Experiment moons = experiment("moons").withOptimizer(new Optimizer.Sgd(0.2)).withLoss(loss);
        assertClose(0.9, after(3000, moons).accuracy(), 0, 0.04);
    }

    @Test
    void linesGetAboutHalfOfTheSpiralRight() {
        assertClose(0.5, after(500, experiment("spiral")).accuracy(), 0, 0.05);
        assertClose(0.5, after(5000, experiment("spiral")).accuracy(), 0, 0.05);
    }

    @Test
    void tenClassesBeginAtLn10() {
        assertThat(Arrays.stream(experiment("ten-classes").parameters().toArray())).allMatch(w -> w == 0);
        assertClose(2.3026, open("ten-classes").totalLoss(), 0, 5e-5);
    }

    @Test
    void tenClassesAreNearlyAllRightInTheEnd() {
        assertThat(after(500, experiment("ten-classes")).correctCount()).isGreaterThanOrEqualTo(198);
    }

    // step-too-large, mini-batches, sparse-weights, early-stopping

    @Test
    void aStepOfTwoDiverges() {
        assertThat(resultOf(experiment("step-too-large"))).isInstanceOf(StepResult.Diverged.class);
    }

    @Test
    void aStepOfOneJumpsAboutForEver() {
        List<Double> losses = losses(experiment("step-too-large").withOptimizer(new Optimizer.Sgd(1)), 400);
        assertThat(rises(losses.subList(200, 400))).isGreaterThan(50);
        assertThat(losses.getLast()).isLessThan(10);
    }

    @Test
    void aStepOfAHalfComesToRest() {
        Evaluation end = after(400, experiment("step-too-large").withOptimizer(new Optimizer.Sgd(0.5)));
        assertThat(end.gradientNorm()).isLessThan(1e-9);
    }

    @Test
    void withFourPointsABatchTheLossRisesNowAndThen() {
        assertThat(experiment("mini-batches").batchSize()).isEqualTo(4);
        assertThat(rises(losses(experiment("mini-batches"), 300))).isGreaterThan(50);
    }

    @Test
    void withAllPointsABatchItNeverDoes() {
        assertThat(rises(losses(experiment("mini-batches").withBatchSize(0), 300))).isZero();
    }

    @Test
    void l1TakesTheUselessWeightsToZero() {
        assertThat(Math.abs(after(3000, experiment("sparse-weights")).parameters().w0(0))).isLessThan(0.006);
    }

    @Test
    void l2LeavesThem() {
        Experiment l2 = experiment("sparse-weights").withRegularizer(new Regularizer.L2(0.05));
        assertThat(Math.abs(after(3000, l2).parameters().w0(0))).isGreaterThan(0.2);
    }

    @Test
    void patienceStopsTheRunAndGoesBack() {
        assertThat(resultOf(experiment("early-stopping"))).isEqualTo(new StepResult.StoppedEarly(83, 33));
    }

    @Test
    void withoutPatienceTheValidationLossDoublesWhileTheTrainingLossFalls() {
        Experiment patient = experiment("early-stopping").withStopping(Stopping.NEVER);
        assertThat(after(5000, patient).validationLoss()).isGreaterThan(2 * after(33, patient).validationLoss());
        assertThat(after(5000, patient).dataLoss()).isLessThan(after(33, patient).dataLoss() / 10);
    }

    private static Experiment experiment(String id) {
        return Example.all().stream().filter(example -> example.id().equals(id)).findFirst().orElseThrow()
                .experiment();
    }

    private static Evaluation open(String id) {
        return evaluate(experiment(id));
    }

    private static Evaluation evaluate(Experiment experiment) {
        return experiment.objective().evaluate(experiment.parameters());
    }

    private static Evaluation after(int steps, Experiment experiment) {
        TrainingLoop loop = new TrainingLoop(experiment.trainingPlan(), experiment.parameters());
        IntStream.range(0, steps).forEach(_ -> loop.step());
        return experiment.objective().evaluate(loop.parameters());
    }

    private static StepResult resultOf(Experiment experiment) {
        TrainingLoop loop = new TrainingLoop(experiment.trainingPlan(), experiment.parameters());
        return IntStream.range(0, 1000).mapToObj(_ -> loop.step())
                .filter(result -> !(result instanceof StepResult.Continues)).findFirst().orElseThrow();
    }

    private static List<Double> losses(Experiment experiment, int steps) {
        TrainingLoop loop = new TrainingLoop(experiment.trainingPlan(), experiment.parameters());
        return IntStream.range(0, steps).mapToObj(_ -> {
            loop.step();
            return experiment.objective().evaluate(loop.parameters()).totalLoss();
        }).toList();
    }

    private static long rises(List<Double> losses) {
        return IntStream.range(1, losses.size()).filter(i -> losses.get(i) > losses.get(i - 1)).count();
    }

    private static Evaluation atTemperature(double temperature) {
        Loss loss = new CrossEntropy(temperature, 0, CrossEntropy.SmoothingOver.ALL);
        return evaluate(experiment("temperature").withLoss(loss));
    }

    private static double sureness(double temperature) {
        Evaluation evaluation = atTemperature(temperature);
        return IntStream.range(0, 9)
                .mapToDouble(i -> Arrays.stream(evaluation.probabilities(i)).max().orElseThrow()).average()
                .orElseThrow();
    }

    private static int[] predictions(double temperature) {
        Evaluation evaluation = atTemperature(temperature);
        return IntStream.range(0, 9).map(evaluation::predicted).toArray();
    }

    private static double smallestGap(Evaluation evaluation) {
        DataSet data = evaluation.objective().data();
        return IntStream.range(0, data.size()).mapToDouble(i -> {
            double[] scores = evaluation.scores(i);
            int label = data.get(i).label();
            return IntStream.range(0, scores.length).filter(k -> k != label)
                    .mapToDouble(k -> scores[label] - scores[k]).min().orElseThrow();
        }).min().orElseThrow();
    }

    private static List<Integer> wrong(Evaluation evaluation) {
        return IntStream.range(0, evaluation.exampleCount()).filter(i -> !evaluation.isCorrect(i)).boxed().toList();
    }

    private static int rightWithLine(List<Point> points, double angle, double offset) {
        return (int) points.stream()
                .filter(p -> Math.cos(angle) * p.x0() + Math.sin(angle) * p.x1() > offset == (p.label() == 0))
                .count();
    }
}

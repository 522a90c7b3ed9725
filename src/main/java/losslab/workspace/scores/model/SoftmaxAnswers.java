package losslab.workspace.scores.model;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.SoftmaxBreakdown;
import losslab.core.loss.WestonWatkins;
import losslab.core.math.InformationUnit;
import losslab.core.math.Softmax;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.workspace.scores.model.Question.Opening;

/// The answers about softmax, its temperature and its smoothing: CS231n 2016, lecture 3, and the lectures on losses.
final class SoftmaxAnswers {
    private static final double[] TEMPERATURES = {0.01, 1, 2, 100};
    private static final double CONSTANT = 100;

    private SoftmaxAnswers() {}

    static String softmaxOfCat(Opening opening) {
        double[] p = probabilities(opening, 1);
        double nats = opening.settings().softmax().value(scores(opening), opening.example().label());
        return Messages.text("answer.softmax-of-cat", Written.probabilities(p),
                Written.probabilities(p[opening.example().label()]), Written.loss(nats),
                Written.probabilities(InformationUnit.BITS.fromNats(nats)));
    }

    /// The lecture takes the base-10 logarithm.
    static String slipOfCat(Opening opening) {
        double likelihood = probabilities(opening, 1)[opening.example().label()];
        return Messages.text("slip.softmax-of-cat", Numbers.fixed(-Math.log10(likelihood), 2),
                Written.probabilities(likelihood), Written.probabilities(-Math.log(likelihood)),
                Written.probabilities(InformationUnit.BITS.fromNats(-Math.log(likelihood))),
                Written.probabilities(probabilities(opening, 1)));
    }

    static String softmaxOfThree(Opening opening) {
        double[] losses = Written.losses(opening.settings().loss(CrossEntropy.KIND), opening.table());
        return Messages.text("answer.softmax-of-three", Written.loss(losses[0]), Written.loss(losses[1]),
                Written.loss(losses[2]), Written.loss(Written.mean(losses)));
    }

    /// The binary forms, with z = s₁ − s₀, t = y and t′ = ±1, beside the losses of two classes.
    static String twoClasses(Opening opening) {
        double[] scores = scores(opening);
        int t = opening.example().label();
        double z = scores[1] - scores[0];
        double sign = 2 * t - 1;
        double yes = Softmax.probabilities(scores, 1)[1]; // σ(z)
        return Messages.text("answer.two-classes", Written.score(z),
                Written.score(new WestonWatkins(1).value(scores, t)), Written.score(Math.max(0, 1 - sign * z)),
                Written.loss(CrossEntropy.standard().value(scores, t)),
                Written.loss(-t * Math.log(yes) - (1 - t) * Math.log(1 - yes)),
                Written.loss(Math.log1p(Math.exp(-sign * z))));
    }

    static String temperature(Opening opening) {
        return Messages.text("answer.temperature", lines(opening));
    }

    private static String lines(Opening opening) {
        return DoubleStream.of(TEMPERATURES).mapToObj(temperature -> Messages.text("answer.at-temperature",
                Numbers.significant(temperature), Written.probabilities(probabilities(opening, temperature))))
                .collect(Collectors.joining("\n"));
    }

    /// The lecture's third probability at the highest temperature is one too high in its last digit.
    static String slipOfTemperature(Opening opening) {
        double highest = TEMPERATURES[TEMPERATURES.length - 1];
        return Messages.text("slip.temperature", Numbers.significant(highest),
                Numbers.fixed(probabilities(opening, highest)[2], 3),
                Numbers.fixed(probabilities(opening, highest)[2], 5));
    }

    static String softMaximum(Opening opening) {
        double[] scores = scores(opening);
        return Messages.text("answer.soft-maximum", Numbers.significant(TEMPERATURES[0]),
                Written.loss(Softmax.logSumExp(scores, TEMPERATURES[0])), Numbers.significant(TEMPERATURES[1]),
                Written.loss(Softmax.logSumExp(scores, TEMPERATURES[1])),
                Written.loss(Arrays.stream(scores).max().orElseThrow()));
    }

    static String constant(Opening opening) {
        double[] p = probabilities(opening, 1);
        double[] moved = Softmax.probabilities(opening.example().shifted(CONSTANT).toArray(), 1);
        double constant = Softmax.logSumExp(scores(opening), 1);
        double[] back = Arrays.stream(p).map(probability -> Math.log(probability) + constant).toArray();
        return Messages.text("answer.constant", Written.probabilities(p), Numbers.significant(CONSTANT),
                Written.probabilities(moved), Written.loss(constant), Written.list(Numbers.digits(), back));
    }

    static String smoothed(Opening opening) {
        double[] plain = Written.losses(CrossEntropy.standard(), opening.table());
        double[] smoothed = Written.losses(opening.settings().softmax(), opening.table());
        return Messages.text("answer.smoothed", Written.loss(smoothed[0]), Written.loss(smoothed[1]),
                Written.loss(smoothed[2]), Written.list(Numbers.lossDigits(), plain),
                Numbers.significant(opening.settings().softmax().labelSmoothing()));
    }

    static String bestGap(Opening opening) {
        double smoothing = opening.settings().softmax().labelSmoothing();
        return Messages.text("answer.best-gap", opening.example().classCount(), Numbers.significant(smoothing),
                gap(opening, new CrossEntropy(1, smoothing, SmoothingOver.ALL)),
                gap(opening, new CrossEntropy(1, smoothing, SmoothingOver.OTHERS)),
                gap(opening, CrossEntropy.standard()));
    }

    private static String gap(Opening opening, CrossEntropy loss) {
        return Written.loss(SoftmaxBreakdown.of(scores(opening), opening.example().label(), loss).bestScoreGap());
    }

    private static double[] scores(Opening opening) {
        return opening.example().scores().toArray();
    }

    private static double[] probabilities(Opening opening, double temperature) {
        return Softmax.probabilities(scores(opening), temperature);
    }
}

package losslab.workspace.scores.model;

import java.util.Arrays;

import losslab.core.kind.Kind;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.loss.SquaredHinge;
import losslab.core.loss.WestonWatkins;
import losslab.core.math.Softmax;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.workspace.scores.model.Question.Opening;

/// The answers about the hinge losses, alone or beside softmax: CS231n 2016, lecture 3.
final class HingeAnswers {
    /// How far ahead or behind the true score is to see the ends of the losses.
    private static final double FAR = 100;
    /// A nudge of a score that shows whether a slope is there.
    private static final double NUDGE = 0.01;

    private HingeAnswers() {}

    static String svmOfThree(Opening opening) {
        double[] losses = losses(opening, WestonWatkins.KIND);
        return Messages.text("answer.svm-of-three", Written.score(losses[0]), Written.score(losses[1]),
                Written.score(losses[2]), Written.score(Written.mean(losses)));
    }

    /// The lecture leaves Δ out of both terms of the frog.
    static String slipOfThree(Opening opening) {
        double[] losses = losses(opening, WestonWatkins.KIND);
        double right = losses[2];
        losses[2] -= 2 * opening.settings().margin();
        return Messages.text("slip.svm-of-three", Numbers.significant(losses[2]),
                Numbers.significant(Written.mean(losses), 2), Written.score(right));
    }

    static String squaredOfThree(Opening opening) {
        double[] plain = losses(opening, WestonWatkins.KIND);
        double[] squared = losses(opening, SquaredHinge.KIND);
        return Messages.text("answer.squared-of-three", Written.score(squared[0]), Written.score(squared[1]),
                Written.score(squared[2]), Numbers.significant(plain[2] / plain[0]),
                Numbers.significant(squared[2] / squared[0]));
    }

    static String allClasses(Opening opening) {
        double[] losses = losses(opening, WestonWatkins.KIND);
        double margin = opening.settings().margin(); // max(0, s_y − s_y + Δ), the term of the true class
        double[] grown = Arrays.stream(losses).map(loss -> loss + margin).toArray();
        return Messages.text("answer.all-classes", Written.score(margin), Written.list(Numbers.digits(), grown),
                Written.list(Numbers.digits(), losses));
    }

    static String meanOfClasses(Opening opening) {
        double[] losses = losses(opening, WestonWatkins.KIND);
        int wrong = opening.example().classCount() - 1;
        double[] means = Arrays.stream(losses).map(loss -> loss / wrong).toArray();
        return Messages.text("answer.mean-of-classes", wrong, Written.list(Numbers.digits(), means),
                Written.list(Numbers.digits(), losses));
    }

    static String extremes(Opening opening) {
        return Messages.text("answer.extremes", Numbers.significant(FAR), atGap(opening, WestonWatkins.KIND, FAR),
                atGap(opening, CrossEntropy.KIND, FAR), atGap(opening, WestonWatkins.KIND, -FAR),
                atGap(opening, CrossEntropy.KIND, -FAR));
    }

    private static String atGap(Opening opening, Kind<Loss> kind, double gap) {
        Example example = opening.example();
        return Numbers.significant(opening.settings().loss(kind)
                .value(example.scores().with(example.label(), gap).toArray(), example.label()));
    }

    static String zeroScores(Opening opening) {
        return Messages.text("answer.zero-scores", Written.score(losses(opening, WestonWatkins.KIND)[0]),
                Written.loss(losses(opening, CrossEntropy.KIND)[0]), opening.example().classCount());
    }

    static String doubledWeights(Opening opening) {
        Example car = opening.example();
        Example doubled = car.withScores(car.doubled());
        return Messages.text("answer.doubled-weights", loss(opening, WestonWatkins.KIND, car),
                loss(opening, WestonWatkins.KIND, doubled), loss(opening, CrossEntropy.KIND, car),
                loss(opening, CrossEntropy.KIND, doubled));
    }

    private static String loss(Opening opening, Kind<Loss> kind, Example example) {
        return Written.loss(opening.settings().loss(kind).value(example.scores().toArray(), example.label()));
    }

    static String equalScores(Opening opening) {
        double[] one = {1, 0, 0, 0};
        double[] spread = {0.25, 0.25, 0.25, 0.25};
        Regularizer square = new Regularizer.L2(1);
        Regularizer absolute = new Regularizer.L1(1);
        return Messages.text("answer.equal-scores",
                Written.list(Numbers.digits(), opening.example().scores().toArray()),
                Written.score(penalty(square, one)), Written.score(penalty(square, spread)),
                Written.score(penalty(absolute, one)), Written.score(penalty(absolute, spread)));
    }

    private static double penalty(Regularizer regularizer, double[] weights) {
        return regularizer.strength() * Arrays.stream(weights).map(regularizer::penalty).sum();
    }

    static String jiggled(Opening opening) {
        Loss softmax = CrossEntropy.standard();
        double[] losses = Written.losses(softmax, opening.table());
        return Messages.text("answer.jiggled",
                Written.list(Numbers.digits(), losses(opening, WestonWatkins.KIND)),
                Written.list(Numbers.lossDigits(), losses), Numbers.rough(losses[2]));
    }

    /// (k* − y)² with k* the class of the largest score, at the scores and a nudge beside them.
    static String argMax(Opening opening) {
        Example example = opening.example();
        double there = argMaxLoss(example);
        String slopes = Numbers.list(Arrays.stream(Written.filled(example.classCount(), k -> {
            double score = example.scores().get(k);
            return (argMaxLoss(example.withScore(k, score + NUDGE)) - argMaxLoss(example.withScore(k, score - NUDGE)))
                    / (2 * NUDGE);
        })).mapToObj(Numbers::significant));
        int best = Softmax.argMax(example.scores().toArray(), 0, example.classCount());
        return Messages.text("answer.arg-max", best, example.label(), Numbers.significant(there),
                Numbers.significant(NUDGE), slopes);
    }

    private static double argMaxLoss(Example example) {
        double miss = Softmax.argMax(example.scores().toArray(), 0, example.classCount()) - example.label();
        return miss * miss;
    }

    private static double[] losses(Opening opening, Kind<Loss> kind) {
        return Written.losses(opening.settings().loss(kind), opening.table());
    }
}

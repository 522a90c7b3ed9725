package losslab.core.derivation;

import java.util.ArrayList;
import java.util.List;

import losslab.core.formula.Expression;
import losslab.core.formula.Line;
import losslab.core.loss.Example;
import losslab.core.loss.Loss;
import losslab.core.loss.LossFormula;
import losslab.core.model.Evaluation;

/// How a loss and its gradient come about for one point.
///
/// The results are those of [Loss#evaluate] and of the [Evaluation]; the steps towards them are worked out from the formula.
/// Numbers out of range, NaN among them, are shown as what they are.
public record Derivation(List<Section> sections) {
    public Derivation {
        sections = List.copyOf(sections);
    }

    /// The loss of one example and its slope by the scores; for two classes also the loss by z = s₁ − s₀, if it has that
    /// form.
    ///
    /// - **Shapes:** `scores` s is (K), K from 2 to 10, and is left as it is; `label` y is in 0..K−1.
    public static Derivation ofLoss(Loss loss, double[] scores, int label) {
        return new Derivation(sections(loss, new Example(loss, scores, label)));
    }

    /// The same for a point of an evaluation, from its scores on to the gradient of the total loss.
    ///
    /// The sum over the other points is that over all of them less this one: no further pass over the data. With a
    /// [losslab.core.model.Objective.Slip] the derivation shows the right gradient, and not the one that is wrong on purpose.
    ///
    /// @param point its index from 0
    public static Derivation of(Evaluation evaluation, int point) {
        Loss loss = evaluation.objective().loss();
        int label = evaluation.objective().data().get(point).label();
        Example example = new Example(loss, evaluation.scores(point), label);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(Topic.SCORES, new ScoreFormula(evaluation.parameters(),
                evaluation.objective().data().get(point), evaluation.scores(point)).lines()));
        sections.addAll(sections(loss, example));
        sections.addAll(new GradientFormula(evaluation, point, example.scoreGradient()).sections());
        return new Derivation(sections);
    }

    /// Whether an expression of a type is written in one of its lines.
    public boolean contains(Class<? extends Expression> type) {
        return sections.stream().flatMap(section -> section.lines().stream())
                .anyMatch(line -> line.right().contains(type));
    }

    private static List<Section> sections(Loss loss, Example example) {
        LossFormula formula = LossFormula.of(loss, example);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(Topic.LOSS, formula.loss()));
        sections.add(new Section(Topic.SCORE_GRADIENT, formula.slope()));
        List<Line> binary = example.classCount() == 2 ? formula.binary() : List.of();
        if (!binary.isEmpty()) {
            sections.add(new Section(Topic.BINARY, binary));
        }
        return sections;
    }
}

package losslab.experiment.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import losslab.core.data.Point;
import losslab.core.model.Evaluation;
import losslab.experiment.Experiment;

/// A script with names in braces where an experiment's values go.
///
/// It knows `{title}`, `{X}`, `{y}`, `{W}`, `{b}`, `{N}`, and our results: `{dataLoss}`, `{regularizationLoss}`,
/// `{totalLoss}`, `{gradientW}`, `{gradientB}`.
record ScriptTemplate(String text) {
    static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    /// The script of an experiment.
    ///
    /// @param more further names and what they stand for
    String fill(Experiment experiment, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.putAll(inputs(experiment));
        values.putAll(results(experiment.objective().evaluate(experiment.parameters())));
        // In one pass: a title that looks like a name stays a title.
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(values.get(name.group(1))));
    }

    private static Map<String, String> inputs(Experiment experiment) {
        List<Point> points = experiment.data().trainingSet().points();
        return Map.of("title", Python.comment(experiment.title()), "X", Python.places(points), "y",
                Python.classes(points), "W", Python.list(experiment.parameters().weights()), "b",
                Python.list(experiment.parameters().bias()), "N",
                points.isEmpty() ? "1" : "len(X)");
    }

    private static Map<String, String> results(Evaluation evaluation) {
        return Map.of("dataLoss", Python.number(evaluation.dataLoss()), "regularizationLoss",
                Python.number(evaluation.regularizationLoss()), "totalLoss", Python.number(evaluation.totalLoss()),
                "gradientW", Python.list(evaluation.gradient().weights()), "gradientB",
                Python.list(evaluation.gradient().bias()));
    }
}

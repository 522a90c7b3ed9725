package losslab.workspace.plane.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.model.Objective;
import losslab.core.optim.Optimizer;
import losslab.core.optim.Schedule;
import losslab.training.TrainingPlan;
import losslab.ui.LossSettings;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.Setting;

/// What runs are called: by what differs between them, and by their number where nothing does.
public final class RunNames {
    private RunNames() {}

    /// One name a plan, in their order.
    ///
    /// @param numbers the runs' numbers
    public static List<String> of(List<Integer> numbers, List<TrainingPlan> plans) {
        List<Map<String, String>> features = plans.stream().map(RunNames::features).toList();
        List<String> differing = features.stream().flatMap(map -> map.keySet().stream()).distinct()
                .filter(key -> features.stream().map(map -> map.getOrDefault(key, "")).distinct().count() > 1)
                .toList();
        return IntStream.range(0, plans.size())
                .mapToObj(i -> name(numbers.get(i), Numbers.list(differing.stream()
                        .map(key -> features.get(i).getOrDefault(key, ""))
                        .filter(text -> !text.isEmpty()))))
                .toList();
    }

    private static String name(int number, String difference) {
        return difference.isEmpty()
                ? Messages.text("runs.number", number)
                : Messages.text("runs.name", number, difference);
    }

    /// Everything that may differ, in words, in the order in which it is told.
    private static Map<String, String> features(TrainingPlan plan) {
        Map<String, String> features = new LinkedHashMap<>();
        Optimizer optimizer = plan.optimizer();
        features.put("optimizer", Messages.text("optimizer." + Messages.key(OptimizerForms.formOf(optimizer))));
        features.put("rate", Messages.text("runs.rate", Numbers.significant(optimizer.learningRate())));
        OptimizerForms.settings(optimizer).forEach(setting -> features.put(setting.key(), text(setting)));
        Schedule schedule = plan.schedule();
        String scheduleName = Messages.text("schedule." + Messages.key(ScheduleForms.formOf(schedule)));
        features.put("schedule", schedule instanceof Schedule.Constant
                ? ""
                : ScheduleForms.settings(schedule).stream().map(RunNames::text)
                        .collect(Collectors.joining(" ", scheduleName + ' ', "")));
        features.put("batch", plan.batchSize() == 0 ? "" : Messages.text("runs.batch", plan.batchSize()));
        putObjective(features, plan.objective());
        features.put("seed", Messages.text("runs.seed", Long.toString(plan.seed())));
        return features;
    }

    private static void putObjective(Map<String, String> features, Objective objective) {
        Loss loss = objective.loss();
        features.put("loss", Messages.text("loss." + loss.kind().name()));
        OptionalDouble margin = loss.askedGap();
        features.put("margin", margin.isPresent()
                ? Messages.text("runs.margin", Numbers.significant(margin.getAsDouble()))
                : "");
        LossSettings.others(loss).forEach(setting -> features.put("loss." + setting.key(), text(setting)));
        features.put("temperature", loss.temperature() == 1
                ? ""
                : Messages.text("runs.temperature", Numbers.significant(loss.temperature())));
        Regularizer regularizer = objective.regularizer();
        features.put("regularizer", Messages.text("regularizer." + regularizer.kind().name()));
        features.put("strength", regularizer instanceof Regularizer.None
                ? ""
                : Messages.text("runs.strength", Numbers.significant(regularizer.strength())));
        features.put("points", Messages.text("runs.points", objective.data().size(),
                objective.data().heldOutCount()));
        features.put("slip", objective.slip() == Objective.Slip.NONE ? "" : Messages.text("runs.slip"));
    }

    private static String text(Setting<?> setting) {
        return Messages.text("setting.label." + setting.key()) + ' ' + Numbers.significant(setting.value());
    }
}

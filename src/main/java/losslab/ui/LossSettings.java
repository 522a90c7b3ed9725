package losslab.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import losslab.core.kind.Kind;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;

/// The parameters of losses as the screen shows them: one margin for all hinges, one softmax with its temperature and smoothing.
/// A loss without such a parameter leaves it there for the next one that has it. Immutable.
///
/// @param values by name, those of every kind of loss
public record LossSettings(Map<String, Object> values) {
    public LossSettings {
        values = Map.copyOf(values);
    }

    /// What a session begins with: Δ = 1, T = 1, no smoothing.
    public static LossSettings standard() {
        Map<String, Object> values = new HashMap<>();
        Loss.kinds().forEach(kind -> values.putAll(kind.valuesOf(kind.make(values))));
        return new LossSettings(values);
    }

    /// These settings when a loss is on the screen, above a softmax of some temperature, its own or not.
    public LossSettings at(Loss loss, double temperature) {
        return with(loss).with(Map.of(Loss.TEMPERATURE, temperature));
    }

    /// The numbers of a loss that have no place of their own on the screen, as margin, temperature and smoothing have.
    public static List<Setting<Loss>> others(Loss loss) {
        return loss instanceof CrossEntropy
                ? List.of()
                : Setting.of(loss.kind(), loss, List.of(Loss.MARGIN, Loss.TEMPERATURE));
    }

    /// These settings with the parameters of a loss.
    public LossSettings with(Loss loss) {
        return with(loss.kind().valuesOf(loss));
    }

    /// The loss of a kind with these parameters.
    public Loss loss(Kind<Loss> kind) {
        return kind.make(values);
    }

    /// Δ of the hinges, above 0.
    public double margin() {
        return (double) values.get(Loss.MARGIN);
    }

    /// Temperature and label smoothing of the cross-entropy.
    public CrossEntropy softmax() {
        return (CrossEntropy) loss(CrossEntropy.KIND);
    }

    public LossSettings withMargin(double newMargin) {
        return with(Map.of(Loss.MARGIN, newMargin));
    }

    public LossSettings withSoftmax(CrossEntropy newSoftmax) {
        return with(newSoftmax);
    }

    private LossSettings with(Map<String, Object> some) {
        Map<String, Object> changed = new HashMap<>(values);
        changed.putAll(some);
        return new LossSettings(changed);
    }
}

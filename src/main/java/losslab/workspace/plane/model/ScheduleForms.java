package losslab.workspace.plane.model;

import java.util.List;

import losslab.core.kind.Range;
import losslab.core.optim.Schedule;
import losslab.ui.Setting;

/// The schedules of the step size as the panels offer them.
public final class ScheduleForms {
    /// One schedule to choose from.
    public enum Form {
        CONSTANT, STEP, EXPONENTIAL, COSINE
    }

    private static final double FACTOR = 0.5;
    private static final long EVERY = 100;
    private static final long STEPS = 1000;

    private ScheduleForms() {}

    public static Form formOf(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Constant _ -> Form.CONSTANT;
            case Schedule.Step _ -> Form.STEP;
            case Schedule.Exponential _ -> Form.EXPONENTIAL;
            case Schedule.Cosine _ -> Form.COSINE;
        };
    }

    /// The schedule of a form with numbers to begin with.
    public static Schedule schedule(Form form) {
        return switch (form) {
            case CONSTANT -> new Schedule.Constant();
            case STEP -> new Schedule.Step(FACTOR, EVERY);
            case EXPONENTIAL -> new Schedule.Exponential(FACTOR, EVERY);
            case COSINE -> new Schedule.Cosine(STEPS, 0);
        };
    }

    /// What there is to set.
    public static List<Setting<Schedule>> settings(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Constant _ -> List.of();
            case Schedule.Step(double factor, long every) -> List.of(
                    new Setting<>("factor", Range.FACTOR, factor, v -> new Schedule.Step(v, every)),
                    new Setting<>("every", Range.COUNT, every, v -> new Schedule.Step(factor, (long) v)));
            case Schedule.Exponential(double factor, long every) -> List.of(
                    new Setting<>("factor", Range.FACTOR, factor, v -> new Schedule.Exponential(v, every)),
                    new Setting<>("every", Range.COUNT, every, v -> new Schedule.Exponential(factor, (long) v)));
            case Schedule.Cosine(long steps, double lowest) -> List.of(
                    new Setting<>("steps", Range.COUNT, steps, v -> new Schedule.Cosine((long) v, lowest)),
                    new Setting<>("lowest", Range.SHARE, lowest, v -> new Schedule.Cosine(steps, v)));
        };
    }
}

package losslab.ui;

import java.util.OptionalDouble;

import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;
import losslab.core.loss.OneVsAllHinge;
import losslab.core.loss.OneVsAllLogistic;
import losslab.core.loss.Regularizer;
import losslab.core.loss.SquaredHinge;
import losslab.core.loss.StructuredHinge;
import losslab.core.loss.WestonWatkins;

/// The losses and regularizers as the panels offer them: their order, their message keys, what they keep of each other.
public final class LossForms {
    /// One loss to choose from, told apart by its type alone.
    public enum Form {
        WESTON_WATKINS, SQUARED_HINGE, STRUCTURED, ONE_VS_ALL, SOFTMAX, ONE_VS_ALL_LOGISTIC
    }

    /// One regularizer to choose from.
    public enum Penalty {
        NONE, L2, L1, ELASTIC
    }

    private static final double STANDARD_L1_RATIO = 0.5;

    private LossForms() {}

    /// The form of a loss.
    public static Form formOf(Loss loss) {
        return switch (loss) {
            case WestonWatkins _ -> Form.WESTON_WATKINS;
            case SquaredHinge _ -> Form.SQUARED_HINGE;
            case StructuredHinge _ -> Form.STRUCTURED;
            case OneVsAllHinge _ -> Form.ONE_VS_ALL;
            case CrossEntropy _ -> Form.SOFTMAX;
            case OneVsAllLogistic _ -> Form.ONE_VS_ALL_LOGISTIC;
        };
    }

    /// The loss of a form, with the margin or the temperature that the screen shows.
    public static Loss loss(Form form, double margin, CrossEntropy softmax) {
        return switch (form) {
            case WESTON_WATKINS -> new WestonWatkins(margin);
            case SQUARED_HINGE -> new SquaredHinge(margin);
            case STRUCTURED -> new StructuredHinge(margin);
            case ONE_VS_ALL -> new OneVsAllHinge(margin);
            case SOFTMAX -> softmax;
            case ONE_VS_ALL_LOGISTIC -> new OneVsAllLogistic();
        };
    }

    /// The margin of a loss that has one.
    public static OptionalDouble margin(Loss loss) {
        return switch (loss) {
            case WestonWatkins hinge -> OptionalDouble.of(hinge.margin());
            case SquaredHinge hinge -> OptionalDouble.of(hinge.margin());
            case StructuredHinge hinge -> OptionalDouble.of(hinge.margin());
            case OneVsAllHinge hinge -> OptionalDouble.of(hinge.margin());
            case CrossEntropy _,OneVsAllLogistic _ -> OptionalDouble.empty();
        };
    }

    /// Whether a loss asks each class by itself for yes or no, so that none may claim a place, or several.
    public static boolean asksEachClassAlone(Loss loss) {
        return switch (loss) {
            case OneVsAllHinge _,OneVsAllLogistic _ -> true;
            case WestonWatkins _,SquaredHinge _,StructuredHinge _,CrossEntropy _ -> false;
        };
    }

    /// The form of a regularizer.
    public static Penalty penaltyOf(Regularizer regularizer) {
        return switch (regularizer) {
            case Regularizer.None _ -> Penalty.NONE;
            case Regularizer.L2 _ -> Penalty.L2;
            case Regularizer.L1 _ -> Penalty.L1;
            case Regularizer.ElasticNet _ -> Penalty.ELASTIC;
        };
    }

    /// The regularizer of a form, with the strength that the screen shows.
    public static Regularizer regularizer(Penalty penalty, double strength) {
        return switch (penalty) {
            case NONE -> new Regularizer.None();
            case L2 -> new Regularizer.L2(strength);
            case L1 -> new Regularizer.L1(strength);
            case ELASTIC -> new Regularizer.ElasticNet(strength, STANDARD_L1_RATIO);
        };
    }
}

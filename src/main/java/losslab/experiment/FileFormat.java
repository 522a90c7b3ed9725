package losslab.experiment;

import static losslab.core.kind.Parameter.flag;
import static losslab.core.kind.Parameter.number;
import static losslab.core.kind.Parameter.requiredCount;
import static losslab.core.kind.Parameter.requiredNumber;

import java.util.List;

import losslab.core.kind.Kind;
import losslab.core.kind.Parameter;
import losslab.core.kind.Range;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.optim.Optimizer;
import losslab.core.optim.Optimizer.AdaGrad;
import losslab.core.optim.Optimizer.AdamW;
import losslab.core.optim.Optimizer.Momentum;
import losslab.core.optim.Optimizer.RmsProp;
import losslab.core.optim.Schedule;
import losslab.training.Stopping;

/// The words of the experiment file and the values of what it leaves out, for reader and writer alike.
final class FileFormat {
    static final int VERSION = 1;
    static final long MAX_MEGABYTES = 64;

    static final String FORMAT = "format";
    static final String TITLE = "title";
    static final String CLASSES = "classes";
    static final String POINTS = "points";
    static final String POINT_X = "x";
    static final String POINT_Y = "y";
    static final String POINT_HELD_OUT = "heldOut";
    static final String WEIGHTS = "weights";
    static final String BIAS = "bias";
    static final String LOSS = "loss";
    static final String REGULARIZATION = "regularization";
    static final String OPTIMIZER = "optimizer";
    static final String SCHEDULE = "schedule";
    static final String BATCH_SIZE = "batchSize";
    static final String SEED = "seed";
    static final String STOPPING = "stopping";
    static final String CLASS_NAMES = "classNames";
    static final String CLASS_COLORS = "classColors";
    static final String BOOKMARKS = "bookmarks";
    static final String BOOKMARK_NAME = "name";
    static final String GRADIENT_NORM = "gradientNorm";
    static final String PATIENCE = "patience";

    static final List<String> REQUIRED_KEYS = List.of(FORMAT, CLASSES, POINTS, WEIGHTS, BIAS, LOSS);
    static final List<String> KEYS = List.of(FORMAT, TITLE, CLASSES, POINTS, WEIGHTS, BIAS, LOSS, REGULARIZATION,
            OPTIMIZER, SCHEDULE, BATCH_SIZE, SEED, STOPPING, CLASS_NAMES, CLASS_COLORS, BOOKMARKS);
    static final List<String> REQUIRED_BOOKMARK_KEYS = List.of(BOOKMARK_NAME, CLASSES, POINTS, WEIGHTS, BIAS, LOSS);
    static final List<String> BOOKMARK_KEYS = List.of(BOOKMARK_NAME, TITLE, CLASSES, POINTS, WEIGHTS, BIAS, LOSS,
            REGULARIZATION, OPTIMIZER, SCHEDULE, BATCH_SIZE, SEED, STOPPING, CLASS_NAMES, CLASS_COLORS);
    static final List<String> REQUIRED_POINT_KEYS = List.of(POINT_X, POINT_Y);
    static final List<String> POINT_KEYS = List.of(POINT_X, POINT_Y, POINT_HELD_OUT);
    static final List<String> STOPPING_KEYS = List.of(GRADIENT_NORM, PATIENCE);

    static final String STANDARD_TITLE = "";
    static final Regularizer STANDARD_REGULARIZER = new Regularizer.None();
    static final Optimizer STANDARD_OPTIMIZER = new Optimizer.Sgd(0.1);
    static final Schedule STANDARD_SCHEDULE = new Schedule.Constant();
    static final int STANDARD_BATCH_SIZE = 0;
    static final long STANDARD_SEED = 1;
    static final Stopping STANDARD_STOPPING = Stopping.NEVER;

    private static final Parameter LEARNING_RATE = requiredNumber("learningRate", Range.ABOVE_ZERO);
    private static final Parameter FACTOR = requiredNumber("factor", Range.FACTOR);
    private static final Parameter EVERY = requiredCount("every");
    private static final Momentum MOMENTUM = Momentum.standard(1);
    private static final AdaGrad ADA_GRAD = AdaGrad.standard(1);
    private static final RmsProp RMS_PROP = RmsProp.standard(1);
    private static final AdamW ADAM_W = AdamW.standard(1);
    private static final Parameter BETA_1 = number("beta1", Range.FRACTION, ADAM_W.beta1());
    private static final Parameter BETA_2 = number("beta2", Range.FRACTION, ADAM_W.beta2());
    private static final Parameter ADAM_EPSILON = number("epsilon", Range.FROM_ZERO, ADAM_W.epsilon());

    static final Family<Loss> LOSSES = new Family<>(Loss.kinds());

    static final Family<Regularizer> REGULARIZERS = new Family<>(Regularizer.kinds());

    static final Family<Optimizer> OPTIMIZERS = new Family<>(List.of(
            Kind.of("sgd", Optimizer.Sgd.class, List.of(LEARNING_RATE), o -> List.of(o.learningRate()),
                    a -> new Optimizer.Sgd(a.number("learningRate"))),
            Kind.of("momentum", Optimizer.Momentum.class,
                    List.of(LEARNING_RATE, number("momentum", Range.FRACTION, MOMENTUM.momentum()),
                            flag("nesterov", MOMENTUM.nesterov())),
                    o -> List.of(o.learningRate(), o.momentum(), o.nesterov()),
                    a -> new Optimizer.Momentum(a.number("learningRate"), a.number("momentum"), a.flag("nesterov"))),
            Kind.of("adagrad", Optimizer.AdaGrad.class,
                    List.of(LEARNING_RATE, number("epsilon", Range.FROM_ZERO, ADA_GRAD.epsilon())),
                    o -> List.of(o.learningRate(), o.epsilon()),
                    a -> new Optimizer.AdaGrad(a.number("learningRate"), a.number("epsilon"))),
            Kind.of("rmsprop", Optimizer.RmsProp.class,
                    List.of(LEARNING_RATE, number("decay", Range.FRACTION, RMS_PROP.decay()),
                            number("epsilon", Range.FROM_ZERO, RMS_PROP.epsilon())),
                    o -> List.of(o.learningRate(), o.decay(), o.epsilon()),
                    a -> new Optimizer.RmsProp(a.number("learningRate"), a.number("decay"), a.number("epsilon"))),
            Kind.of("adam", Optimizer.Adam.class, List.of(LEARNING_RATE, BETA_1, BETA_2, ADAM_EPSILON),
                    o -> List.of(o.learningRate(), o.beta1(), o.beta2(), o.epsilon()),
                    a -> new Optimizer.Adam(a.number("learningRate"), a.number("beta1"), a.number("beta2"),
                            a.number("epsilon"))),
            Kind.of("adamw", Optimizer.AdamW.class,
                    List.of(LEARNING_RATE, BETA_1, BETA_2, ADAM_EPSILON,
                            number("weightDecay", Range.FROM_ZERO, ADAM_W.weightDecay())),
                    o -> List.of(o.learningRate(), o.beta1(), o.beta2(), o.epsilon(), o.weightDecay()),
                    a -> new Optimizer.AdamW(a.number("learningRate"), a.number("beta1"), a.number("beta2"),
                            a.number("epsilon"), a.number("weightDecay")))));

    static final Family<Schedule> SCHEDULES = new Family<>(List.of(
            Kind.of("constant", Schedule.Constant.class, List.of(), _ -> List.of(), _ -> new Schedule.Constant()),
            Kind.of("step", Schedule.Step.class, List.of(FACTOR, EVERY), s -> List.of(s.factor(), s.every()),
                    a -> new Schedule.Step(a.number("factor"), a.count("every"))),
            Kind.of("exponential", Schedule.Exponential.class, List.of(FACTOR, EVERY),
                    s -> List.of(s.factor(), s.every()),
                    a -> new Schedule.Exponential(a.number("factor"), a.count("every"))),
            Kind.of("cosine", Schedule.Cosine.class, List.of(requiredCount("steps"), number("lowest", Range.SHARE, 0)),
                    s -> List.of(s.steps(), s.lowest()),
                    a -> new Schedule.Cosine(a.count("steps"), a.number("lowest")))));

    private FileFormat() {}
}

package losslab.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.math.Matrix;
import losslab.core.math.Vector;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.core.optim.Schedule;
import losslab.training.Stopping;
import org.jspecify.annotations.Nullable;

/// The parts of an experiment while they are being read.
final class ExperimentDraft {
    private final JsonSource source;
    private String title = FileFormat.STANDARD_TITLE;
    private int classCount;
    private List<Point> points = List.of();
    private final double[][] weights = new double[DataSet.MAX_CLASSES][2];
    private int rowCount;
    private final double[] bias = new double[DataSet.MAX_CLASSES];
    private int biasCount;
    private @Nullable Loss loss;
    private Regularizer regularizer = FileFormat.STANDARD_REGULARIZER;
    private Optimizer optimizer = FileFormat.STANDARD_OPTIMIZER;
    private Schedule schedule = FileFormat.STANDARD_SCHEDULE;
    private int batchSize = FileFormat.STANDARD_BATCH_SIZE;
    private long seed = FileFormat.STANDARD_SEED;
    private Stopping stopping = FileFormat.STANDARD_STOPPING;
    private List<String> classNames = List.of();
    private List<String> classColors = List.of();

    ExperimentDraft(JsonSource source) {
        this.source = source;
    }

    /// Reads the value of one key.
    void readEntry(String key) throws ExperimentFormatException {
        switch (key) {
            case FileFormat.TITLE -> title = source.text();
            case FileFormat.CLASSES -> classCount = (int) source.wholeNumber(DataSet.MIN_CLASSES, DataSet.MAX_CLASSES,
                    "a whole number from %d to %d".formatted(DataSet.MIN_CLASSES, DataSet.MAX_CLASSES));
            case FileFormat.POINTS -> points = readPoints();
            case FileFormat.WEIGHTS -> rowCount = readRows();
            case FileFormat.BIAS -> biasCount = readNumbers(bias);
            case FileFormat.LOSS -> loss = FileFormat.LOSSES.read(source);
            case FileFormat.REGULARIZATION -> regularizer = FileFormat.REGULARIZERS.read(source);
            case FileFormat.OPTIMIZER -> optimizer = FileFormat.OPTIMIZERS.read(source);
            case FileFormat.SCHEDULE -> schedule = FileFormat.SCHEDULES.read(source);
            case FileFormat.STOPPING -> stopping = readStopping();
            case FileFormat.BATCH_SIZE -> batchSize = (int) source.wholeNumber(0, Integer.MAX_VALUE,
                    "a whole number from 0 to " + Integer.MAX_VALUE);
            case FileFormat.SEED ->
                seed = source.wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE, "a whole number of at most 64 bits");
            case FileFormat.CLASS_NAMES -> classNames = readTexts();
            case FileFormat.CLASS_COLORS -> classColors = readTexts();
            default -> throw new AssertionError(key);
        }
    }

    /// The experiment, when all keys have been read.
    ///
    /// @param prefix where it stands in the file: empty, or like `bookmarks[2].`
    Experiment experiment(String prefix) throws ExperimentFormatException {
        requireCount(prefix + FileFormat.WEIGHTS, "rows, one a class", rowCount);
        requireCount(prefix + FileFormat.BIAS, "numbers, one a class", biasCount);
        try {
            Parameters parameters = new Parameters(Matrix.of(Arrays.copyOf(weights, classCount)),
                    Vector.of(Arrays.copyOf(bias, classCount)));
            return new Experiment(title, new DataSet(classCount, points), parameters, Objects.requireNonNull(loss),
                    regularizer, optimizer, schedule, batchSize, seed, stopping,
                    new ClassLabels(classNames, classColors));
        } catch (IllegalArgumentException outOfRange) {
            throw new ExperimentFormatException(prefix + outOfRange.getMessage());
        }
    }

    private List<String> readTexts() throws ExperimentFormatException {
        List<String> texts = new ArrayList<>();
        source.array("an array of texts", index -> {
            String text = source.text();
            if (index < DataSet.MAX_CLASSES + 1) { // one more than there may be shows that there are too many
                texts.add(text);
            }
        });
        return texts;
    }

    private Stopping readStopping() throws ExperimentFormatException {
        String place = source.place();
        double[] gradientNorm = {FileFormat.STANDARD_STOPPING.gradientNorm()};
        int[] patience = {FileFormat.STANDARD_STOPPING.patience()};
        source.object(FileFormat.STOPPING_KEYS, key -> {
            if (key.equals(FileFormat.GRADIENT_NORM)) {
                gradientNorm[0] = source.number();
            } else {
                patience[0] = (int) source.wholeNumber(0, Integer.MAX_VALUE,
                        "a whole number from 0 to " + Integer.MAX_VALUE);
            }
        });
        try {
            return new Stopping(gradientNorm[0], patience[0]);
        } catch (IllegalArgumentException outOfRange) {
            throw new ExperimentFormatException(place + '.' + outOfRange.getMessage());
        }
    }

    private List<Point> readPoints() throws ExperimentFormatException {
        String place = source.place();
        List<Point> read = new ArrayList<>();
        source.array("an array of points", index -> {
            if (index == DataSet.MAX_POINTS) {
                throw new ExperimentFormatException(place,
                        "at most %,d points".formatted(DataSet.MAX_POINTS), "more");
            }
            read.add(readPoint());
        });
        return read;
    }

    private Point readPoint() throws ExperimentFormatException {
        double[] features = new double[2];
        int[] label = new int[1];
        boolean[] heldOut = new boolean[1];
        Set<String> seen = source.object(FileFormat.POINT_KEYS, key -> {
            switch (key) {
                case FileFormat.POINT_X -> readPair(features);
                case FileFormat.POINT_Y ->
                    label[0] = (int) source.wholeNumber(0, Integer.MAX_VALUE, expectedClass());
                default -> heldOut[0] = source.flag();
            }
        });
        for (String key : FileFormat.REQUIRED_POINT_KEYS) {
            if (!seen.contains(key)) {
                throw new ExperimentFormatException(source.place() + '.' + key, "a value", "no such key");
            }
        }
        return new Point(features[0], features[1], label[0], heldOut[0]);
    }

    private String expectedClass() {
        return classCount == 0 ? "a class, a whole number from 0" : "a class from 0 to " + (classCount - 1);
    }

    /// Keeps as many rows as there is room for and counts all of them.
    private int readRows() throws ExperimentFormatException {
        return source.array("an array of rows",
                index -> readPair(index < weights.length ? weights[index] : new double[2]));
    }

    private void readPair(double[] pair) throws ExperimentFormatException {
        int count = readNumbers(pair);
        if (count != pair.length) {
            throw source.error("%d numbers".formatted(pair.length), String.valueOf(count));
        }
    }

    /// Reads an array of numbers, keeps as many as there is room for and counts all of them.
    private int readNumbers(double[] room) throws ExperimentFormatException {
        return source.array("an array of numbers", index -> {
            double number = source.number();
            if (index < room.length) {
                room[index] = number;
            }
        });
    }

    private void requireCount(String place, String what, int count) throws ExperimentFormatException {
        if (count != classCount) {
            throw new ExperimentFormatException(place, "%d %s".formatted(classCount, what), String.valueOf(count));
        }
    }
}

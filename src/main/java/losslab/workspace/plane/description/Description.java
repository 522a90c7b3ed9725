package losslab.workspace.plane.description;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.math.Box;
import losslab.core.math.Softmax;
import losslab.core.model.Evaluation;
import losslab.core.model.PairBoundary;
import losslab.core.model.Parameters;
import losslab.core.model.ZeroLine.Segment;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.workspace.plane.model.PlaneState;

/// A state of the plane in words, for those who do not see it or want to read it out: a paragraph each for the losses,
/// the classes, the boundaries, the wrong points, the selected point and training. It has the numbers of the other panels,
/// with their digits.
final class Description {
    /// More wrong points than this are counted only.
    private static final int MOST_WRONG = 8;
    /// With more classes than this boundaries are left out: there may be 45.
    private static final int MOST_CLASSES = 5;
    private static final String MINUS = "\u2212";
    private static final String[] DIRECTIONS = {"right", "upper-right", "up", "upper-left", "left", "lower-left",
        "down", "lower-right"};

    private final PlaneState state;
    private final DataSet data;
    private final Parameters parameters;
    private final Evaluation evaluation;

    private Description(PlaneState state) {
        this.state = state;
        data = state.experiment().data();
        parameters = state.experiment().parameters();
        evaluation = state.evaluation();
    }

    /// What a state shows; paragraphs are parted by an empty line.
    static String of(PlaneState state) {
        Description description = new Description(state);
        List<String> paragraphs = new ArrayList<>(List.of(description.losses(), description.classes()));
        if (state.experiment().data().classCount() <= MOST_CLASSES) {
            paragraphs.add(description.boundaries());
        }
        paragraphs.addAll(List.of(description.wrong(), description.selected(), description.training()));
        return String.join("\n\n", paragraphs);
    }

    private String losses() {
        String loss = Messages
                .text("loss." + state.experiment().loss().kind().name());
        String words = Messages.text("description.losses", loss, loss(evaluation.totalLoss()),
                loss(evaluation.dataLoss()), loss(evaluation.regularizationLoss()), evaluation.correctCount(),
                evaluation.trainingCount());
        return evaluation.heldOutCount() == 0
                ? words
                : words + " " + Messages.text("description.validation", loss(evaluation.validationLoss()),
                        evaluation.validationCorrectCount(), evaluation.heldOutCount());
    }

    private String classes() {
        return IntStream.range(0, data.classCount()).mapToObj(this::classWords).collect(Collectors.joining("\n"));
    }

    private String classWords(int k) {
        List<Point> points = data.points().stream().filter(point -> point.label() == k).toList();
        String where = points.isEmpty()
                ? Messages.text("description.class.empty", name(k))
                : Messages.text("description.class", name(k), points.size(),
                        number(points.stream().mapToDouble(Point::x0).average().orElse(0)),
                        number(points.stream().mapToDouble(Point::x1).average().orElse(0)));
        double w0 = parameters.w0(k);
        double w1 = parameters.w1(k);
        String score = w0 == 0 && w1 == 0
                ? Messages.text("description.score.flat", number(parameters.b(k)))
                : Messages.text("description.score", number(w0), term(w1), term(parameters.b(k)),
                        Messages.text("description.direction." + direction(w0, w1)));
        return where + " " + score;
    }

    /// The nearest of eight directions.
    private static String direction(double right, double up) {
        long eighth = Math.round(Math.atan2(up, right) / (Math.PI / 4));
        return DIRECTIONS[Math.floorMod((int) eighth, DIRECTIONS.length)];
    }

    /// Where two classes have the same score, as far as no third one has a higher score, within [−1, 1]² and all points.
    private String boundaries() {
        List<String> words = new ArrayList<>();
        for (PairBoundary boundary : PairBoundary.within(box(), parameters)) {
            boundary.decision().ifPresent(seen -> words.add(Messages.text("description.boundary",
                    name(boundary.i()), name(boundary.j()), place(seen, true), place(seen, false))));
        }
        return words.isEmpty() ? Messages.text("description.boundary.none") : String.join("\n", words);
    }

    private Box box() {
        double reach = data.points().stream().mapToDouble(point -> Math.max(Math.abs(point.x0()), Math.abs(point.x1())))
                .reduce(1, Math::max);
        return new Box(-reach, -reach, reach, reach);
    }

    private static String place(Segment segment, boolean isStart) {
        return place(isStart ? segment.x0() : segment.x1(), isStart ? segment.y0() : segment.y1());
    }

    private static String place(double x0, double x1) {
        return Messages.text("description.place", number(x0), number(x1));
    }

    private String wrong() {
        int[] wrong = IntStream.range(0, data.size()).filter(i -> !evaluation.isCorrect(i)).toArray();
        if (data.size() == 0 || wrong.length == 0) {
            return Messages.text(data.size() == 0 ? "points.none" : "description.wrong.none");
        }
        String words = Arrays.stream(wrong).limit(MOST_WRONG).mapToObj(i -> Messages.text("description.wrong.point",
                i + 1, name(data.get(i).label()), place(data.get(i).x0(), data.get(i).x1()),
                name(evaluation.predicted(i)), number(evaluation.loss(i)))).collect(Collectors.joining("\n"));
        String all = Messages.text("description.wrong", wrong.length, data.size()) + "\n" + words;
        return wrong.length <= MOST_WRONG
                ? all
                : all + "\n" + Messages.text("description.wrong.more", wrong.length - MOST_WRONG);
    }

    private String selected() {
        if (state.selectedPoint().isEmpty()) {
            return Messages.text("description.selected.none");
        }
        int index = state.selectedPoint().getAsInt();
        Point point = data.get(index);
        double[] probabilities = Softmax.probabilities(evaluation.scores(index), state.shownTemperature());
        return Messages.text(point.heldOut() ? "description.selected.held-out" : "description.selected", index + 1,
                name(point.label()), place(point.x0(), point.x1()), list(evaluation.scores(index), Numbers.digits()),
                list(probabilities, Numbers.probabilityDigits()), number(evaluation.loss(index)));
    }

    private static String list(double[] values, int digits) {
        return Arrays.stream(values).mapToObj(value -> Numbers.fixed(value, digits))
                .collect(Collectors.joining("; "));
    }

    private String training() {
        PlaneState.Progress progress = state.progress();
        String step = Numbers.whole(progress.step());
        return progress.isPast()
                ? Messages.text("description.past", step, Numbers.whole(progress.reachedStep()))
                : Messages.text(progress.running() ? "description.running" : "description.waiting", step);
    }

    private String name(int k) {
        String own = state.experiment().labels().name(k);
        return own.isEmpty() ? Integer.toString(k) : Messages.text("description.named", k, own);
    }

    private static String number(double value) {
        return Numbers.fixed(value, Numbers.digits());
    }

    /// A number that is added to what stands before it, or taken off.
    private static String term(double value) {
        String number = number(value);
        return number.startsWith(MINUS) ? MINUS + " " + number.substring(MINUS.length()) : "+ " + number;
    }

    private static String loss(double value) {
        return Numbers.fixed(value, Numbers.lossDigits());
    }
}

package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.Loss;
import losslab.core.math.Entropy;
import losslab.core.math.InformationUnit;
import losslab.core.math.Softmax;
import losslab.core.model.Evaluation;
import losslab.core.model.Parameters;
import losslab.experiment.Experiment;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.workspace.plane.canvas.PlaneGeometry;
import losslab.workspace.plane.model.PlaneState;

/// Whether everything visible shows one and the same evaluation: the objective, evaluated here once more.
final class Agreement {
    private static final double GRID = 0.07;
    /// Fewer bare places than this would be no look at the plane.
    private static final int FEWEST_BARE_PLACES = 12;

    private final WindowHarness window;
    private final PlaneState state;
    private final Experiment experiment;
    private final Evaluation evaluation;

    private Agreement(WindowHarness window) {
        this.window = window;
        state = window.model().state();
        experiment = state.experiment();
        evaluation = experiment.objective().evaluate(experiment.parameters());
    }

    /// Everything agrees; to be asked while nothing runs.
    static void assertThatAllAgrees(WindowHarness window) {
        window.pulse();
        window.afterPulse(() -> {
            Agreement agreement = new Agreement(window);
            agreement.checkPanels();
            agreement.checkTable();
            return agreement;
        });
        assertThatRegionsAgree(window);
    }

    /// Everything agrees but the table and the curve, which follow a run ten times a second.
    static void assertThatFastPanelsAgree(WindowHarness window) {
        window.afterPulse(() -> {
            Agreement agreement = new Agreement(window);
            agreement.checkPanels();
            return agreement;
        });
    }

    /// Every pixel of the plane on which nothing is drawn, and no probe lies, has the colour of the arg max there.
    static void assertThatRegionsAgree(WindowHarness window) {
        PlaneGeometry plane = window.plane();
        Palette palette = Palette.of(window.content().themeProperty().get());
        WritableImage picture = window.call(() -> withoutProbe(window));
        double overhang = (picture.getWidth() - plane.width()) / 2;
        Node probe = window.find("probe");
        List<String> wrong = new ArrayList<>();
        int bare = 0;
        for (Point2D place : barePlaces(plane)) {
            Point2D pixel = plane.place(place.getX(), place.getY());
            if (probe.isVisible() && probe.getBoundsInParent().contains(pixel)) {
                continue;
            }
            Color color = picture.getPixelReader().getColor((int) (pixel.getX() + overhang),
                    (int) (pixel.getY() + overhang));
            Color expected = palette.regions().get(plane.winner(place.getX(), place.getY()));
            if (distance(color, expected) > 0.02) {
                wrong.add("at (%.2f, %.2f) %s, not %s".formatted(place.getX(), place.getY(), color, expected));
            }
            bare++;
        }
        assertThat(wrong).as("pixels of another class than the arg max").isEmpty();
        assertThat(bare).as("bare places looked at").isGreaterThanOrEqualTo(FEWEST_BARE_PLACES);
    }

    private static WritableImage withoutProbe(WindowHarness window) {
        Node probe = window.find("probe");
        boolean wasVisible = probe.isVisible();
        probe.setVisible(false);
        WritableImage picture = window.find("plane-area").snapshot(null, null);
        probe.setVisible(wasVisible);
        return picture;
    }

    private static List<Point2D> barePlaces(PlaneGeometry plane) {
        int reach = (int) (1 / GRID);
        return IntStream.rangeClosed(-reach, reach).boxed()
                .flatMap(i -> IntStream.rangeClosed(-reach, reach).mapToObj(j -> new Point2D(GRID * i, GRID * j)))
                .filter(place -> plane.isBare(place.getX(), place.getY())).toList();
    }

    private static double distance(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed()) + Math.abs(a.getGreen() - b.getGreen())
                + Math.abs(a.getBlue() - b.getBlue());
    }

    private void checkPanels() {
        checkWeights();
        checkBars();
        checkStatus();
        checkSoftmax();
    }

    private void checkWeights() {
        for (int k = 0; k < evaluation.classCount(); k++) {
            for (int column = 0; column < 3; column++) {
                String id = column == 2 ? "bias-" + k : "weight-" + k + "-" + column;
                shows(id, fixed(experiment.parameters().get(k, column), 2));
                shows("gradient-" + k + "-" + column,
                        arrow(k, column) + fixed(evaluation.gradient().get(k, column), 2));
            }
        }
    }

    private String arrow(int k, int column) {
        Parameters next = state.afterNextStep().orElse(experiment.parameters());
        double change = next.get(k, column) - experiment.parameters().get(k, column);
        return change == 0 ? "" : change > 0 ? "↑ " : "↓ ";
    }

    private void checkBars() {
        shows("data-loss", fixed(evaluation.dataLoss(), 4));
        shows("regularization-loss", fixed(evaluation.regularizationLoss(), 4));
        shows("total-loss", fixed(evaluation.totalLoss(), 4));
        assertThat(window.find("objective").lookupAll(".card-note")).extracting(WindowHarness::textOf)
                .contains("%d of %d right".formatted(evaluation.correctCount(), evaluation.exampleCount()));
        Region data = (Region) window.find("objective").lookup(".bar.data");
        Region total = (Region) window.find("objective").lookup(".bar.total");
        assertThat(data.getWidth()).as("length of the data bar")
                .isCloseTo(total.getWidth() * evaluation.dataLoss() / evaluation.totalLoss(), within(1.5));
    }

    private void checkStatus() {
        int worst = IntStream.range(0, evaluation.exampleCount()).boxed()
                .reduce(0, (best, i) -> evaluation.loss(i) > evaluation.loss(best) ? i : best);
        Loss loss = experiment.loss();
        boolean isSmooth = !loss.kind().has("margin");
        IntPredicate counts = i -> isSmooth ? !evaluation.isCorrect(i) : evaluation.loss(i) > 0;
        shows("status-sentence", "Step %s: total %s; %d of %d points %s; largest loss %s, point %d".formatted(
                Numbers.whole(state.progress().step()), fixed(evaluation.totalLoss(), 4),
                IntStream.range(0, evaluation.exampleCount()).filter(counts).count(), evaluation.exampleCount(),
                isSmooth ? "misclassified" : "violate the margin", fixed(evaluation.loss(worst), 2), worst + 1));
        shows("status-check", "✓ gradient check passed");
    }

    private void checkSoftmax() {
        OptionalInt selected = state.selectedPoint();
        if (selected.isEmpty()) {
            return;
        }
        int index = selected.getAsInt();
        CrossEntropy softmax = experiment.loss() instanceof CrossEntropy own
                ? own
                : new CrossEntropy(state.shownTemperature(), 0, CrossEntropy.SmoothingOver.ALL);
        double[] scores = experiment.parameters().scores(experiment.data().get(index).x0(),
                experiment.data().get(index).x1());
        double[] probabilities = Softmax.probabilities(scores, softmax.temperature());
        int label = experiment.data().get(index).label();
        for (int k = 0; k < probabilities.length; k++) {
            shows("probability-" + k, fixed(probabilities[k], 3));
            shows("target-" + k, fixed(softmax.target(k, label, probabilities.length), 3));
        }
        InformationUnit unit = state.view().readout().unit();
        String unitName = unit.name().toLowerCase(Locale.ROOT);
        shows("softmax-cross-entropy", fixed(unit.fromNats(softmax.value(scores, label)), 4) + " " + unitName);
        shows("softmax-entropy", fixed(unit.fromNats(Entropy.entropy(probabilities)), 4) + " " + unitName);
        assertThat(WindowHarness.textOf(window.find("softmax-log-sum-exp")))
                .startsWith(fixed(Softmax.logSumExp(scores, softmax.temperature()), 4) + " ");
        assertThat(window.find("softmax").lookupAll(".card-note")).extracting(WindowHarness::textOf)
                .contains("point %d, true class %d".formatted(index + 1, label));
    }

    private void checkTable() {
        for (int row = 0; row < Math.min(9, evaluation.exampleCount()); row++) {
            checkRow(row, Integer.parseInt(window.cellText(row, "number")) - 1);
        }
        shows("mean-loss", fixed(evaluation.dataLoss(), 4));
        assertThat(window.find("points").lookupAll(".card-note")).extracting(WindowHarness::textOf)
                .contains("%d · accuracy %d/%d".formatted(evaluation.exampleCount(), evaluation.correctCount(),
                        evaluation.exampleCount()));
    }

    private void checkRow(int row, int index) {
        Point point = experiment.data().get(index);
        List<String> expected = new ArrayList<>(
                List.of(fixed(point.x0(), 2), fixed(point.x1(), 2), Integer.toString(point.label())));
        List<String> shown = new ArrayList<>(
                List.of(window.cellText(row, "x0"), window.cellText(row, "x1"), window.cellText(row, "y")));
        for (int k = 0; k < evaluation.classCount(); k++) {
            expected.add(fixed(evaluation.score(index, k), 2));
            shown.add(window.cellText(row, "s" + k));
        }
        expected.add((isGood(index) ? "✓ " : "✗ ") + fixed(evaluation.loss(index), 2));
        shown.add(window.cellText(row, "loss"));
        assertThat(shown).as("row of point " + (index + 1)).isEqualTo(expected);
    }

    /// No margin is violated; without a margin, the point is classified right.
    private boolean isGood(int index) {
        Loss loss = experiment.loss();
        return !loss.kind().has("margin")
                ? evaluation.isCorrect(index)
                : evaluation.loss(index) == 0;
    }

    private void shows(String id, String expected) {
        assertThat(WindowHarness.textOf(window.find(id))).as(id).isEqualTo(expected);
    }

    private static String fixed(double value, int digits) {
        return Numbers.fixed(value, digits);
    }
}

package losslab.workspace.plane.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.derivation.Derivation;
import losslab.core.derivation.Topic;
import losslab.core.formula.Line;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;
import losslab.core.loss.SoftmaxBreakdown;
import losslab.core.model.Objective;
import losslab.core.model.Parameters;
import losslab.core.optim.Optimizer;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.testing.SampleLosses;
import losslab.ui.formula.FormulaTex;
import losslab.ui.formula.FormulaText;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A hand that does whatever the screen lets it do, numbers at the edge of floating point among it.
class DerivationRandomTest {
    private static final int ACTIONS = 60;
    private static final double[] SIZES = {0, 1e-300, 1e-12, 0.01, 1, 1, 1, 100, 1e4, 1e150, 1e300, 1e308};
    private static final double[] SETTINGS = {4.9e-324, 1e-300, 1e-12, 0.01, 1, 1, 100, 1e4, 1e300, 1e308};
    private static final double[] SMOOTHINGS = {0, 0, 1e-300, 1e-15, 0.1, 0.5, 0.999999, 1 - 0x1p-53};

    static IntStream seeds() {
        return IntStream.range(0, 16);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyPointCanBeWorkedOut(int seed) {
        Hand hand = new Hand(seed);
        hand.act();
        assertThat(hand.texts).allSatisfy(text -> assertThat(text).doesNotContain("null", "--", "\u2212\u2212")
                .satisfies(DerivationRandomTest::assertBalanced));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theLossOnTheLastLineIsThatOfThePoint(int seed) {
        Hand hand = new Hand(seed);
        hand.act();
        assertThat(hand.found).isEqualTo(hand.expected);
    }

    @Test
    void theHandGetsEverywhere() {
        Set<Object> seen = new HashSet<>();
        seeds().mapToObj(Hand::new).forEach(hand -> {
            hand.act();
            seen.addAll(hand.done);
            hand.expected.forEach(loss -> seen.add(loss.isNaN() ? "NaN" : loss.isInfinite() ? "infinite" : "finite"));
        });
        assertThat(seen).hasSize(Hand.KINDS + 3);
    }

    private static void assertBalanced(String text) {
        for (String pair : List.of("()", "[]", "{}")) {
            assertThat(text.chars().filter(c -> c == pair.charAt(0)).count()).as(text)
                    .isEqualTo(text.chars().filter(c -> c == pair.charAt(1)).count());
        }
    }

    private static final class Hand {
        static final int KINDS = 11;

        private final SplittableRandom random;
        private final PlaneViewModel model = new PlaneViewModel(LectureDemo.experiment(), Runnable::run,
                Runnable::run);
        private final Set<Integer> done = new HashSet<>();
        private final List<String> texts = new ArrayList<>();
        private final List<Double> found = new ArrayList<>();
        private final List<Double> expected = new ArrayList<>();

        Hand(int seed) {
            random = new SplittableRandom(seed);
        }

        void act() {
            for (int i = 0; i < ACTIONS; i++) {
                int kind = random.nextInt(KINDS);
                done.add(kind);
                act(kind);
                model.state().selectedPoint().ifPresent(this::workOut);
            }
            model.close();
        }

        private void act(int kind) {
            DataSet data = model.state().experiment().data();
            switch (kind) {
                case 0, 1 -> model.select(data.size() == 0 ? List.of() : List.of(random.nextInt(data.size())));
                case 2 -> model.setParameter(random.nextInt(data.classCount()), random.nextInt(3), number());
                case 3 -> model.addPoint(number(), number(), random.nextInt(data.classCount()));
                case 4 -> model.deleteSelection();
                case 5 -> model.setLoss(loss());
                case 6 -> model.setRegularizer(regularizer());
                case 7 -> model.setSelectionHeldOut(random.nextBoolean());
                case 8 -> model.setSlip(Objective.Slip.values()[random.nextInt(2)]);
                case 9 -> model.setTemperature(setting());
                default -> begin(random.nextInt(2, 11), random.nextInt(5));
            }
        }

        private void begin(int classCount, int pointCount) {
            List<Point> points = Stream.generate(() -> new Point(random.nextInt(-4, 5) / 4.0,
                    random.nextInt(-4, 5) / 4.0, random.nextInt(classCount), random.nextInt(3) == 0))
                    .limit(pointCount).toList();
            double[][] rows = new double[classCount][3];
            for (double[] row : rows) {
                row[random.nextInt(3)] = random.nextInt(-4, 5) / 2.0;
            }
            model.load(new Experiment("Random", new DataSet(classCount, points), Parameters.ofRows(rows), loss(),
                    regularizer(), new Optimizer.Sgd(0.1), 0, 1));
        }

        private void workOut(int point) {
            PlaneState state = model.state();
            int label = state.experiment().data().get(point).label();
            Derivation derivation = Derivation.of(state.evaluation(), point);
            int digits = random.nextInt(2, 7);
            texts.add(FormulaText.of(derivation, digits));
            texts.add(FormulaTex.document(derivation, digits));
            List<Line> lines = derivation.sections().stream()
                    .filter(section -> section.topic() == Topic.LOSS).findFirst().orElseThrow().lines();
            found.add(lines.getLast().right().value());
            expected.add(state.evaluation().loss(point));
            CrossEntropy softmax = state.experiment().loss() instanceof CrossEntropy own
                    ? own
                    : new CrossEntropy(state.shownTemperature(), 0, SmoothingOver.ALL);
            SoftmaxBreakdown breakdown = SoftmaxBreakdown.of(state.evaluation().scores(point), label, softmax);
            texts.add("(" + breakdown.divergence() + breakdown.scoreGap() + breakdown.bestScoreGap() + ")");
        }

        private double number() {
            return (random.nextBoolean() ? 1 : -1) * SIZES[random.nextInt(SIZES.length)];
        }

        private double setting() {
            return SETTINGS[random.nextInt(SETTINGS.length)];
        }

        private Loss loss() {
            return SampleLosses.random(random, parameter -> switch (parameter.name()) {
                case Loss.MARGIN, Loss.TEMPERATURE -> setting();
                case "labelSmoothing" -> SMOOTHINGS[random.nextInt(SMOOTHINGS.length)];
                default -> SampleLosses.random(random, parameter);
            });
        }

        private Regularizer regularizer() {
            double strength = random.nextInt(4) == 0 ? 0 : setting();
            return switch (random.nextInt(4)) {
                case 0 -> new Regularizer.None();
                case 1 -> new Regularizer.L2(strength);
                case 2 -> new Regularizer.L1(strength);
                default -> new Regularizer.ElasticNet(strength, random.nextInt(3) / 2.0);
            };
        }
    }
}

package losslab.app;

import static losslab.app.Agreement.assertThatAllAgrees;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import losslab.core.model.Parameters;
import losslab.experiment.LectureDemo;

/// The numbers of CS231n's demo, as they stand on the screen: as it opens, and in the state of its published picture.
class WindowOpeningTest {
    private static final List<String> COLUMNS = List.of("number", "x0", "x1", "y", "s0", "s1", "s2", "loss");

    @Nested
    class AsItOpens {
        @RegisterExtension
        final WindowHarness window = new WindowHarness();

        @Test
        void theTableHoldsNinePoints() {
            assertThat(rows(window)).containsExactly("1 0.50 0.40 0 1.30 −0.10 0.60 ✗ 0.30",
                    "2 0.80 0.30 0 1.40 0.90 1.60 ✗ 1.70", "3 0.30 0.80 0 1.90 −2.10 −0.40 ✓ 0.00",
                    "4 −0.40 0.30 1 0.20 −1.50 −2.00 ✗ 3.20", "5 −0.30 0.70 1 1.10 −2.90 −2.10 ✗ 6.80",
                    "6 −0.70 0.20 1 −0.30 −1.70 −2.80 ✗ 2.40", "7 0.70 −0.40 2 −0.10 3.50 2.00 ✗ 2.50",
                    "8 0.50 −0.60 2 −0.70 3.90 1.60 ✗ 3.30", "9 −0.40 −0.50 2 −1.40 1.70 −1.20 ✗ 4.70");
        }

        @Test
        void theLossesAddUp() {
            assertThat(texts(window, "data-loss", "regularization-loss", "total-loss", "mean-loss"))
                    .containsExactly("2.7667", "3.5000", "6.2667", "2.7667");
        }

        @Test
        void theWeightsAreTheLectures() {
            assertThat(parameters(window)).containsExactly("1.00", "2.00", "0.00", "2.00", "−4.00", "0.50", "3.00",
                    "−1.00", "−0.50");
        }

        @Test
        void theStatusLineTellsTheState() {
            assertThat(texts(window, "status-sentence", "status-check", "status-speed")).containsExactly(
                    "Step 0: total 6.2667; 8 of 9 points violate the margin; largest loss 6.80, point 5",
                    "✓ gradient check passed", "idle");
        }

        @Test
        void twoOfNineAreRight() {
            assertThat(window.call(() -> window.find("objective").lookupAll(".card-note").stream()
                    .map(WindowHarness::textOf).toList())).contains("2 of 9 right");
        }

        @Test
        void everythingAgrees() {
            assertThatAllAgrees(window);
        }
    }

    @Nested
    class AsPictured {
        @RegisterExtension
        final WindowHarness window = new WindowHarness(
                LectureDemo.experiment().withParameters(Parameters.ofRows(new double[]{2.06, 1.48, -0.42},
                        new double[]{0.44, -1.82, 0.52}, new double[]{2.27, -2.04, -0.10})));

        @Test
        void theTableHoldsTheLecturesNumbers() {
            assertThat(rows(window)).containsExactly("1 0.50 0.40 0 1.20 0.01 0.22 ✗ 0.02",
                    "2 0.80 0.30 0 1.67 0.33 1.10 ✗ 0.43", "3 0.30 0.80 0 1.38 −0.80 −1.05 ✓ 0.00",
                    "4 −0.40 0.30 1 −0.80 −0.20 −1.62 ✗ 0.40", "5 −0.30 0.70 1 0.00 −0.89 −2.21 ✗ 1.88",
                    "6 −0.70 0.20 1 −1.57 −0.15 −2.10 ✓ 0.00", "7 0.70 −0.40 2 0.43 1.56 2.31 ✗ 0.25",
                    "8 0.50 −0.60 2 −0.28 1.83 2.26 ✗ 0.57", "9 −0.40 −0.50 2 −1.98 1.25 0.01 ✗ 2.24");
        }

        @Test
        void theLossesAreTheLectures() {
            assertThat(texts(window, "data-loss", "regularization-loss", "total-loss", "mean-loss"))
                    .containsExactly("0.6446", "1.9254", "2.5700", "0.6446");
        }

        @Test
        void theGradientIsThatOfTheTotal() {
            assertThat(gradients(window)).containsExactly("0.19", "0.33", "0.00", "0.25", "−0.64", "0.11", "0.51",
                    "−0.16", "−0.11");
        }

        @Test
        void theWeightsAreThePictures() {
            assertThat(parameters(window)).containsExactly("2.06", "1.48", "−0.42", "0.44", "−1.82", "0.52", "2.27",
                    "−2.04", "−0.10");
        }

        @Test
        void sevenOfNineAreRight() {
            assertThat(window.call(() -> window.find("points").lookupAll(".card-note").stream()
                    .map(WindowHarness::textOf).toList())).contains("9 · accuracy 7/9");
        }

        @Test
        void everythingAgrees() {
            assertThatAllAgrees(window);
        }
    }

    private static List<String> rows(WindowHarness window) {
        return window.call(() -> IntStream.range(0, 9)
                .mapToObj(
                        row -> String.join(" ", COLUMNS.stream().map(column -> window.cellText(row, column)).toList()))
                .toList());
    }

    private static List<String> texts(WindowHarness window, String... ids) {
        return Stream.of(ids).map(window::text).toList();
    }

    private static List<String> parameters(WindowHarness window) {
        return IntStream.range(0, 3).boxed()
                .flatMap(k -> Stream.of("weight-" + k + "-0", "weight-" + k + "-1", "bias-" + k)).map(window::text)
                .toList();
    }

    /// The gradient's numbers, without the arrows that tell where the next step goes.
    private static List<String> gradients(WindowHarness window) {
        return IntStream.range(0, 9).mapToObj(i -> window.text("gradient-" + i / 3 + "-" + i % 3))
                .map(text -> text.replaceFirst("[↑↓] ", "")).toList();
    }
}

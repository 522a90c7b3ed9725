package losslab.ui.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.derivation.Derivation;
import losslab.core.formula.Line;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.Loss;
import losslab.core.loss.OneVsAllLogistic;
import losslab.core.loss.Regularizer;
import losslab.core.loss.SquaredHinge;
import losslab.core.loss.WestonWatkins;
import losslab.core.model.Objective;
import losslab.core.model.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaTexTest {
    private static final double[] CAT = {3.2, 5.1, -1.7};
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?(e-?\\d+)?");

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @Test
    void everyTermIsAChunkWithItsOperator() {
        assertThat(FormulaTex.of(line(0), 2, "hot", "cold")).isEqualTo(new TexLine("L_{i}",
                List.of("\\textcolor{hot}{\\max\\left(0, s_{1} - s_{0} + \\Delta\\right)}",
                        "{}+ \\textcolor{cold}{\\max\\left(0, s_{2} - s_{0} + \\Delta\\right)}")));
    }

    @Test
    void aLineThatGoesOnHasNoLeftSide() {
        assertThat(FormulaTex.of(line(2), 2, "hot", "cold")).isEqualTo(
                new TexLine("", List.of("\\textcolor{hot}{2.90}", "{}+ \\textcolor{cold}{0.00}")));
    }

    @Test
    void aPowerOfTenIsWrittenOut() {
        Line last = Derivation.ofLoss(CrossEntropy.standard(), new double[]{10, 0.5}, 0).sections().getFirst().lines()
                .getLast();
        assertThat(FormulaTex.of(last, 2, "hot", "cold").chunks()).containsExactly("7.5\\cdot10^{-5}");
    }

    @Test
    void whatALogarithmIsOfHasParentheses() {
        assertThat(document(new OneVsAllLogistic(), -20, 0.5)).contains(
                "\\ln \\left(1 + e^{-\\left|s_{0}\\right|}\\right) + \\ln \\left(1 + e^{s_{1}}\\right)",
                "\\max\\left(0, -\\left(-20.00\\right)\\right)");
    }

    @Test
    void aNegativeNumberHasParenthesesBehindAnOperator() {
        assertThat(document(new CrossEntropy(2, 0.1, SmoothingOver.OTHERS), -1, 0.5)).contains(
                "0.50 - \\left(-1.00\\right)", "e^{\\left(-1.00\\right)/2}", "e^{s_{0}/T}",
                "-\\left(-1.02\\right) - \\left(-0.04\\right)");
    }

    @Test
    void anExponentThatIsADifferenceIsDividedAsAWhole() {
        assertThat(document(new CrossEntropy(2, 0, SmoothingOver.ALL), 100, 0))
                .contains("e^{\\left(s_{1} - m\\right)/T}");
    }

    @Test
    void anElasticNetIsWrittenWithItsGreekLetters() {
        Objective objective = new Objective(new DataSet(2, List.of(new Point(1, 0, 0))), new WestonWatkins(1),
                new Regularizer.ElasticNet(0.5, 0.25));
        Parameters parameters = Parameters.ofRows(new double[]{1, -2, 0}, new double[]{0, 0, 0});
        assertThat(FormulaTex.document(Derivation.of(objective.evaluate(parameters), 0), 2)).contains(
                "\\lambda \\cdot \\left(\\alpha \\cdot \\operatorname{sign}(W\\;0) + 2 \\cdot \\left(1 - \\alpha\\right) \\cdot (W\\;0)\\right)");
    }

    /// Without parentheses the power would have two exponents, which LaTeX refuses.
    @Test
    void thePowerOfAPowerOfTenHasParentheses() {
        Line bases = Derivation.ofLoss(new SquaredHinge(1), new double[]{0, 1e120, -1}, 0).sections().getFirst().lines()
                .get(2);
        assertThat(FormulaTex.of(bases, 2, "hot", "cold").chunks().getFirst())
                .isEqualTo("\\textcolor{hot}{\\left(1\\cdot10^{120}\\right)^{2}}");
    }

    @Test
    void anInfiniteNumberIsASymbol() {
        Line first = Derivation.ofLoss(CrossEntropy.standard(), new double[]{Double.NEGATIVE_INFINITY, 1}, 0).sections()
                .getFirst().lines().getLast();
        assertThat(FormulaTex.of(first, 2, "hot", "cold").chunks()).containsExactly("\\infty");
    }

    @Test
    void aDocumentIsOneAlignedBlock() {
        assertThat(FormulaTex.document(Derivation.ofLoss(new WestonWatkins(1), new double[]{1.5, 1}, 1), 2))
                .startsWith("""
                        \\begin{align*}
                          L_{i} &= \\textcolor{red}{\\max\\left(0, s_{0} - s_{1} + \\Delta\\right)} \\\\
                          &= \\textcolor{red}{\\max\\left(0, 1.50 - 1.00 + 1\\right)} \\\\
                          &= \\textcolor{red}{\\max\\left(0, 1.50\\right)} \\\\
                          &= 1.50 \\\\[2ex]
                        """)
                .endsWith("  &= 1.50\n\\end{align*}\n");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bracesBalanceInEveryChunk(long seed) {
        assertThat(
                lines(seed).map(line -> FormulaTex.of(line, 3, "hot", "cold")).flatMap(line -> line.chunks().stream()))
                .allSatisfy(chunk -> assertThat(List.of(count(chunk, "\\{"), count(chunk, "\\\\left[(\\[|]"),
                        count(chunk, "\\\\begin")))
                        .isEqualTo(List.of(count(chunk, "\\}"), count(chunk, "\\\\right[)\\]|]"),
                                count(chunk, "\\\\end"))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theNumbersAreThoseOfThePlainText(long seed) {
        int digits = RandomState.of(seed).digits();
        assertThat(lines(seed))
                .allSatisfy(line -> assertThat(numbers(plain(FormulaTex.of(line, digits, "hot", "cold"))))
                        .isEqualTo(numbers(FormulaText.of(line, digits).replace('\u2212', '-'))));
    }

    private static String document(Loss loss, double... scores) {
        return FormulaTex.document(Derivation.ofLoss(loss, scores, 0), 2);
    }

    private static Line line(int index) {
        return Derivation.ofLoss(new WestonWatkins(1), CAT, 0).sections().getFirst().lines().get(index);
    }

    private static Stream<Line> lines(long seed) {
        RandomState state = RandomState.of(seed);
        return Derivation.of(state.evaluation(), state.point()).sections().stream()
                .flatMap(section -> section.lines().stream());
    }

    /// Without indices and squares, which plain text writes with characters of their own.
    private static String plain(TexLine line) {
        return (line.left() + " = " + String.join(" ", line.chunks())).replaceAll("_\\{\\w}", "").replace("^{2}", "")
                .replaceAll("\\\\cdot10\\^\\{(-?\\d+)}", "e$1");
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}

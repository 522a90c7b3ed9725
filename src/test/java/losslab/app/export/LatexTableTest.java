package losslab.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import losslab.core.model.Evaluation;
import losslab.core.model.Parameters;
import losslab.experiment.Experiment;
import losslab.experiment.LectureDemo;
import losslab.ui.Numbers;

class LatexTableTest {
    // By hand: x = (0.5, 0.4) has the scores 0.5 + 0.8 = 1.3, 1 − 1.6 + 0.5 = −0.1 and 1.5 − 0.4 − 0.5 = 0.6; of its
    // hinges, −0.1 − 1.3 + 1 < 0 and 0.6 − 1.3 + 1 = 0.3, the second counts.
    @Test
    void theFirstRowIsThatOfThePointsTable() {
        assertThat(lines(LectureDemo.experiment())).contains(
                "1 & $0.50$ & $0.40$ & $0$ & $\\mathbf{1.30}$ & $-0.10$ & $0.60$ & $0.30$ \\\\");
    }

    // The mean as the lecture's demo opens.
    @Test
    void theMeanStandsBelow() {
        assertThat(lines(LectureDemo.experiment()).get(14)).startsWith("\\multicolumn{7}{r}{")
                .endsWith("} & $2.7667$ \\\\");
    }

    @Test
    void everyRowHasAsManyCellsAsColumns() {
        assertThat(lines(LectureDemo.experiment())).hasSize(17)
                .startsWith("\\begin{tabular}{rrrrrrrr}").endsWith("\\end{tabular}")
                .filteredOn(line -> line.matches("(\\\\#|\\d).*")).hasSize(10)
                .allMatch(line -> line.chars().filter(character -> character == '&').count() == 7);
    }

    @Test
    void pointsHeldOutHaveAStar() {
        Experiment demo = LectureDemo.experiment();
        assertThat(lines(demo.withData(demo.data().with(List.of(1), point -> point.withHeldOut(true)))))
                .anyMatch(line -> line.startsWith("2 & $0.80$ & $0.30$ & $0^*$ &"));
    }

    @Test
    void largeNumbersHaveAPowerOfTen() {
        assertThat(new LatexTable(evaluation(LectureDemo.experiment().withParameters(Parameters.ofRows(
                new double[]{0, 0, -2.5e7}, new double[]{0, 0, 0}, new double[]{0, 0, 1e300}))), 2).text())
                .contains("$-2.5\\cdot 10^{7}$", "$\\mathbf{1\\cdot 10^{300}}$");
    }

    private static List<String> lines(Experiment experiment) {
        return new LatexTable(evaluation(experiment), Numbers.digits()).text().lines().toList();
    }

    private static Evaluation evaluation(Experiment experiment) {
        return experiment.objective().evaluate(experiment.parameters());
    }
}

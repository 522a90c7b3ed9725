package losslab.app.export;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import losslab.core.data.Point;
import losslab.core.model.Evaluation;
import losslab.ui.Messages;
import losslab.ui.Numbers;

/// The table of points as LaTeX: places, classes, scores and losses as on the screen, but with a point in every
/// language, and the mean loss below them.
///
/// It needs no package. The largest score of a row is bold; a star tells that a point is held out.
///
/// @param digits after the point, of everything but the mean
public record LatexTable(Evaluation evaluation, int digits) {
    private static final String LINE = "\\hline\n";

    /// The table, an environment `tabular` of its own.
    public String text() {
        int columns = 5 + evaluation.classCount();
        String head = IntStream.range(0, evaluation.classCount()).mapToObj(k -> "$s_{" + k + "}$ & ")
                .collect(Collectors.joining("", "\\# & $x_0$ & $x_1$ & $y$ & ", "$L_i$ \\\\\n"));
        String rows = IntStream.range(0, evaluation.exampleCount()).mapToObj(this::row).collect(Collectors.joining());
        return "\\begin{tabular}{" + "r".repeat(columns) + "}\n" + LINE + head + LINE + rows + LINE
                + "\\multicolumn{" + (columns - 1) + "}{r}{" + meanName() + "} & "
                + math(evaluation.dataLoss(), Numbers.lossDigits()) + " \\\\\n" + LINE + "\\end{tabular}\n";
    }

    private String meanName() {
        return Messages.text(evaluation.heldOutCount() == 0 ? "points.mean" : "points.mean.training");
    }

    private String row(int index) {
        Point point = evaluation.objective().data().get(index);
        String scores = IntStream.range(0, evaluation.classCount()).mapToObj(k -> score(index, k) + " & ")
                .collect(Collectors.joining());
        return (index + 1) + " & " + math(point.x0(), digits) + " & " + math(point.x1(), digits) + " & $"
                + point.label() + (point.heldOut() ? "^*" : "") + "$ & " + scores
                + math(evaluation.loss(index), digits) + " \\\\\n";
    }

    private String score(int index, int k) {
        String number = tex(Numbers.plain(evaluation.score(index, k), digits));
        return k == evaluation.predicted(index) ? "$\\mathbf{" + number + "}$" : "$" + number + "$";
    }

    private static String math(double value, int digits) {
        return "$" + tex(Numbers.plain(value, digits)) + "$";
    }

    /// A number of the screen as TeX writes it; it stands between dollars, where - is a minus and a comma ends no number.
    private static String tex(String number) {
        String plain = number.replace('\u2212', '-').replace("\u221E", "\\infty").replace("NaN", "\\mathrm{NaN}");
        return plain.replace(",", "{,}").replaceFirst("e(-?\\d+)$", "\\\\cdot 10^{$1}");
    }
}

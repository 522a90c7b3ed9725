package losslab.core.model;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import losslab.core.data.DataSet;
import losslab.core.data.Point;
import losslab.core.loss.CrossEntropy;
import losslab.core.loss.CrossEntropy.SmoothingOver;
import losslab.core.loss.Loss;
import losslab.core.loss.OneVsAllLogistic;
import losslab.core.loss.Regularizer;

/// Our curvature beside the eigenvalues of PyTorch's Hessian; `src/test/fixtures/curvature.py` writes the file.
class CurvatureFixtureTest {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    @ParameterizedTest
    @ValueSource(strings = {"softmax", "one_vs_all_logistic"})
    void largestIsPyTorchs(String name) throws IOException {
        rows(name).forEach(row -> assertClose(Double.parseDouble(row.get("largest")), largest(row), 1e-12, 0));
    }

    @Test
    void theFixtureVaries() throws IOException {
        assertThat(records().stream().map(row -> row.get("largest")).distinct()).hasSize(96);
    }

    private static double largest(CSVRecord row) {
        double[] points = numbers(row, "points");
        DataSet data = new DataSet(Integer.parseInt(row.get("classes")), IntStream.range(0, points.length / 3)
                .mapToObj(i -> new Point(points[3 * i], points[3 * i + 1], (int) points[3 * i + 2]))
                .toList());
        Regularizer penalty = new Regularizer.L2(Double.parseDouble(row.get("strength")));
        return Curvature.of(new Objective(data, loss(row), penalty)
                .evaluate(Parameters.fromArray(numbers(row, "parameters")))).orElseThrow().largest();
    }

    private static Loss loss(CSVRecord row) {
        return switch (row.get("loss")) {
            case "one_vs_all_logistic" -> new OneVsAllLogistic();
            default -> new CrossEntropy(Double.parseDouble(row.get("temperature")),
                    Double.parseDouble(row.get("labelSmoothing")), SmoothingOver.ALL);
        };
    }

    private static Stream<CSVRecord> rows(String name) throws IOException {
        return records().stream().filter(row -> row.get("loss").equals(name));
    }

    private static List<CSVRecord> records() throws IOException {
        try (CSVParser parser = FORMAT.parse(new InputStreamReader(
                Objects.requireNonNull(CurvatureFixtureTest.class.getResourceAsStream("/fixtures/curvature.csv")),
                StandardCharsets.UTF_8))) {
            return parser.getRecords();
        }
    }

    private static double[] numbers(CSVRecord row, String column) {
        return Stream.of(row.get(column).split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}

package losslab.core.loss;

import static losslab.testing.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import losslab.core.kind.Kind;

/// Our losses and gradients beside PyTorch's; `src/test/fixtures/losses.py` writes the file.
class LossFixtureTest {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    @Test
    void everyLossIsInTheFixture() throws IOException {
        Set<Class<?>> covered = new HashSet<>();
        records().forEach(row -> covered.add(loss(row).getClass()));
        assertThat(covered).containsExactlyInAnyOrder(Loss.class.getPermittedSubclasses());
    }

    @Test
    void everyNumberOfClassesIsInTheFixture() throws IOException {
        Set<Integer> sizes = new HashSet<>();
        records().forEach(row -> sizes.add(numbers(row, "scores").length));
        assertThat(sizes).containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @ParameterizedTest
    @MethodSource("losslab.core.loss.Loss#kinds")
    void lossIsPyTorchs(Kind<Loss> kind) throws IOException {
        rows(kind).forEach(row -> assertClose(Double.parseDouble(row.get("value")),
                loss(row).value(numbers(row, "scores"), label(row)), 1e-12, 1e-14));
    }

    /// T = 0.01 multiplies the rounding of a softmax, 1e−16, by 100.
    @ParameterizedTest
    @MethodSource("losslab.core.loss.Loss#kinds")
    void scoreGradientIsPyTorchs(Kind<Loss> kind) throws IOException {
        rows(kind).forEach(row -> assertClose(numbers(row, "gradient"),
                loss(row).scoreGradient(numbers(row, "scores"), label(row)), 1e-12, 3e-14));
    }

    private static Stream<CSVRecord> rows(Kind<Loss> kind) throws IOException {
        return records().stream().filter(row -> kind(row) == kind);
    }

    private static List<CSVRecord> records() throws IOException {
        try (CSVParser parser = FORMAT.parse(new InputStreamReader(
                Objects.requireNonNull(LossFixtureTest.class.getResourceAsStream("/fixtures/losses.csv")),
                StandardCharsets.UTF_8))) {
            return parser.getRecords();
        }
    }

    private static Kind<Loss> kind(CSVRecord row) {
        return Loss.kinds().stream().filter(kind -> kind.name().replace('-', '_').equals(row.get("loss"))).findFirst()
                .orElseThrow();
    }

    /// The column `parameter` is the first one that a loss has.
    private static Loss loss(CSVRecord row) {
        Kind<Loss> kind = kind(row);
        Map<String, Object> values = new HashMap<>(
                Map.of("labelSmoothing", Double.parseDouble(row.get("labelSmoothing")), "smoothingOver",
                        row.get("smoothingOver").toLowerCase(Locale.ROOT)));
        kind.parameterNames().stream().limit(1)
                .forEach(name -> values.put(name, Double.parseDouble(row.get("parameter"))));
        return kind.make(values);
    }

    private static int label(CSVRecord row) {
        return Integer.parseInt(row.get("label"));
    }

    private static double[] numbers(CSVRecord row, String column) {
        return Stream.of(row.get(column).split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}

package losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A broken file gives one line that names the place, and nothing else.
class BrokenFilesTest {
    private static final String VALID = """
            {"format": 1, "title": "t", "classes": 3,
             "points": [{"x": [1, 2], "y": 0}, {"x": [3, 4], "y": 2}],
             "weights": [[1, 2], [3, 4], [5, 6]],
             "bias": [7, 8, 9],
             "loss": {"type": "weston-watkins", "margin": 1.5},
             "regularization": {"type": "l2", "strength": 0.25},
             "optimizer": {"type": "sgd", "learningRate": 0.125},
             "batchSize": 1, "seed": 77}
            """;
    private static final String LOSS = "{\"type\": \"weston-watkins\", \"margin\": 1.5}";
    private static final String REGULARIZATION = "{\"type\": \"l2\", \"strength\": 0.25}";
    private static final String OPTIMIZER = "{\"type\": \"sgd\", \"learningRate\": 0.125}";

    @TempDir
    private Path folder;

    /// What is replaced by what, and how the message goes on after the file's name.
    static Stream<Arguments> brokenValues() {
        return Stream.of(
                // the whole
                Arguments.of("\"format\": 1", "\"format\": 2",
                        "format: expected 1 (the file is from a newer version of LossLab), found 2"),
                Arguments.of("\"format\": 1", "\"format\": 99999999999999999999",
                        "format: expected 1 (the file is from"),
                Arguments.of("\"format\": 1", "\"format\": 0", "format: expected 1, found 0"),
                Arguments.of("\"format\": 1", "\"format\": 1.0", "format: expected 1, found 1.0"),
                Arguments.of("\"format\": 1", "\"format\": \"1\"", "format: expected 1, found \"1\""),
                Arguments.of("\"format\": 1, ", "", "format: expected a value, found no such key"),
                Arguments.of("\"classes\": 3,", "", "classes: expected a value, found no such key"),
                Arguments.of("\"bias\": [7, 8, 9],", "", "bias: expected a value, found no such key"),
                Arguments.of("\"loss\": " + LOSS + ",", "", "loss: expected a value, found no such key"),
                Arguments.of("\"seed\"", "\"sead\"", "sead: expected one of \"format\", \"title\", "),
                Arguments.of("\"seed\"", "\"se\\ned\"", "\"se\\u000Aed\": expected one of "),
                Arguments.of("\"seed\"", "\"\"", "\"\": expected one of "),
                Arguments.of("\"seed\": 77", "\"batchSize\": 1", "batchSize: expected this key once, found it again"),
                Arguments.of("\"t\"", "1", "title: expected a text, found 1"),
                Arguments.of("\"t\"", "null", "title: expected a text, found null"),
                Arguments.of("\"t\"", '"' + "t".repeat(10_001) + '"',
                        "title: expected at most 10,000 characters, found 10,001"),
                // classes and points
                Arguments.of("\"classes\": 3", "\"classes\": 1",
                        "classes: expected a whole number from 2 to 10, found 1"),
                Arguments.of("\"classes\": 3", "\"classes\": 11",
                        "classes: expected a whole number from 2 to 10, found 11"),
                Arguments.of("\"classes\": 3", "\"classes\": 2.5",
                        "classes: expected a whole number from 2 to 10, found 2.5"),
                Arguments.of("\"classes\": 3", "\"classes\": 4", "weights: expected 4 rows, one a class, found 3"),
                Arguments.of("\"y\": 2", "\"y\": 3", "points[1].y: expected a class from 0 to 2, found 3"),
                Arguments.of("\"y\": 2", "\"y\": -1", "points[1].y: expected a class from 0 to 2, found -1"),
                Arguments.of("\"y\": 2", "\"y\": 1.0", "points[1].y: expected a class from 0 to 2, found 1.0"),
                Arguments.of("\"y\": 2", "\"y\": 2e0", "points[1].y: expected a class from 0 to 2, found 2e0"),
                Arguments.of("\"y\": 2", "\"y\": 4294967296",
                        "points[1].y: expected a class from 0 to 2, found 4294967296"),
                Arguments.of("\"y\": 2", "\"y\": \"2\"", "points[1].y: expected a class from 0 to 2, found \"2\""),
                Arguments.of("\"y\": 2", "\"y\": true", "points[1].y: expected a class from 0 to 2, found true"),
                Arguments.of(", \"y\": 2", "", "points[1].y: expected a value, found no such key"),
                Arguments.of("\"y\": 2", "\"z\": 2",
                        "points[1].z: expected one of \"x\", \"y\", \"heldOut\", found an unknown key"),
                Arguments.of("\"y\": 2", "\"x\": [1, 2]", "points[1].x: expected this key once, found it again"),
                Arguments.of("[3, 4], \"y\"", "[3], \"y\"", "points[1].x: expected 2 numbers, found 1"),
                Arguments.of("[3, 4], \"y\"", "[3, \"4\"], \"y\"", "points[1].x[1]: expected a number, found \"4\""),
                Arguments.of("[3, 4], \"y\"", "[3, NaN], \"y\"", "points[1].x[1]: expected a finite number, found NaN"),
                Arguments.of("[3, 4], \"y\"", "[3, -Infinity], \"y\"",
                        "points[1].x[1]: expected a finite number, found -Infinity"),
                Arguments.of("[3, 4], \"y\"", "[3, 1e999], \"y\"",
                        "points[1].x[1]: expected a finite number, found 1e999"),
                Arguments.of("[3, 4], \"y\"", "[[[[[3]]]]], \"y\"",
                        "points[1].x[0]: expected a number, found an array"),
                Arguments.of("[3, 4], \"y\"", "[".repeat(50_000), "points[1].x[0]: expected a number, found an array"),
                Arguments.of("[3, 4], \"y\"", "{\"x\": 1}, \"y\"",
                        "points[1].x: expected an array of numbers, found an object"),
                Arguments.of("{\"x\": [3, 4], \"y\": 2}", "7", "points[1]: expected an object, found 7"),
                Arguments.of("[{\"x\": [1, 2], \"y\": 0}, {\"x\": [3, 4], \"y\": 2}]", "{}",
                        "points: expected an array of points, found an object"),
                // weights and bias
                Arguments.of("[3, 4], [5", "[3, 4, 5], [5", "weights[1]: expected 2 numbers, found 3"),
                Arguments.of("[3, 4], [5", "[], [5", "weights[1]: expected 2 numbers, found 0"),
                Arguments.of("[3, 4], [5", "[3, {}], [5", "weights[1][1]: expected a number, found an object"),
                Arguments.of("[3, 4], [5", "[5", "weights: expected 3 rows, one a class, found 2"),
                Arguments.of("[3, 4], [5", "[0, 0],".repeat(100) + "[5",
                        "weights: expected 3 rows, one a class, found 102"),
                Arguments.of("[7, 8, 9]", "[7, 8]", "bias: expected 3 numbers, one a class, found 2"),
                Arguments.of("[7, 8, 9]", "[7, 8, 9, 10]", "bias: expected 3 numbers, one a class, found 4"),
                Arguments.of("[7, 8, 9]", "[7, 8, null]", "bias[2]: expected a number, found null"),
                Arguments.of("[7, 8, 9]", "[7, 8, 1" + "0".repeat(3_000) + "]",
                        "line 4, column 3018: expected a text or number of common length, found a much"),
                Arguments.of("[7, 8, 9]", "[7, 8, 1" + "0".repeat(400) + "]",
                        "bias[2]: expected a finite number, found 1" + "0".repeat(59) + "…"),
                // settings
                Arguments.of("weston-watkins", "hinge",
                        "loss.type: expected one of \"weston-watkins\", \"squared-hinge\", "
                                + "\"structured\", \"one-vs-all\", \"softmax\", \"one-vs-all-logistic\", found \"hinge\""),
                Arguments.of(LOSS, "{\"margin\": 1}", "loss.type: expected one of \"weston-watkins\""),
                Arguments.of(LOSS, "\"softmax\"", "loss: expected an object, found \"softmax\""),
                Arguments.of("1.5", "0", "loss.margin: expected a finite number above 0, found 0.0"),
                Arguments.of("1.5", "-1", "loss.margin: expected a finite number above 0, found -1.0"),
                Arguments.of("\"weston-watkins\", \"margin\"", "\"softmax\", \"margin\"",
                        "loss.margin: expected only what \"softmax\" has"),
                Arguments.of("\"margin\"", "\"delta\"", "loss.delta: expected one of "),
                Arguments.of(LOSS, "{\"type\": \"softmax\", \"temperature\": 0}",
                        "loss.temperature: expected a finite"),
                Arguments.of(LOSS, "{\"type\": \"softmax\", \"labelSmoothing\": 1}",
                        "loss.labelSmoothing: expected from 0"),
                Arguments.of(LOSS, "{\"type\": \"softmax\", \"smoothingOver\": \"ALL\"}",
                        "loss.smoothingOver: expected one of \"all\", \"others\", found \"ALL\""),
                Arguments.of("\"l2\"", "\"L2\"",
                        "regularization.type: expected one of \"none\", \"l2\", \"l1\", \"elastic\""),
                Arguments.of("0.25", "-0.25", "regularization.strength: expected a finite number from 0, found -0.25"),
                Arguments.of("\"l2\"", "\"none\"", "regularization.strength: expected only what \"none\" has"),
                Arguments.of(REGULARIZATION, "{\"type\": \"l1\"}",
                        "regularization.strength: expected a number, found no"),
                Arguments.of(REGULARIZATION, "{\"type\": \"elastic\", \"strength\": 1, \"l1Ratio\": 1.1}",
                        "regularization.l1Ratio: expected from 0 to 1, found 1.1"),
                Arguments.of("0.125", "0", "optimizer.learningRate: expected a finite number above 0, found 0.0"),
                Arguments.of(OPTIMIZER, "{\"type\": \"adam\"}",
                        "optimizer.learningRate: expected a number, found no such"),
                Arguments.of(OPTIMIZER, "{\"type\": \"momentum\", \"learningRate\": 1, \"nesterov\": 1}",
                        "optimizer.nesterov: expected true or false, found 1"),
                Arguments.of(OPTIMIZER, "null", "optimizer: expected an object, found null"),
                Arguments.of("\"batchSize\": 1", "\"batchSize\": -1", "batchSize: expected a whole number from 0 to"),
                Arguments.of("\"batchSize\": 1", "\"batchSize\": 0.5", "batchSize: expected a whole number from 0 to"),
                Arguments.of("77", "9223372036854775808", "seed: expected a whole number of at most 64 bits"),
                Arguments.of("77", "\"\\u2028\\r\\n\\u001b[31m\"",
                        "seed: expected a whole number of at most 64 bits, found \"\\u2028\\u000D\\u000A\\u001B[31m\""),
                // schedule, stopping, points held out
                Arguments.of("\"batchSize\": 1",
                        "\"schedule\": {\"type\": \"step\", \"factor\": 0, \"every\": 5}, \"batchSize\": 1",
                        "schedule.factor: expected above 0 and at most 1, found 0.0"),
                Arguments.of("\"batchSize\": 1",
                        "\"schedule\": {\"type\": \"exponential\", \"factor\": 1.5, \"every\": 5}, \"batchSize\": 1",
                        "schedule.factor: expected above 0 and at most 1, found 1.5"),
                Arguments.of("\"batchSize\": 1",
                        "\"schedule\": {\"type\": \"step\", \"factor\": 0.5, \"every\": 0}, \"batchSize\": 1",
                        "schedule.every: expected a whole number from 1 to 9223372036854775807, found 0"),
                Arguments.of("\"batchSize\": 1",
                        "\"schedule\": {\"type\": \"step\", \"factor\": 0.5, \"every\": 1.5}, \"batchSize\": 1",
                        "schedule.every: expected a whole number from 1 to 9223372036854775807, found 1.5"),
                Arguments.of("\"batchSize\": 1",
                        "\"schedule\": {\"type\": \"step\", \"factor\": 0.5, \"every\": 9223372036854775808}, \"batchSize\": 1",
                        "schedule.every: expected a whole number from 1 to 9223372036854775807, found"),
                Arguments.of("\"batchSize\": 1",
                        "\"schedule\": {\"type\": \"step\", \"factor\": 0.5}, \"batchSize\": 1",
                        "schedule.every: expected a whole number from 1 to 9223372036854775807, found no such key"),
                Arguments.of("\"batchSize\": 1", "\"schedule\": {\"type\": \"cosine\", \"steps\": 0}, \"batchSize\": 1",
                        "schedule.steps: expected a whole number from 1 to 9223372036854775807, found 0"),
                Arguments.of("\"batchSize\": 1",
                        "\"schedule\": {\"type\": \"cosine\", \"steps\": 9, \"lowest\": 2}, \"batchSize\": 1",
                        "schedule.lowest: expected from 0 to 1, found 2.0"),
                Arguments.of("\"batchSize\": 1",
                        "\"schedule\": {\"type\": \"cosine\", \"steps\": 9, \"factor\": 0.5}, \"batchSize\": 1",
                        "schedule.factor: expected only what \"cosine\" has (\"steps\", \"lowest\")"),
                Arguments.of("\"batchSize\": 1", "\"schedule\": {\"type\": \"linear\"}, \"batchSize\": 1",
                        "schedule.type: expected one of \"constant\", \"step\", \"exponential\", \"cosine\", found \"linear\""),
                Arguments.of("\"batchSize\": 1", "\"schedule\": \"constant\", \"batchSize\": 1",
                        "schedule: expected an object, found \"constant\""),
                Arguments.of("\"batchSize\": 1", "\"stopping\": {\"patience\": -1}, \"batchSize\": 1",
                        "stopping.patience: expected a whole number from 0 to 2147483647, found -1"),
                Arguments.of("\"batchSize\": 1", "\"stopping\": {\"patience\": 2.5}, \"batchSize\": 1",
                        "stopping.patience: expected a whole number from 0 to 2147483647, found 2.5"),
                Arguments.of("\"batchSize\": 1", "\"stopping\": {\"gradientNorm\": -0.5}, \"batchSize\": 1",
                        "stopping.gradientNorm: expected a finite number from 0, found -0.5"),
                Arguments.of("\"batchSize\": 1", "\"stopping\": {\"gradientNorm\": \"short\"}, \"batchSize\": 1",
                        "stopping.gradientNorm: expected a number, found \"short\""),
                Arguments.of("\"batchSize\": 1", "\"stopping\": {\"steps\": 5}, \"batchSize\": 1",
                        "stopping.steps: expected one of \"gradientNorm\", \"patience\", found an unknown key"),
                Arguments.of("\"batchSize\": 1", "\"stopping\": true, \"batchSize\": 1",
                        "stopping: expected an object, found true"),
                Arguments.of("\"y\": 2", "\"y\": 2, \"heldOut\": \"yes\"",
                        "points[1].heldOut: expected true or false, found \"yes\""),
                Arguments.of("\"y\": 2", "\"y\": 2, \"heldOut\": 1",
                        "points[1].heldOut: expected true or false, found 1"),
                // syntax
                Arguments.of("\"bias\": [7", "\"bias\": [7 7",
                        "line 4, column 13: expected valid JSON, found unexpected"),
                Arguments.of("\"bias\": [7", "\"bias\": [07", "line 4, column 12: expected valid JSON, found "),
                Arguments.of("\"bias\": [7", "\"bias\": [+7", "line 4, column 12: expected valid JSON, found "),
                Arguments.of("\"seed\": 77}", "\"seed\": 77,}", "line 8, column 29: expected valid JSON, found "),
                Arguments.of("\"seed\": 77}", "\"seed\": 77",
                        "line 9, column 1: expected valid JSON, found unexpected end"),
                Arguments.of("\"seed\": 77}", "\"seed\": 77} {}",
                        "line 8, column 30: expected the end of the file, found an"),
                Arguments.of("\"seed\": 77}", "\"seed\": 77} x", "line 8, column 30: expected valid JSON, found "),
                Arguments.of("\"t\"", "'t'", "line 1, column 24: expected valid JSON, found "),
                Arguments.of("\"t\"", "\"t", "line 1, column"),
                Arguments.of("\"t\"", "// note\n\"t\"", "line 1, column 24: expected valid JSON, found "));
    }

    @ParameterizedTest
    @MethodSource("brokenValues")
    void isToldWithItsPlace(String valid, String broken, String message) throws IOException {
        assertThat(VALID).contains(valid);
        Path file = folder.resolve("broken.losslab");
        Files.writeString(file, VALID.replace(valid, broken));

        assertIsTold(file, message);
    }

    static final List<Arguments> BROKEN_BYTES = List.of(
            Arguments.of("", "line 1, column 1: expected an experiment"),
            Arguments.of(" \n\n ", "line 1, column 1: expected an experiment, found nothing"),
            Arguments.of("[]", "line 1, column 1: expected an object, found an array"),
            Arguments.of("7", "line 1, column 1: expected an object, found 7"),
            Arguments.of("null", "line 1, column 1: expected an object, found null"),
            Arguments.of("PNG\r\n\u001a\n", "line 1, column 1: expected valid JSON, found unrecognized token 'PNG'"),
            Arguments.of("\u0000\u0000", "line 1, column "),
            Arguments.of("{\n \"title\": \"caf\u00e9\"}",
                    "line 2, column 15: expected UTF-8 text, found the byte 0xE9"),
            Arguments.of("{\"title\": \"\u00c0\u0080\"}",
                    "line 1, column 12: expected UTF-8 text, found the byte 0xC0"),
            Arguments.of("{\"title\": \"\u00ed\u00a0\u0080\"}",
                    "line 1, column 12: expected UTF-8 text, found the byte 0xED"),
            Arguments.of("{\"title\": \"\u00e2\u0082", "line 1, column 12: expected UTF-8 text, found the byte 0xE2"),
            Arguments.of("\u00ff\u00fe{\u0000", "line 1, column 1: expected UTF-8 text, found the byte 0xFF"));

    /// @param bytes one character a byte
    @ParameterizedTest
    @FieldSource("BROKEN_BYTES")
    void isToldEvenIfItIsNoText(String bytes, String message) throws IOException {
        Path file = folder.resolve("broken.losslab");
        Files.write(file, bytes.getBytes(StandardCharsets.ISO_8859_1));

        assertIsTold(file, message);
    }

    @ParameterizedTest
    @MethodSource("absentFiles")
    void isToldIfItIsNotThere(String name, String message) throws IOException {
        Files.writeString(folder.resolve("file"), VALID);

        assertIsTold(folder.resolve(name), message);
    }

    static Stream<Arguments> absentFiles() {
        return Stream.of(Arguments.of("none.losslab", "expected a file, found none of this name"),
                Arguments.of("", "expected a file, found a folder"),
                Arguments.of("no/where", "expected a file, found none"),
                Arguments.of("file/below", "expected a readable file, found: Not a directory"));
    }

    private static void assertIsTold(Path file, String message) {
        CommandRun run = CommandRun.of("eval", file);

        assertThat(run.errorLine()).startsWith("losslab: " + file + ": ").contains(message);
        assertThat(run.errorLine()).matches("\\P{Cntrl}{1,500}");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }
}

package losslab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentFileTest {
    private static final String TWO_CLASSES = """
            "classes": 2, "points": [], "weights": [[1, 2], [3, 4]], "bias": [5, 6], "loss": {"type": "softmax"}""";
    private static final String SHORTEST = "\"format\": 1, " + TWO_CLASSES;

    @Test
    void readsNamesAndColoursOfClasses() throws IOException {
        Document document = read("""
                {%s, "classNames": ["cat", ""], "classColors": ["", "#00ff7f"]}""".formatted(SHORTEST));

        assertThat(document.experiment().labels().name(0)).isEqualTo("cat");
        assertThat(document.experiment().labels().name(1)).isEmpty();
        assertThat(document.experiment().labels().color(1)).isEqualTo("#00ff7f");
    }

    @Test
    void readsBookmarksInTheirOrder() throws IOException {
        Document document = read("""
                {%s, "bookmarks": [{"name": "zero", %s}, {"title": "T", "name": "one", %s}]}"""
                .formatted(SHORTEST, TWO_CLASSES, TWO_CLASSES));

        assertThat(document.bookmarks()).extracting(Bookmark::name).containsExactly("zero", "one");
        assertThat(document.bookmarks().getLast().experiment().title()).isEqualTo("T");
    }

    @Test
    void writesNothingOfWhatThereIsNot() throws IOException {
        StringWriter text = new StringWriter();
        ExperimentWriter.write(Document.of(LectureDemo.experiment().withLabels(
                new ClassLabels(List.of("", "", ""), List.of()))), text);

        assertThat(text.toString()).doesNotContain("classNames", "classColors", "bookmarks");
    }

    @Test
    void writesOneBookmarkALine() throws IOException {
        Experiment demo = LectureDemo.experiment();
        StringWriter text = new StringWriter();
        ExperimentWriter.write(new Document(demo, List.of(new Bookmark("a", demo), new Bookmark("b", demo))), text);

        assertThat(text.toString().lines().filter(line -> line.startsWith("    {\"name\": "))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "classNames": ["a"]                     | classNames: expected 2, one a class, found 1
            "classNames": ["a", "a"]                | classNames[1]: expected a name of its own, found "a" again
            "classNames": ["a", 2]                  | classNames[1]: expected a text, found 2
            "classColors": ["red", ""]              | classColors[0]: expected a colour like "#1f77b4", found "red"
            "bookmarks": {}                         | bookmarks: expected an array of bookmarks, found an object
            "bookmarks": [{}]                       | bookmarks[0].name: expected a value, found no such key
            "bookmarks": [{"name": "a", "classes": 3, "points": [], "weights": [[1, 2]], "bias": [1], "loss": {"type": "softmax"}}] | bookmarks[0].weights: expected 3 rows, one a class, found 1
            "bookmarks": [{"name": "a", "classes": 2, "points": [{"x": [1, 2], "y": 2}], "weights": [[1, 2], [3, 4]], "bias": [1, 2], "loss": {"type": "softmax"}}] | bookmarks[0].points[0].y: expected a class from 0 to 1, found 2
            "bookmarks": [{"format": 1}]            | bookmarks[0].format: expected one of "name", "title", "classes", "points", "weights", "bias", "loss", "regularization", "optimizer", "schedule", "batchSize", "seed", "stopping", "classNames", "classColors", found an unknown key
            """)
    void namesThePlaceOfAnError(String entry, String message) {
        assertThatThrownBy(() -> read("{%s, %s}".formatted(SHORTEST, entry))).hasMessage(message);
    }

    private static Document read(String text) throws IOException {
        return ExperimentReader.readDocument(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}

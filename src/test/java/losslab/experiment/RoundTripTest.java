package losslab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import losslab.core.loss.Loss;
import losslab.core.loss.Regularizer;

class RoundTripTest {

    // Records compare doubles by their bits, so that equal means equal in every bit, the sign of 0 included.
    @Property(tries = 1000)
    void writtenDocumentsReadBackToTheSameBits(@ForAll long seed) throws IOException {
        Document document = RandomExperiments.document(seed);

        assertThat(ExperimentReader
                .readDocument(new ByteArrayInputStream(text(document).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(document);
    }

    @Property(tries = 100)
    void theSameDocumentGivesTheSameText(@ForAll long seed) throws IOException {
        assertThat(text(RandomExperiments.document(seed))).isEqualTo(text(RandomExperiments.document(seed)));
    }

    @Test
    void theRandomExperimentsVary() {
        assertThat(LongStream.range(0, 200).mapToObj(RandomExperiments::wild).map(e -> e.loss().kind())
                .collect(Collectors.toSet())).hasSameSizeAs(Loss.kinds());
        assertThat(LongStream.range(0, 200).mapToObj(RandomExperiments::wild).map(e -> e.optimizer().getClass())
                .collect(Collectors.toSet())).hasSize(6);
        assertThat(LongStream.range(0, 200).mapToObj(RandomExperiments::wild).map(e -> e.regularizer().kind())
                .collect(Collectors.toSet())).hasSameSizeAs(Regularizer.kinds());
        assertThat(LongStream.range(0, 200).mapToObj(RandomExperiments::wild).map(e -> e.schedule().getClass())
                .collect(Collectors.toSet())).hasSize(4);
    }

    @Test
    void theRandomExperimentsVaryInStoppingAndValidation() {
        assertThat(LongStream.range(0, 200).mapToObj(RandomExperiments::wild).map(Experiment::stopping)
                .collect(Collectors.toSet())).hasSizeGreaterThan(100);
        assertThat(LongStream.range(0, 200).mapToObj(RandomExperiments::wild).map(e -> e.data().heldOutCount())
                .collect(Collectors.toSet())).hasSizeGreaterThan(3);
    }

    @Test
    void theRandomDocumentsVaryInNamesColoursAndBookmarks() {
        assertThat(LongStream.range(0, 200).mapToObj(RandomExperiments::wild).map(e -> e.labels().names())
                .collect(Collectors.toSet())).hasSizeGreaterThan(50);
        assertThat(LongStream.range(0, 200).mapToObj(RandomExperiments::wild).map(e -> e.labels().colors())
                .collect(Collectors.toSet())).hasSizeGreaterThan(50);
        assertThat(LongStream.range(0, 200).mapToObj(RandomExperiments::document).map(d -> d.bookmarks().size())
                .collect(Collectors.toSet())).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    private static String text(Document document) throws IOException {
        StringWriter text = new StringWriter();
        ExperimentWriter.write(document, text);
        return text.toString();
    }
}

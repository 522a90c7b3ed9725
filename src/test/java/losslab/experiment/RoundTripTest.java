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

class RoundTripTest {

    // Records compare doubles by their bits, so that equal means equal in every bit, the sign of 0 included.
    @Property(tries = 1000)
    void writtenExperimentsReadBackToTheSameBits(@ForAll long seed) throws IOException {
        Experiment experiment = RandomExperiments.wild(seed);

        assertThat(ExperimentReader.read(new ByteArrayInputStream(text(experiment).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(experiment);
    }

    @Property(tries = 100)
    void theSameExperimentGivesTheSameText(@ForAll long seed) throws IOException {
        assertThat(text(RandomExperiments.wild(seed))).isEqualTo(text(RandomExperiments.wild(seed)));
    }

    @Test
    void theRandomExperimentsVary() {
        assertThat(LongStream.range(0, 200).mapToObj(RandomExperiments::wild).map(e -> e.loss().getClass())
                .collect(Collectors.toSet())).hasSize(6);
        assertThat(LongStream.range(0, 200).mapToObj(RandomExperiments::wild).map(e -> e.optimizer().getClass())
                .collect(Collectors.toSet())).hasSize(6);
        assertThat(LongStream.range(0, 200).mapToObj(RandomExperiments::wild).map(e -> e.regularizer().getClass())
                .collect(Collectors.toSet())).hasSize(4);
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

    private static String text(Experiment experiment) throws IOException {
        StringWriter text = new StringWriter();
        ExperimentWriter.write(experiment, text);
        return text.toString();
    }
}

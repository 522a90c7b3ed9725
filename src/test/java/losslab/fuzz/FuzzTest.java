package losslab.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

import losslab.ui.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that nobody would write. [Fuzz] reads as many as one likes.
class FuzzTest {
    private static final int INPUTS = 10_000;
    private static final long SEED = 20261121;

    @TempDir
    Path folder;

    @BeforeEach
    void speakEnglish() {
        Messages.speak(Locale.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void everyInputIsAValueOrASentence(FileReading reading) {
        FuzzRun run = new FuzzRun(reading, SEED, Path.of("target", "fuzz"));

        run.run(INPUTS);

        assertThat(run.accepted()).isBetween(INPUTS / 50, INPUTS - INPUTS / 50);
        assertThat(run.refusals()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource
    void whatOnceDidHarmDoesNoneNow(FileReading reading) throws IOException {
        FuzzRun run = new FuzzRun(reading, SEED, folder);

        for (Path file : Corpus.harmful(reading)) {
            run.take(Files.readAllBytes(file));
        }

        assertThat(run.count()).isPositive();
    }

    @Test
    void theInputsVary() {
        Mutator mutator = new Mutator(new SplittableRandom(SEED), Corpus.of(FileReading.EXPERIMENT));
        Set<Integer> hashes = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            hashes.add(Arrays.hashCode(mutator.next()));
        }
        assertThat(hashes).hasSizeGreaterThan(900);
    }

    @Test
    void theSameSeedGivesTheSameInputs() {
        List<byte[]> corpus = List.of("{\"a\": [1, 2]}".getBytes(StandardCharsets.UTF_8));

        assertThat(new Mutator(new SplittableRandom(SEED), corpus).next())
                .isEqualTo(new Mutator(new SplittableRandom(SEED), corpus).next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "", "loss: java.lang.Foo",
        "a NumberFormatException", "points: expected {0}, found 3"})
    void noSentenceIs(String message) {
        assertThatThrownBy(() -> Sentence.require(message)).isInstanceOf(AssertionError.class);
    }
}

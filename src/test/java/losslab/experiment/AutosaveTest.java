package losslab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutosaveTest {
    private static final Document DEMO = Document.of(LectureDemo.experiment());

    @TempDir
    Path folder;

    @Test
    void keepsNothingAtFirst() throws IOException {
        try (Autosave autosave = Autosave.begin(folder)) {
            assertThat(autosave.isKept()).isFalse();
        }
    }

    @Test
    void keepsWhatWasWrittenLast() throws IOException {
        try (Autosave autosave = Autosave.begin(folder)) {
            autosave.write(DEMO, Optional.empty());
            autosave.write(EndlessSaver.document(1), Optional.empty());

            assertThat(autosave.read()).isEqualTo(EndlessSaver.document(1));
        }
    }

    @Test
    void makesItsFolder() throws IOException {
        try (Autosave autosave = Autosave.begin(folder.resolve("state/losslab"))) {
            autosave.write(DEMO, Optional.empty());

            assertThat(autosave.read()).isEqualTo(DEMO);
        }
    }

    @Test
    void whatIsLetGoIsFound() throws IOException {
        leave(DEMO, Optional.of(folder.resolve("lecture 3.losslab")));

        List<Autosave> found = Autosave.abandoned(folder);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().read()).isEqualTo(DEMO);
        assertThat(found.getFirst().place()).contains(folder.resolve("lecture 3.losslab"));
    }

    @Test
    void knowsWhenItWasKept() throws IOException {
        Instant lectureTime = Instant.parse("2016-01-11T10:15:30Z");
        leave(DEMO, Optional.empty());
        Files.setLastModifiedTime(documents().getFirst(), FileTime.from(lectureTime));

        assertThat(Autosave.abandoned(folder).getFirst().time()).isEqualTo(lectureTime);
    }

    @Test
    void theNewestIsFoundFirst() throws IOException {
        leave(EndlessSaver.document(1), Optional.empty());
        Files.setLastModifiedTime(documents().getFirst(), FileTime.from(Instant.parse("2016-01-11T10:15:30Z")));
        leave(EndlessSaver.document(2), Optional.empty());

        assertThat(Autosave.abandoned(folder)).extracting(autosave -> autosave.read().experiment().title())
                .containsExactly("2", "1");
    }

    @Test
    void whatIsHeldIsNotFound() throws IOException {
        try (Autosave held = Autosave.begin(folder)) {
            held.write(DEMO, Optional.empty());

            assertThat(Autosave.abandoned(folder)).isEmpty();
            assertThat(held.isKept()).isTrue();
        }
    }

    @Test
    void whatWasFoundIsHeld() throws IOException {
        leave(DEMO, Optional.empty());
        List<Autosave> found = Autosave.abandoned(folder);

        assertThat(Autosave.abandoned(folder)).isEmpty();

        found.getFirst().close();
        assertThat(Autosave.abandoned(folder)).hasSize(1);
    }

    @Test
    void whatWasFoundCanBeWrittenOn() throws IOException {
        leave(DEMO, Optional.of(folder.resolve("a.losslab")));
        Autosave found = Autosave.abandoned(folder).getFirst();
        found.write(EndlessSaver.document(1), Optional.of(folder.resolve("a.losslab")));
        found.close();

        assertThat(Autosave.abandoned(folder).getFirst().read()).isEqualTo(EndlessSaver.document(1));
    }

    @Test
    void leavesNothingAfterAWorkThatWasForgotten() throws IOException {
        try (Autosave autosave = Autosave.begin(folder)) {
            autosave.write(DEMO, Optional.of(folder.resolve("a.losslab")));
            autosave.forget();
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aWorkOfAnotherPlaceHasNoPlace() throws IOException {
        try (Autosave autosave = Autosave.begin(folder)) {
            autosave.write(DEMO, Optional.of(folder.resolve("a.losslab")));
            autosave.write(DEMO, Optional.empty());

            assertThat(autosave.place()).isEmpty();
        }
    }

    @Test
    void keepsTheOldWhenTheNewIsTooLarge() throws IOException {
        try (Autosave autosave = Autosave.begin(folder)) {
            autosave.write(DEMO, Optional.empty());

            assertThatThrownBy(() -> autosave.write(LargeDocuments.tooLarge(), Optional.empty()))
                    .isInstanceOf(IOException.class).hasMessage("expected at most 64 MB, found more");
            assertThat(autosave.read()).isEqualTo(DEMO);
        }
    }

    @Test
    void aThousandDocumentsComeBackToTheSameBits() throws IOException {
        Path file = folder.resolve("a.losslab");
        try (Autosave autosave = Autosave.begin(folder.resolve("unsaved"))) {
            for (long seed = 0; seed < 1000; seed++) {
                Document document = RandomExperiments.document(seed);
                ExperimentWriter.write(document, file);
                autosave.write(document, Optional.of(file));

                assertThat(ExperimentReader.readDocument(file)).as("file of seed %d", seed).isEqualTo(document);
                assertThat(autosave.read()).as("autosave of seed %d", seed).isEqualTo(document);
            }
        }
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() throws IOException {
        assertThat(Autosave.abandoned(folder.resolve("none"))).isEmpty();
    }

    private void leave(Document document, Optional<Path> place) throws IOException {
        try (Autosave autosave = Autosave.begin(folder)) {
            autosave.write(document, place);
        }
    }

    private List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".losslab")).toList();
        }
    }
}

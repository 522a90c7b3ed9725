package losslab.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import losslab.app.document.Questions.Left;
import losslab.experiment.Autosave;
import losslab.experiment.Document;
import losslab.experiment.ExperimentFormatException;
import losslab.experiment.ExperimentReader;
import losslab.experiment.LectureDemo;

class AutosaverTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    Path folder;
    private Path unsaved;
    private Path file;
    private DocumentDesk desk;

    @BeforeEach
    void sitDown() {
        unsaved = folder.resolve("unsaved");
        file = folder.resolve("lecture.losslab");
        desk = sitDownAgain();
    }

    private DocumentDesk sitDownAgain() {
        return new DocumentDesk(LectureDemo.experiment(), unsaved);
    }

    // When

    @Test
    void nothingHappensWithoutAChange() {
        assertThat(desk.hasAlarms()).isFalse();
    }

    @Test
    void aChangeIsKeptAfterThreeSeconds() throws IOException {
        desk.model.setParameter(0, 0, 7);
        desk.pass(Duration.ofMillis(2999));
        assertThat(kept()).isEmpty();

        desk.pass(Duration.ofMillis(1));
        assertThat(kept()).containsExactly(desk.onScreen());
    }

    @Test
    void afterwardsNothingHappens() {
        desk.model.setParameter(0, 0, 7);
        desk.pass(SECOND.multipliedBy(3));

        assertThat(desk.hasAlarms()).isFalse();
    }

    @Test
    void aChangeWhileWaitingIsWaitedForToo() throws IOException {
        desk.model.setParameter(0, 0, 7);
        desk.pass(SECOND.multipliedBy(2));
        desk.model.setParameter(0, 0, 8);
        desk.pass(SECOND.multipliedBy(2));
        assertThat(kept()).isEmpty();

        desk.pass(SECOND);
        assertThat(kept()).containsExactly(desk.onScreen());
    }

    @Test
    void changesWithoutAPauseAreKeptEveryTenSeconds() throws IOException {
        for (int i = 0; i < 10; i++) {
            assertThat(kept()).isEmpty();
            desk.model.step();
            desk.pass(SECOND);
        }

        assertThat(kept()).containsExactly(desk.onScreen());
    }

    @Test
    void whatIsTakenBackIsNotKept() throws IOException {
        desk.model.setParameter(0, 0, 7);
        desk.model.undo().undo();
        desk.pass(SECOND.multipliedBy(10));

        assertThat(kept()).isEmpty();
    }

    @Test
    void whatIsSavedIsNoLongerKept() throws IOException {
        changeAndWait();
        desk.documents.saveAs(file);

        assertThat(kept()).isEmpty();
    }

    @Test
    void whatIsGivenUpIsNoLongerKept() throws IOException {
        changeAndWait();
        desk.changes = Questions.Changes.DISCARD;
        desk.documents.create();

        assertThat(kept()).isEmpty();
    }

    @Test
    void aCleanEndLeavesNothing() {
        changeAndWait();
        desk.documents.close();

        assertThat(unsaved).isEmptyDirectory();
    }

    @Test
    void nothingIsKeptIfTheUserDoesNotWantIt() {
        desk.documents.setAutosaving(false);
        changeAndWait();

        assertThat(unsaved).doesNotExist();
    }

    @Test
    void whatIsUnsavedIsKeptAsSoonAsTheUserWantsIt() throws IOException {
        desk.documents.setAutosaving(false);
        changeAndWait();
        desk.documents.setAutosaving(true);
        desk.pass(SECOND.multipliedBy(3));

        assertThat(kept()).containsExactly(desk.onScreen());
    }

    @Test
    void aDiskThatIsFullIsToldOnce() throws IOException {
        Files.writeString(unsaved, "no folder");
        changeAndWait();
        desk.model.step();
        desk.pass(SECOND.multipliedBy(3));

        assertThat(desk.heard).hasSize(1).first().asString().startsWith("Unsaved work cannot be kept for a crash");
    }

    // After a crash

    @Test
    void aCrashIsFollowedByAQuestion() throws IOException {
        crash();
        DocumentDesk next = sitDownAgain();
        next.documents.offerLeft();

        assertThat(next.heard).containsExactly("restore CS231n demo of lecture.losslab");
    }

    @Test
    void workIsRestoredToTheSameBitsAndIsStillUnsaved() throws IOException {
        Document lost = crash();
        DocumentDesk next = restored();

        assertThat(next.onScreen()).isEqualTo(lost);
        assertThat(next.isChanged()).isTrue();
        assertThat(next.documents.placeProperty().get()).contains(file);
    }

    @Test
    void restoredWorkIsStillKept() throws IOException {
        Document lost = crash();
        restored();

        assertThat(kept()).containsExactly(lost);
    }

    @Test
    void restoredWorkIsSavedToItsFile() throws IOException {
        Document lost = crash();
        DocumentDesk next = restored();
        next.documents.save();

        assertThat(ExperimentReader.readDocument(file)).isEqualTo(lost);
        assertThat(kept()).isEmpty();
    }

    @Test
    void workThatNobodyWantsIsForgotten() throws IOException {
        crash();
        DocumentDesk next = sitDownAgain();
        next.left = Left.DISCARD;
        next.documents.offerLeft();

        assertThat(unsaved).isEmptyDirectory();
        assertThat(next.isChanged()).isFalse();
    }

    @Test
    void workIsOfferedAgainNextTime() throws IOException {
        crash();
        sitDownAgain().documents.offerLeft();
        DocumentDesk next = sitDownAgain();
        next.documents.offerLeft();

        assertThat(next.heard).hasSize(1);
    }

    @Test
    void twoCrashesAreOfferedOneAfterTheOther() throws IOException {
        crash();
        crash();
        DocumentDesk next = sitDownAgain();
        next.left = Left.DISCARD;
        next.documents.offerLeft();

        assertThat(next.heard).hasSize(2);
    }

    @Test
    void workOfANewerVersionIsLeftAlone() throws IOException {
        crash();
        Files.writeString(keptFiles().getFirst(), "{\"format\": 2}");
        DocumentDesk next = sitDownAgain();
        next.documents.offerLeft();

        assertThat(next.heard).isEmpty();
        assertThat(keptFiles()).hasSize(1);
    }

    @Test
    void workOfAProgramThatRunsIsNotOffered() {
        changeAndWait();
        DocumentDesk next = sitDownAgain();
        next.documents.offerLeft();

        assertThat(next.heard).isEmpty();
    }

    private void changeAndWait() {
        desk.model.step();
        desk.pass(SECOND.multipliedBy(10));
    }

    @Test
    void whatIsRestoredReplacesNoNewWorkUnasked() throws IOException {
        crash();
        desk.left = Left.RESTORE;
        desk.model.setParameter(0, 0, 7);
        Document own = desk.onScreen();
        desk.documents.offerLeft();

        assertThat(desk.heard).endsWith("save CS231n demo");
        assertThat(desk.onScreen()).isEqualTo(own);
    }

    /// Leaves unsaved work as a program does that is killed: its lock is gone.
    private Document crash() throws IOException {
        Document work = Document.of(LectureDemo.experiment().withSeed(42));
        try (Autosave autosave = Autosave.begin(unsaved)) {
            autosave.write(work, Optional.of(file));
        }
        return work;
    }

    private DocumentDesk restored() {
        DocumentDesk next = sitDownAgain();
        next.left = Left.RESTORE;
        next.documents.offerLeft();
        return next;
    }

    private List<Document> kept() throws IOException {
        return keptFiles().stream().map(AutosaverTest::read).toList();
    }

    private static Document read(Path kept) {
        try {
            return ExperimentReader.readDocument(kept);
        } catch (ExperimentFormatException e) {
            throw new AssertionError(e);
        }
    }

    private List<Path> keptFiles() throws IOException {
        if (!Files.isDirectory(unsaved)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(unsaved)) {
            return files.filter(kept -> kept.toString().endsWith(".losslab")).toList();
        }
    }
}

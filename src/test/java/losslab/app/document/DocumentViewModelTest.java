package losslab.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import losslab.app.document.Questions.Changes;
import losslab.experiment.Bookmark;
import losslab.experiment.Document;
import losslab.experiment.Experiment;
import losslab.experiment.ExperimentReader;
import losslab.experiment.ExperimentWriter;
import losslab.experiment.LectureDemo;

class DocumentViewModelTest {
    private static final Experiment DEMO = LectureDemo.experiment();
    private static final Document OTHER = new Document(DEMO.withTitle("Other"),
            List.of(new Bookmark("start", LectureDemo.blank())));

    @TempDir
    Path folder;
    private Path file;
    private DocumentDesk desk;

    @BeforeEach
    void sitDown() {
        file = folder.resolve("lecture.losslab");
        desk = new DocumentDesk(DEMO, folder.resolve("unsaved"));
    }

    // Changes

    @Test
    void nothingIsChangedAtFirst() {
        assertThat(desk.isChanged()).isFalse();
    }

    @Test
    void anEditIsAChange() {
        desk.model.setParameter(0, 0, 7);

        assertThat(desk.isChanged()).isTrue();
    }

    @Test
    void aStepOfTrainingIsAChange() {
        desk.model.step();

        assertThat(desk.isChanged()).isTrue();
    }

    @Test
    void aBookmarkIsAChange() {
        desk.model.setBookmarks(OTHER.bookmarks());

        assertThat(desk.isChanged()).isTrue();
    }

    @Test
    void aSelectionIsNoChange() {
        desk.model.select(List.of(3));

        assertThat(desk.isChanged()).isFalse();
    }

    @Test
    void whatIsTakenBackIsNoChange() {
        desk.model.setParameter(0, 0, 7);
        desk.model.undo().undo();

        assertThat(desk.isChanged()).isFalse();
    }

    @Test
    void whatIsSavedIsNoChange() {
        desk.model.setParameter(0, 0, 7);
        desk.documents.saveAs(file);

        assertThat(desk.isChanged()).isFalse();
    }

    @Test
    void whatIsTakenBackAfterSavingIsAChange() {
        desk.model.setParameter(0, 0, 7);
        desk.documents.saveAs(file);
        desk.model.undo().undo();

        assertThat(desk.isChanged()).isTrue();
    }

    // Saving

    @Test
    void savesTheStateOnTheScreen() throws IOException {
        desk.model.setBookmarks(OTHER.bookmarks());
        desk.model.step();
        desk.documents.saveAs(file);

        assertThat(ExperimentReader.readDocument(file)).isEqualTo(desk.onScreen());
    }

    @Test
    void savesToTheFileThatItHas() throws IOException {
        desk.documents.saveAs(file);
        desk.model.setParameter(0, 0, 7);
        desk.documents.save();

        assertThat(ExperimentReader.readDocument(file)).isEqualTo(desk.onScreen());
    }

    @Test
    void asksForAFileIfItHasNone() {
        desk.chosen = Optional.of(file);
        desk.documents.save();

        assertThat(desk.heard).containsExactly("save as CS231n demo.losslab", "Saved: lecture.losslab");
        assertThat(desk.documents.placeProperty().get()).contains(file);
    }

    @Test
    void offersANameThatFilesMayHave() {
        desk.documents.rename("Loss: L/R *new*");
        desk.documents.saveAs();

        assertThat(desk.heard).containsExactly("save as Loss- L-R -new-.losslab");
    }

    @Test
    void savesNothingIfNoFileIsChosen() {
        desk.model.setParameter(0, 0, 7);
        desk.documents.save();

        assertThat(desk.isChanged()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void addsTheEndingOfItsFiles() {
        desk.chosen = Optional.of(folder.resolve("week 3.2"));
        desk.documents.saveAs();

        assertThat(folder.resolve("week 3.2.losslab")).exists();
    }

    @Test
    void doesNotReplaceAFileThatNobodyNamed() throws IOException {
        Files.writeString(file, "old");
        desk.chosen = Optional.of(folder.resolve("lecture"));
        desk.documents.saveAs();

        assertThat(desk.heard).endsWith("replace lecture.losslab");
        assertThat(file).hasContent("old");
    }

    @Test
    void replacesThatFileIfItMay() {
        desk.documents.saveAs(file);
        desk.model.setParameter(0, 0, 7);
        desk.chosen = Optional.of(folder.resolve("lecture"));
        desk.mayReplace = true;
        desk.documents.saveAs();

        assertThat(desk.isChanged()).isFalse();
    }

    @Test
    void keepsChangesAndFileIfSavingFails() {
        desk.documents.saveAs(file);
        desk.model.setParameter(0, 0, 7);
        Document before = desk.onScreen();
        desk.documents.saveAs(folder.resolve("none/lecture.losslab"));

        assertThat(desk.heard).endsWith("“lecture.losslab” was not saved. Your changes are still here.: "
                + "expected a place for a file, found: no such folder");
        assertThat(desk.isChanged()).isTrue();
        assertThat(desk.onScreen()).isEqualTo(before);
        assertThat(desk.documents.placeProperty().get()).contains(file);
    }

    // Opening

    @Test
    void opensADocumentWithItsBookmarks() throws IOException {
        ExperimentWriter.write(OTHER, file);
        desk.documents.open(file);

        assertThat(desk.onScreen()).isEqualTo(OTHER);
        assertThat(desk.isChanged()).isFalse();
        assertThat(desk.documents.placeProperty().get()).contains(file);
    }

    @Test
    void opensNothingOfAFileWithAnError() throws IOException {
        Files.writeString(file, "{\"format\": 1, \"classes\": 99}");
        desk.documents.open(file);

        assertThat(desk.onScreen()).isEqualTo(Document.of(DEMO));
        assertThat(desk.documents.placeProperty().get()).isEmpty();
        assertThat(desk.heard).containsExactly(
                "“lecture.losslab” cannot be opened: classes: expected a whole number from 2 to 10, found 99");
    }

    @Test
    void opensNothingOfANewerVersion() throws IOException {
        Files.writeString(file, "{\"format\": 2}");
        desk.documents.open(file);

        assertThat(desk.heard).hasSize(1).first().asString().contains("the file is from a newer version of LossLab");
    }

    @Test
    void aFileThatCannotBeReadIsToldBeforeChangesAreAskedFor() {
        desk.model.setParameter(0, 0, 7);
        desk.documents.open(file);

        assertThat(desk.heard)
                .containsExactly("“lecture.losslab” cannot be opened: expected a file, found none of this name");
    }

    @Test
    void aMissingFileLeavesTheRecentOnes() throws IOException {
        desk.documents.saveAs(file);
        Files.delete(file);
        desk.documents.open(file);

        assertThat(desk.recent.filesProperty().get()).isEmpty();
    }

    @Test
    void aBrokenFileStaysAmongTheRecentOnes() throws IOException {
        desk.documents.saveAs(file);
        Files.writeString(file, "{");
        desk.documents.open(file);

        assertThat(desk.recent.filesProperty().get()).containsExactly(file);
    }

    @Test
    void openedAndSavedFilesAreRecent() throws IOException {
        ExperimentWriter.write(OTHER, file);
        desk.documents.open(file);
        desk.documents.saveAs(folder.resolve("b.losslab"));

        assertThat(desk.recent.filesProperty().get()).containsExactly(folder.resolve("b.losslab"), file);
    }

    // Questions

    @Test
    void asksBeforeChangesAreLost() {
        desk.model.setParameter(0, 0, 7);
        Document before = desk.onScreen();
        desk.documents.create();

        assertThat(desk.heard).containsExactly("save CS231n demo");
        assertThat(desk.onScreen()).isEqualTo(before);
    }

    @Test
    void asksNothingIfThereAreNoChanges() {
        desk.documents.create();

        assertThat(desk.heard).isEmpty();
        assertThat(desk.onScreen()).isEqualTo(Document.of(LectureDemo.blank()));
    }

    @Test
    void letsChangesGoIfTheyAreNotWanted() {
        desk.model.setParameter(0, 0, 7);
        desk.changes = Changes.DISCARD;
        desk.documents.show(OTHER, () -> {});

        assertThat(desk.onScreen()).isEqualTo(OTHER);
        assertThat(desk.isChanged()).isFalse();
    }

    @Test
    void savesChangesAndGoesOn() throws IOException {
        desk.documents.saveAs(file);
        desk.model.setParameter(0, 0, 7);
        Document before = desk.onScreen();
        desk.changes = Changes.SAVE;
        desk.documents.show(OTHER, () -> {});

        assertThat(ExperimentReader.readDocument(file)).isEqualTo(before);
        assertThat(desk.onScreen()).isEqualTo(OTHER);
    }

    @Test
    void staysIfChangesCannotBeSaved() {
        desk.model.setParameter(0, 0, 7);
        desk.changes = Changes.SAVE;
        desk.chosen = Optional.of(folder.resolve("none/a.losslab"));
        desk.documents.show(OTHER, () -> {});

        assertThat(desk.onScreen()).isNotEqualTo(OTHER);
        assertThat(desk.isChanged()).isTrue();
    }

    @Test
    void anExampleDoesNotOverwriteTheFileBefore() {
        desk.documents.saveAs(file);
        desk.documents.show(OTHER, () -> {});

        assertThat(desk.documents.placeProperty().get()).isEmpty();
    }

    @Test
    void whoStaysHasNotLeft() {
        desk.model.step();
        desk.documents.leave(() -> desk.heard.add("left"));

        assertThat(desk.heard).containsExactly("save CS231n demo");
    }

    @Test
    void whatIsDoneWhileTheDiskIsBusyIsAskedAboutToo() throws IOException {
        desk.documents.saveAs(file);
        desk.model.setParameter(0, 0, 7);
        desk.changes = Changes.SAVE;
        desk.isDiskBusy = true;
        desk.documents.leave(() -> desk.heard.add("left"));
        desk.model.setParameter(0, 0, 8);
        Document last = desk.onScreen();
        desk.freeDisk();

        assertThat(desk.heard).endsWith("left").filteredOn("save CS231n demo"::equals).hasSize(2);
        assertThat(ExperimentReader.readDocument(file)).isEqualTo(last);
    }

    // Titles

    @Test
    void isCalledByItsFileIfItHasNoTitle() {
        desk.documents.rename("");
        desk.documents.saveAs(file);

        assertThat(desk.documents.titleProperty().getValue()).isEqualTo("lecture");
    }

    @Test
    void theWindowTellsTitleFileAndChanges() {
        desk.documents.saveAs(file);
        desk.documents.rename("Week 3");

        assertThat(desk.documents.windowTitleProperty().getValue()).isEqualTo("• Week 3 (lecture.losslab) – LossLab");
    }

    @Test
    void theWindowTellsThatThereIsNoFile() {
        assertThat(desk.documents.windowTitleProperty().getValue()).isEqualTo("CS231n demo – LossLab");
    }

    @Test
    void aNewTitleCanBeTakenBack() {
        desk.documents.rename("Week 3");
        desk.model.undo().undo();

        assertThat(desk.documents.titleProperty().getValue()).isEqualTo("CS231n demo");
    }
}

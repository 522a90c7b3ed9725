package losslab.app;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

import losslab.app.document.Desk;
import losslab.app.document.DocumentViewModel;
import losslab.app.present.Presentation;
import losslab.app.soak.Laboratory;
import losslab.experiment.LectureDemo;
import losslab.ui.Settings;
import losslab.ui.picture.PictureFormat;
import losslab.workspace.plane.model.PlaneViewModel;

/// The real window for the soak robot: its files are read and written on a thread of their own, unsaved work is kept.
final class SoakWindow implements Laboratory {
    private final PlaneViewModel model = new PlaneViewModel(LectureDemo.experiment(), Platform::runLater);
    private final ExecutorService files = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("files").daemon().factory());
    private final Stage stage = new Stage();
    private final ObjectProperty<Settings> settings;
    private final DocumentViewModel documents;
    private final Presentation presentation;

    private SoakWindow(ObjectProperty<Settings> settings, Path unsaved) {
        this.settings = settings;
        MainWindow content = new MainWindow(model, settings, Desk.of(Desk.bare().recent(), unsaved, files));
        documents = content.documents();
        presentation = content.presentation();
        stage.setScene(new Scene(content, 1440, 900));
        stage.titleProperty().bind(stage.getScene().rootProperty().flatMap(_ -> documents.windowTitleProperty()));
        stage.setOnHidden(_ -> {
            model.close();
            documents.close();
            files.shutdown();
            stage.titleProperty().unbind();
            // The settings go on to the next window and would hold this one: what is in a scene hears of them.
            stage.getScene().setRoot(new Group());
        });
    }

    /// Opens a window on the lecture's demo.
    ///
    /// @param unsaved the folder in which unsaved work is kept
    static Laboratory open(ObjectProperty<Settings> settings, Path unsaved) {
        SoakWindow window = new SoakWindow(settings, unsaved);
        window.stage.setX(0);
        window.stage.setY(0);
        window.stage.show();
        window.content().focusPlane();
        window.documents.offerLeft();
        return window;
    }

    private MainWindow content() {
        return (MainWindow) stage.getScene().getRoot();
    }

    @Override
    public Stage stage() {
        return stage;
    }

    @Override
    public PlaneViewModel model() {
        return model;
    }

    @Override
    public DocumentViewModel documents() {
        return documents;
    }

    @Override
    public Presentation presentation() {
        return presentation;
    }

    @Override
    public ObjectProperty<Settings> settings() {
        return settings;
    }

    @Override
    public void importTable(Path file) {
        content().tables().importFile(file);
    }

    @Override
    public void exportPoints(Path file) {
        content().tables().exportPoints(file);
    }

    @Override
    public void exportRun(Path file) {
        content().tables().exportRun(file);
    }

    @Override
    public void exportPicture(Node part, PictureFormat format, Path file) {
        content().exports().exports().writePicture(part, format, file);
    }

    @Override
    public void close() {
        stage.hide();
    }
}

package losslab.app.soak;

import java.nio.file.Path;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.stage.Stage;

import losslab.app.document.DocumentViewModel;
import losslab.app.present.Presentation;
import losslab.ui.Settings;
import losslab.ui.picture.PictureFormat;
import losslab.workspace.plane.model.PlaneViewModel;

/// A window of the program with all that the robot must reach past its nodes: what a dialog of the system would answer, and
/// what the numbers on the screen have to agree with. Belongs to the FX thread.
public interface Laboratory {
    Stage stage();

    PlaneViewModel model();

    DocumentViewModel documents();

    Presentation presentation();

    ObjectProperty<Settings> settings();

    /// Opens the import dialog on a file, as one that was chosen or dropped.
    void importTable(Path file);

    void exportPoints(Path file);

    void exportRun(Path file);

    void exportPicture(Node part, PictureFormat format, Path file);

    /// Ends its life, without a question.
    void close();
}

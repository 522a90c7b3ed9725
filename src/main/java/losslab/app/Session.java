package losslab.app;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import losslab.app.document.Desk;
import losslab.app.document.DocumentDialogs;
import losslab.app.document.DocumentViewModel;
import losslab.app.present.Presentation;
import losslab.ui.Settings;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.scores.model.ScoresViewModel;

/// All that lives as long as a window does, and longer than its content, which another language makes anew.
///
/// @param settings what the user has set; changes take effect at once
/// @param system   what the user has told the system
/// @param presentation what is chosen for present mode
/// @param content  what is in the window now
record Session(PlaneViewModel plane, ScoresViewModel scores, DocumentViewModel documents,
        ObjectProperty<Settings> settings, SystemLook system, Presentation presentation,
        ObjectProperty<MainWindow> content) {
    static Session of(PlaneViewModel plane, ObjectProperty<Settings> settings, Desk desk, SystemLook system) {
        ObjectProperty<MainWindow> content = new SimpleObjectProperty<>();
        DocumentDialogs dialogs = new DocumentDialogs(content::get, message -> content.get().report(message));
        return new Session(plane, new ScoresViewModel(), new DocumentViewModel(plane, dialogs, desk), settings, system,
                new Presentation(plane), content);
    }
}

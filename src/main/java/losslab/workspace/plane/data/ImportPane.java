package losslab.workspace.plane.data;

import java.util.List;
import java.util.Optional;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import losslab.core.data.DataSet;
import losslab.experiment.table.TableReading;
import losslab.ui.Following;
import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.ui.Scrolling;

/// All that is to be seen of an import: the choices, the table and the points that come of it, the rows that fail.
final class ImportPane extends VBox {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final ImportViewModel model;
    private final ObservableValue<Palette> palette;
    private final Label source = new Label();
    private final ImportChoices choices;
    private final ImportPreview preview = new ImportPreview();
    private final ImportScatter scatter = new ImportScatter();
    private final Label result = new Label();
    private final Label failedTitle = new Label();
    private final ListView<String> failed = new ListView<>();
    private final Button accept = new Button(Messages.text("import.accept"));
    private final Button cancel = new Button(Messages.text("import.cancel"));

    ImportPane(ImportViewModel model, ObservableValue<Palette> colors) {
        this.model = model;
        palette = Following.whileShown(this, colors);
        choices = new ImportChoices(model);
        build();
        model.stateProperty().subscribe(this::show);
        palette.subscribe(_ -> show(model.state()));
    }

    /// What ends the import, after its points have been taken over or not.
    void setOnClose(Runnable close) {
        accept.setOnAction(_ -> {
            model.accept();
            close.run();
        });
        cancel.setOnAction(_ -> close.run());
    }

    private void build() {
        setId("import");
        getStyleClass().add("import-pane");
        source.setId("import-source");
        source.getStyleClass().add("card-title");
        result.setId("import-result");
        result.setWrapText(true);
        result.setMinHeight(USE_PREF_SIZE);
        failedTitle.setId("import-failed-title");
        failedTitle.getStyleClass().add("import-failed-title");
        failed.setId("import-failed");
        failed.setAccessibleText(Messages.text("import.failed"));
        failedTitle.setLabelFor(failed);
        accept.setId("import-accept");
        accept.setDefaultButton(true);
        cancel.setId("import-cancel");
        cancel.setCancelButton(true);
        HBox.setHgrow(preview, Priority.ALWAYS);
        HBox pictures = new HBox(preview, scatter);
        pictures.getStyleClass().add("import-pictures");
        VBox.setVgrow(pictures, Priority.ALWAYS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(gap, cancel, accept);
        buttons.getStyleClass().add("dialog-buttons");
        VBox content = new VBox(source, choices, pictures, result, failedTitle, failed);
        content.getStyleClass().add("import-content");
        ScrollPane scroll = Scrolling.paintDirectly(new ScrollPane(content)); // large print on a small screen
        scroll.getStyleClass().add("workspace-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, buttons);
    }

    /// The first thing that may have to be chosen.
    Control first() {
        return choices.firstControl();
    }

    private void show(ImportState state) {
        source.setText(state.source());
        choices.show(state);
        preview.show(state.table(), state.choice());
        Optional<TableReading> reading = state.reading();
        scatter.show(reading.map(found -> found.normalized(state.normalization()))
                .orElse(new DataSet(DataSet.MIN_CLASSES, List.of())), palette.getValue());
        result.setText(result(state));
        result.pseudoClassStateChanged(BAD, state.problem().isPresent());
        showFailed(state);
        accept.setDisable(!state.isReady());
    }

    private static String result(ImportState state) {
        if (state.isReading()) {
            return Messages.text("import.reading");
        }
        return state.problem().map(problem -> ImportWords.problem(state, problem))
                .or(() -> state.reading().map(ImportWords::points)).orElse("");
    }

    private void showFailed(ImportState state) {
        Optional<TableReading> some = state.reading().filter(reading -> reading.failedCount() > 0);
        failed.getItems().setAll(state.table().flatMap(table -> some.map(reading -> reading.failed().stream()
                .map(row -> ImportWords.failure(table, row)).toList())).orElse(List.of()));
        failedTitle.setText(some.map(ImportWords::failedCount).orElse(""));
        for (Region part : List.of(failedTitle, failed)) {
            part.setVisible(some.isPresent());
            part.setManaged(some.isPresent());
        }
    }
}

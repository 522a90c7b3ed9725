package losslab.workspace.plane.data;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import losslab.experiment.ClassLabels;
import losslab.experiment.Experiment;
import losslab.experiment.table.ColumnChoice;
import losslab.experiment.table.Dialect;
import losslab.experiment.table.Normalization;
import losslab.experiment.table.TableException;
import losslab.experiment.table.TableReading;
import losslab.experiment.table.TableText;
import losslab.ui.Lane;
import losslab.workspace.plane.model.Edit;
import losslab.workspace.plane.model.PlaneViewModel;

/// The import of one table, from its bytes to its points, and every choice on the way. Reading goes through a [Lane].
final class ImportViewModel {
    /// Where a text comes from.
    @FunctionalInterface
    private interface Text {
        String read() throws TableException;
    }

    private final PlaneViewModel plane;
    private final Lane lane;
    private final ReadOnlyObjectWrapper<ImportState> state = new ReadOnlyObjectWrapper<>(ImportState.of(""));

    /// @param worker reads tables; `Runnable::run` to have them at once
    /// @param target runs what follows on the thread that this view model belongs to
    ImportViewModel(PlaneViewModel plane, Executor worker, Executor target) {
        this.plane = plane;
        lane = new Lane(worker, target);
    }

    ReadOnlyObjectProperty<ImportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ImportState state() {
        return state.get();
    }

    /// Reads a file.
    void open(Path file) {
        open(String.valueOf(file.getFileName()), () -> TableText.read(file));
    }

    /// Reads a text, for instance from the clipboard.
    void open(String source, String text) {
        open(source, () -> TableText.checked(text));
    }

    private void open(String source, Text text) {
        ImportState opened = ImportState.of(source);
        state.set(opened);
        lane.request((isCancelled, publish) -> {
            try {
                publish.accept(opened.withText(text.read()).read(isCancelled));
            } catch (TableException failure) {
                publish.accept(opened.failed(failure));
            }
        }, this::receive);
    }

    void change(UnaryOperator<Dialect> change) {
        state().dialect().ifPresent(dialect -> request(state().withDialect(change.apply(dialect))));
    }

    void choose(UnaryOperator<ColumnChoice> change) {
        state().choice().ifPresent(choice -> request(state().withChoice(change.apply(choice))));
    }

    /// Chooses a normalization: the points are there already.
    void normalize(Normalization normalization) {
        state.set(state().withNormalization(normalization));
    }

    /// Puts the points into the plane. Colours that somebody chose stay with as many classes.
    void accept() {
        if (state().isReady()) {
            TableReading reading = state().reading().orElseThrow();
            Experiment present = plane.state().experiment();
            boolean hasAsManyClasses = reading.data().classCount() == present.data().classCount();
            ClassLabels labels = hasAsManyClasses
                    ? new ClassLabels(reading.labels().names(), present.labels().colors())
                    : reading.labels();
            plane.replaceData(Edit.IMPORT_POINTS, reading.normalized(state().normalization()), labels);
        }
    }

    /// Nobody waits for an answer any more, and a large text is forgotten.
    void close() {
        lane.cancel();
        state.set(ImportState.of(""));
    }

    private void request(ImportState wanted) {
        state.set(wanted);
        lane.request((isCancelled, publish) -> publish.accept(wanted.read(isCancelled)), this::receive);
    }

    /// A normalization chosen meanwhile holds.
    private void receive(ImportState found) {
        state.set(found.withNormalization(state().normalization()));
    }
}

package losslab.app.soak;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import losslab.experiment.Document;
import losslab.experiment.LectureDemo;
import losslab.experiment.examples.Example;
import losslab.testing.Toolkit;
import losslab.ui.picture.PictureFormat;

/// What comes into the window and leaves it: documents, tables, pictures, the clipboard.
final class FileDeeds {
    private final Hands hands;
    private final Sight sight;
    private final Journal journal;
    private final Supplier<Laboratory> laboratory;
    private final Scratch scratch;

    FileDeeds(Hands hands, Sight sight, Journal journal, Supplier<Laboratory> laboratory, Scratch scratch) {
        this.hands = hands;
        this.sight = sight;
        this.journal = journal;
        this.laboratory = laboratory;
        this.scratch = scratch;
    }

    List<Deed> all() {
        return List.of(new Deed("save", 3, this::save), new Deed("open a file", 4, this::open),
                new Deed("new document", 2, this::create), new Deed("import a table", 3, this::importTable),
                new Deed("paste a table", 3, this::paste), new Deed("export", 3, this::export),
                new Deed("answer a dialog", 12, this::answer), new Deed("open an example", 3, this::openExample));
    }

    private void save(Choices choices) {
        onDocument(choices.chance(0.1) ? scratch.noPlace() : scratch.placeFor(choices),
                file -> laboratory.get().documents().saveAs(file));
    }

    private void open(Choices choices) {
        onDocument(scratch.document(choices), file -> laboratory.get().documents().open(file));
    }

    private void create(Choices choices) {
        Hands.run(() -> {
            if (sight.isFree()) {
                laboratory.get().documents()
                        .show(Document.of(choices.chance(0.5) ? LectureDemo.blank() : LectureDemo.experiment()));
            }
        });
    }

    private void openExample(Choices choices) {
        Example example = choices.of(Example.all());
        journal.tell(example.id());
        Hands.run(() -> {
            if (sight.isFree()) {
                laboratory.get().documents().show(Document.of(example.experiment()));
            }
        });
    }

    private void importTable(Choices choices) {
        onDocument(scratch.table(choices), laboratory.get()::importTable);
    }

    private void export(Choices choices) {
        Path file = scratch.exportFor(choices);
        int kind = choices.below(3);
        onDocument(file, place -> {
            switch (kind) {
                case 0 -> laboratory.get().exportPoints(place);
                case 1 -> laboratory.get().exportRun(place);
                default -> laboratory.get().exportPicture(part(choices),
                        choices.of(List.of(PictureFormat.values())), place);
            }
        });
    }

    private Node part(Choices choices) {
        Parent root = laboratory.get().stage().getScene().getRoot();
        return choices.<Node>ofAny(List.copyOf(root.lookupAll(".card"))).orElse(root);
    }

    /// What a file that was dropped on the window does, unless a dialog has to be answered first.
    private void onDocument(Path file, Consumer<Path> action) {
        journal.tell(file.getFileName().toString());
        Hands.run(() -> {
            if (sight.isFree()) {
                action.accept(file);
            }
        });
    }

    private void paste(Choices choices) {
        Hands.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(scratch.tableText(choices));
            Clipboard.getSystemClipboard().setContent(content);
        });
        hands.keys(KeyCode.CONTROL, KeyCode.V);
    }

    /// Presses any button of a dialog, by the mouse or not.
    private void answer(Choices choices) {
        Toolkit.call(() -> choices.ofAny(sight.dialogs())
                .flatMap(dialog -> choices.ofAny(sight.nodes(node -> node instanceof Button
                        && node.getScene().getWindow() == dialog))))
                .ifPresent(button -> {
                    journal.tell(Sight.name(button));
                    Hands.run(((Button) button)::fire);
                });
    }
}

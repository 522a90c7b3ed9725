package losslab.workspace.plane.byhand;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import losslab.core.derivation.Derivation;
import losslab.core.formula.Expression.Emphasized;
import losslab.core.formula.Expression.Iverson;
import losslab.core.model.Objective.Slip;
import losslab.ui.CardHeader;
import losslab.ui.Choice;
import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.ui.Palette;
import losslab.ui.formula.CopyMenu;
import losslab.ui.formula.DerivationView;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.model.Readout;
import losslab.workspace.plane.panel.StatePanel;

/// How the selected point's loss and its share of the gradient come about, with its own numbers.
public final class ByHandPanel extends VBox implements StatePanel {
    private final DerivationView derivation = new DerivationView("by-hand-derivation", Set.of());
    private final CopyMenu copy = new CopyMenu("by-hand-copy", derivation);
    private final Choice<Integer> digits;
    private final CardHeader header;
    private final Label reading = note("by-hand-reading");
    private final Label slip = note("by-hand-slip");

    public ByHandPanel(PlaneViewModel model) {
        digits = new Choice<>("by-hand-digits", Messages.text("by-hand.digits"),
                IntStream.rangeClosed(Readout.FEWEST_DIGITS, Readout.MOST_DIGITS).boxed().toList(),
                count -> Messages.text("by-hand.digits.count", count),
                count -> model.setReadout(model.state().view().readout().withDigits(count)));
        HBox tools = new HBox(digits, copy);
        header = new CardHeader(Messages.text("by-hand.title"), tools);
        tools.getStyleClass().add("card-tools");
        build();
    }

    private void build() {
        setId("by-hand");
        getStyleClass().add("card");
        Explanation.give(digits, Messages.text("by-hand.digits.tooltip"));
        digits.setMinWidth(Region.USE_PREF_SIZE);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        slip.setText(Messages.text("by-hand.slip"));
        getChildren().addAll(header, reading, derivation, slip);
    }

    private static Label note(String id) {
        Label note = new Label();
        note.setId(id);
        note.getStyleClass().add("card-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    /// How formulas are read: what their colours and brackets mean, if they have any.
    private static String reading(Derivation shown) {
        if (shown.contains(Iverson.class)) {
            return Messages.text("by-hand.brackets");
        }
        return shown.contains(Emphasized.class) ? Messages.text("by-hand.terms") : "";
    }

    @Override
    public void show(PlaneState state, Palette palette) {
        int digitCount = state.view().readout().digits();
        digits.show(digitCount);
        OptionalInt selected = state.selectedPoint();
        copy.setDisable(selected.isEmpty());
        slip.setVisible(selected.isPresent() && state.view().slip() != Slip.NONE);
        if (selected.isPresent()) {
            int index = selected.getAsInt();
            header.setNote(Messages.text("by-hand.point", index + 1,
                    state.experiment().labels().called(state.experiment().data().get(index).label())));
            Derivation shown = Derivation.of(state.evaluation(), index);
            derivation.show(shown, digitCount, palette);
            reading.setText(reading(shown));
        } else {
            header.setNote(Messages.text("by-hand.none"));
            derivation.clear();
            reading.setText("");
        }
        reading.setVisible(!reading.getText().isEmpty());
    }
}

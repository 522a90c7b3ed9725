package losslab.workspace.scores;

import java.util.List;
import java.util.stream.IntStream;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import losslab.core.loss.Loss;
import losslab.ui.CardHeader;
import losslab.ui.Choice;
import losslab.ui.FormRow;
import losslab.ui.LogSlider;
import losslab.ui.Messages;
import losslab.ui.NumberField;
import losslab.ui.Palette;
import losslab.workspace.scores.model.Display;
import losslab.workspace.scores.model.ScoresState;
import losslab.workspace.scores.model.ScoresViewModel;

/// Every loss of the selected example, one below the other.
final class LossesPanel extends VBox implements StatePanel {
    private final CardHeader header;
    private final Choice<Integer> digits;
    private final LogSlider marginSlider;
    private final NumberField margin;
    private final List<LossBox> boxes;

    LossesPanel(ScoresViewModel model) {
        digits = new Choice<>("digits", Messages.text("scores.digits"),
                IntStream.rangeClosed(Display.FEWEST_DIGITS, Display.MOST_DIGITS).boxed().toList(), String::valueOf,
                model::setDigits);
        HBox tools = new HBox(new Label(Messages.text("scores.digits")), digits);
        tools.getStyleClass().add("card-tools");
        header = new CardHeader(Messages.text("scores.losses"), tools);
        boxes = Loss.kinds().stream().map(kind -> new LossBox(kind, model)).toList();
        String marginName = Messages.text("objective.margin");
        marginSlider = new LogSlider("margin-slider", marginName, 0.1, 10, false, 1, model::setMargin);
        margin = new NumberField("margin", NumberField.Kind.aboveZero(marginName), model::setMargin, model::report);
        setId("every-loss");
        getStyleClass().add("card");
        getChildren().addAll(header, new FormRow(marginName, marginSlider, margin));
        getChildren().addAll(boxes);
    }

    @Override
    public void show(ScoresState state, Palette palette) {
        header.setNote(Messages.text("scores.example", state.example().name(), state.example().label()));
        digits.show(state.display().digits());
        marginSlider.show(state.settings().margin());
        margin.show(state.settings().margin());
        boxes.forEach(box -> box.show(state, palette));
    }
}

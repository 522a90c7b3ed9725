package losslab.workspace.scores;

import java.util.OptionalLong;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import losslab.core.math.LikelihoodProduct;
import losslab.ui.CardHeader;
import losslab.ui.FormRow;
import losslab.ui.Messages;
import losslab.ui.NumberField;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.ui.ParameterNames;
import losslab.workspace.scores.model.Display;
import losslab.workspace.scores.model.ScoresState;
import losslab.workspace.scores.model.ScoresViewModel;

/// The product of many likelihoods beside the sum of their logarithms.
final class LikelihoodPanel extends VBox implements StatePanel {
    private static final PseudoClass BORN = PseudoClass.getPseudoClass("born");
    private static final int STEP = 10;

    private final CardHeader header = new CardHeader(Messages.text("likelihood.title"));
    private final NumberField count;
    private final Label product = Texts.wrapping("likelihood-product", "naive-number");
    private final Label logSum = Texts.wrapping("likelihood-log-sum");
    private final Label end = Texts.wrapping("likelihood-end", "card-note");

    LikelihoodPanel(ScoresViewModel model) {
        String name = Messages.text("likelihood.count");
        count = new NumberField("likelihood-count",
                new NumberField.Kind(name,
                        Messages.text("expected.between", 1, Numbers.whole(Display.MOST_LIKELIHOODS)),
                        value -> value == Math.rint(value) && value >= 1 && value <= Display.MOST_LIKELIHOODS,
                        value -> Long.toString(Math.round(value)), Numbers::parseWhole,
                        (value, direction, isFine) -> Math.max(1, value + direction * (isFine ? 1 : STEP))),
                value -> model.setLikelihoodCount(Math.round(value)), model::report);
        setId("likelihoods");
        getStyleClass().add("card");
        getChildren().addAll(header, new FormRow(name, new Label(), count), product, logSum, end);
    }

    @Override
    public void show(ScoresState state, Palette palette) {
        LikelihoodProduct likelihood = state.likelihood();
        String symbol = ParameterNames.probability(state.example().label());
        header.setNote(Messages.text("likelihood.note", symbol,
                Numbers.significant(likelihood.likelihood(), 4)));
        count.show(likelihood.count());
        Texts.set(product, Messages.text("likelihood.product", symbol, Numbers.significant(likelihood.product())));
        product.pseudoClassStateChanged(BORN, likelihood.product() == 0);
        Texts.set(logSum, Messages.text("likelihood.log-sum", symbol,
                Numbers.fixed(likelihood.logSum(), Numbers.lossDigits())));
        OptionalLong first = likelihood.firstZero();
        Texts.set(end, first.isPresent()
                ? Messages.text("likelihood.end", Numbers.whole(first.getAsLong()))
                : Messages.text("likelihood.no-end"));
    }
}

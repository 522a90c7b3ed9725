package losslab.workspace.scores;

import java.util.Set;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import losslab.core.derivation.Derivation;
import losslab.core.kind.Kind;
import losslab.core.loss.Loss;
import losslab.ui.LossSettings;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.ui.ParameterNames;
import losslab.ui.SettingsRow;
import losslab.ui.formula.CopyMenu;
import losslab.ui.formula.DerivationView;
import losslab.ui.formula.DerivationView.Part;
import losslab.workspace.scores.model.Jiggle;
import losslab.workspace.scores.model.LossChange;
import losslab.workspace.scores.model.LossReading;
import losslab.workspace.scores.model.ScoresState;
import losslab.workspace.scores.model.ScoresViewModel;

/// One loss of the selected example: value, gradient, what the last action did to it, and how it comes about.
final class LossBox extends VBox {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final Kind<Loss> kind;
    private final Label value = new Label();
    private final Label gradient;
    private final Label change;
    private final Label jiggle;
    private final SettingsRow<Loss> settings;
    private final DerivationView derivation;

    LossBox(Kind<Loss> kind, ScoresViewModel model) {
        this.kind = kind;
        String key = kind.name();
        Label name = new Label(Messages.text("loss." + key));
        name.getStyleClass().add("loss-name");
        value.setId("loss-value-" + key);
        value.getStyleClass().add("loss-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        gradient = Texts.wrapping("loss-gradient-" + key, "gradient-text");
        change = Texts.wrapping("loss-change-" + key, "loss-change");
        jiggle = Texts.wrapping("loss-jiggle-" + key, "card-note");
        settings = new SettingsRow<>(key + "-", model::setLoss, model::report);
        derivation = new DerivationView("derivation-" + key, Set.of(Part.BINARY));
        CopyMenu copy = new CopyMenu("copy-" + key, derivation);
        copy.getStyleClass().add("small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(name, value, gap, copy);
        head.getStyleClass().add("loss-head");
        setId("loss-" + key);
        getStyleClass().add("loss-box");
        getChildren().addAll(head, settings, change, gradient, jiggle, derivation);
    }

    void show(ScoresState state, Palette palette) {
        LossReading reading = state.reading(kind);
        settings.show(LossSettings.others(state.settings().loss(kind)));
        Texts.set(value, Numbers.fixed(reading.value(), Numbers.lossDigits()));
        Texts.set(gradient, Messages.text("scores.gradient",
                Texts.vector(reading.gradient(), state.display().digits())));
        Texts.setOrHide(change, state.change(kind).map(LossBox::words).orElse(""));
        change.pseudoClassStateChanged(CHANGED, state.change(kind)
                .filter(done -> done.verdict() != LossChange.Verdict.UNCHANGED).isPresent());
        Texts.set(jiggle, words(state.jiggle(kind)));
        derivation.show(
                Derivation.ofLoss(state.settings().loss(kind), state.example().scores().toArray(),
                        state.example().label()),
                state.display().digits(), palette);
    }

    private static String words(LossChange change) {
        String verdict = switch (change.verdict()) {
            case UNCHANGED -> Messages.text("scores.unchanged");
            case GREW -> Messages.text("scores.grew", Texts.difference(change.size()));
            case FELL -> Messages.text("scores.fell", Texts.difference(change.size()));
            case TIMES -> Messages.text("scores.times", Numbers.significant(change.factor()));
        };
        return Messages.text("scores.change", Numbers.fixed(change.before(), Numbers.lossDigits()),
                Numbers.fixed(change.after(), Numbers.lossDigits()), verdict);
    }

    private static String words(Jiggle jiggle) {
        if (jiggle.change() == 0) {
            return Messages.text("scores.jiggle.none");
        }
        return Messages.text("scores.jiggle.most", Texts.difference(jiggle.change()),
                ParameterNames.score(jiggle.k()),
                Messages.text(jiggle.direction() > 0 ? "scores.jiggle.up" : "scores.jiggle.down"));
    }
}

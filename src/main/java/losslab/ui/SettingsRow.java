package losslab.ui;

import java.util.List;
import java.util.function.Consumer;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import losslab.core.kind.Range;

/// The numbers of a loss, an optimizer or a schedule, as many fields as it has.
public final class SettingsRow<T> extends FlowPane {
    private final String idPrefix;
    private final Consumer<T> change;
    private final Consumer<String> reporter;
    private List<Setting<T>> shown = List.of();
    private List<NumberField> fields = List.of();

    /// @param change takes what the numbers belong to with a number that somebody chose
    public SettingsRow(String idPrefix, Consumer<T> change, Consumer<String> reporter) {
        this.idPrefix = idPrefix;
        this.change = change;
        this.reporter = reporter;
        getStyleClass().add("settings-row");
        setShown(false);
    }

    public void show(List<Setting<T>> settings) {
        boolean areOthers = !keys(settings).equals(keys(shown));
        shown = settings;
        if (areOthers) {
            rebuild();
        }
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).show(settings.get(i).value());
        }
    }

    private void rebuild() {
        getChildren().clear();
        fields = shown.stream().map(this::field).toList();
        for (int i = 0; i < fields.size(); i++) {
            Label label = new Label(Messages.text("setting.label." + shown.get(i).key()));
            label.setLabelFor(fields.get(i));
            HBox pair = new HBox(label, fields.get(i));
            pair.getStyleClass().add("form-middle");
            getChildren().add(pair);
        }
        setShown(!fields.isEmpty());
    }

    private NumberField field(Setting<T> setting) {
        String name = Messages.text("setting.name." + setting.key());
        NumberField field = new NumberField(idPrefix + setting.key(), kind(name, setting.range()),
                value -> choose(setting.key(), value), reporter);
        Explanation.give(field, Messages.text("setting.tooltip." + setting.key()));
        return field;
    }

    /// The setting that is shown now, not the one for which the field was made: other numbers may have changed since.
    private void choose(String key, double value) {
        shown.stream().filter(setting -> setting.key().equals(key))
                .forEach(setting -> change.accept(setting.with().apply(value)));
    }

    private static NumberField.Kind kind(String name, Range range) {
        Stepping stepping = switch (range) {
            case FRACTION, FACTOR, SHARE -> Stepping.by(0.01, 0.001);
            case FROM_ZERO, ABOVE_ZERO -> Stepping.byShare();
            case COUNT -> Stepping.by(10, 1);
        };
        boolean isCount = range == Range.COUNT;
        return new NumberField.Kind(name, Messages.text("expected." + Messages.key(range)),
                range::contains, value -> isCount ? Long.toString((long) value) : Numbers.significant(value),
                isCount ? Numbers::parseWhole : Numbers::parse, stepping);
    }

    private void setShown(boolean isShown) {
        setVisible(isShown);
        setManaged(isShown);
    }

    private static <T> List<String> keys(List<Setting<T>> settings) {
        return settings.stream().map(Setting::key).toList();
    }
}

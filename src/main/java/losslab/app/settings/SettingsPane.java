package losslab.app.settings;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import losslab.ui.Choice;
import losslab.ui.FormRow;
import losslab.ui.Messages;
import losslab.ui.Settings;
import losslab.ui.Settings.Appearance;
import losslab.ui.Settings.ClassColors;
import losslab.ui.Settings.Language;
import losslab.ui.Settings.Motion;

/// All settings, each with a control that sets it at once.
final class SettingsPane extends VBox {
    private final ObjectProperty<Settings> settings;
    private final Choice<Appearance> appearance;
    private final Choice<ClassColors> classColors;
    private final Choice<Integer> digits;
    private final Choice<Integer> textPercent;
    private final Choice<Language> language;
    private final Choice<Motion> motion;
    private final CheckBox autosave = new CheckBox(Messages.text("settings.autosave"));
    private final ShortcutsPane shortcuts;

    /// @param close closes the dialog
    SettingsPane(ObjectProperty<Settings> settings, List<Command> commands, Runnable close) {
        this.settings = settings;
        appearance = choice("appearance", List.of(Appearance.values()),
                value -> Messages.text("settings.appearance." + Messages.key(value)), Settings::withAppearance);
        classColors = choice("class-colors", List.of(ClassColors.values()),
                value -> Messages.text("settings.class-colors." + Messages.key(value)), Settings::withClassColors);
        digits = choice("digits",
                IntStream.rangeClosed(Settings.FEWEST_DIGITS, Settings.MOST_DIGITS).boxed().toList(), String::valueOf,
                Settings::withDigits);
        textPercent = choice("text-percent", Settings.TEXT_SIZES, value -> Messages.text("settings.percent", value),
                Settings::withTextPercent);
        language = choice("language", List.of(Language.values()),
                value -> Messages.text("settings.language." + Messages.key(value)), Settings::withLanguage);
        motion = choice("motion", List.of(Motion.values()),
                value -> Messages.text("settings.motion." + Messages.key(value)), Settings::withMotion);
        shortcuts = new ShortcutsPane(commands, settings);
        build(close);
        show(settings.get());
    }

    private <T> Choice<T> choice(String name, List<T> values, Function<T, String> words,
            BiFunction<Settings, T, Settings> change) {
        return new Choice<>("setting-" + name, Messages.text("settings." + name), values, words,
                value -> settings.set(change.apply(settings.get(), value)));
    }

    private void build(Runnable close) {
        autosave.setId("setting-autosave");
        autosave.setOnAction(_ -> settings.set(settings.get().withAutosave(autosave.isSelected())));
        Button reset = new Button(Messages.text("settings.reset"));
        reset.setId("reset-settings");
        reset.setOnAction(_ -> settings.set(Settings.standard()));
        Button done = new Button(Messages.text("settings.close"));
        done.setId("close-settings");
        done.setCancelButton(true);
        done.setDefaultButton(true);
        done.setOnAction(_ -> close.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(reset, gap, done);
        buttons.getStyleClass().add("dialog-buttons");
        VBox choices = new VBox(row("appearance", appearance), row("class-colors", classColors), row("digits", digits),
                row("text-percent", textPercent), row("language", language), row("motion", motion), autosave);
        choices.getStyleClass().add("settings-choices");
        HBox columns = new HBox(choices, shortcuts);
        columns.getStyleClass().add("settings-columns");
        HBox.setHgrow(shortcuts, Priority.ALWAYS);
        VBox.setVgrow(columns, Priority.ALWAYS);
        setId("settings-pane");
        getStyleClass().add("settings-dialog");
        getChildren().addAll(columns, buttons);
    }

    private static FormRow row(String name, Choice<?> choice) {
        return new FormRow(Messages.text("settings." + name), choice);
    }

    void show(Settings now) {
        appearance.show(now.appearance());
        classColors.show(now.classColors());
        digits.show(now.digits());
        textPercent.showAmong(
                Stream.concat(Settings.TEXT_SIZES.stream(), Stream.of(now.textPercent())).distinct().sorted().toList());
        textPercent.show(now.textPercent());
        language.show(now.language());
        motion.show(now.motion());
        autosave.setSelected(now.autosave());
        shortcuts.show(now);
    }

    /// The control that gets the keyboard at first.
    Node first() {
        return appearance;
    }
}

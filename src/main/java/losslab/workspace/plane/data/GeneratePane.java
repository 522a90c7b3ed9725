package losslab.workspace.plane.data;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleConsumer;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import losslab.core.data.DataSet;
import losslab.core.data.Generator;
import losslab.core.data.Generator.Kind;
import losslab.ui.Choice;
import losslab.ui.Explanation;
import losslab.ui.Following;
import losslab.ui.FormRow;
import losslab.ui.Messages;
import losslab.ui.NumberField;
import losslab.ui.Numbers;
import losslab.ui.Palette;
import losslab.ui.Stepping;
import losslab.workspace.plane.model.Edit;
import losslab.workspace.plane.model.PlaneViewModel;

/// Draws points in a pattern: its settings, a preview, and the button that puts them into the plane.
public final class GeneratePane extends VBox {
    /// Seeds that are drawn have up to six digits, so that they can be read aloud.
    private static final long SEEDS = 1_000_000;

    private final PlaneViewModel model;
    private final ObservableValue<Palette> palette;
    private final GeneratorPreview preview = new GeneratorPreview();
    private final Choice<Kind> kind;
    private final NumberField classes;
    private final NumberField count;
    private final NumberField noise;
    private final NumberField margin;
    private final NumberField seed;
    private final FormRow marginRow;
    private final Label note = new Label();
    private Generator generator = new Generator(Kind.BLOBS, 3, 60, 0.15, 0.2, 1);

    /// @param palette of the preview
    public GeneratePane(PlaneViewModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
        kind = new Choice<>("generator-kind", Messages.text("generate.kind"), List.of(Kind.values()),
                value -> Messages.text("generate.kind." + Messages.key(value)), this::setKind);
        classes = whole("generator-classes", "generate.classes", DataSet.MIN_CLASSES, DataSet.MAX_CLASSES, 1,
                value -> change(generator.kind(), (int) value, generator.count(), generator.noise(),
                        generator.margin(), generator.seed()));
        count = whole("generator-count", "generate.count", 1, Generator.MAX_COUNT, 10,
                value -> change(generator.kind(), generator.classCount(), (int) value, generator.noise(),
                        generator.margin(), generator.seed()));
        noise = new NumberField("generator-noise",
                NumberField.Kind.between(Messages.text("generate.noise"), 0, Generator.MAX_NOISE),
                value -> change(generator.kind(), generator.classCount(), generator.count(), value,
                        generator.margin(), generator.seed()),
                this::tell);
        margin = new NumberField("generator-margin",
                NumberField.Kind.between(Messages.text("generate.margin"), 0, 1),
                value -> change(generator.kind(), generator.classCount(), generator.count(), generator.noise(), value,
                        generator.seed()),
                this::tell);
        seed = whole("generator-seed", "training.seed", 0, (int) SEEDS, 1, this::setSeed);
        marginRow = new FormRow(Messages.text("generate.margin"), margin);
        build();
        show();
        Following.follow(this, palette, colors -> preview.show(generator.generate(), colors));
    }

    private void build() {
        setId("generate");
        Button newSeed = button("generator-new-seed", Messages.text("generate.new-seed"),
                Messages.text("generate.new-seed.tooltip"),
                () -> setSeed(ThreadLocalRandom.current().nextLong(1, SEEDS)));
        Button apply = button("generator-apply", Messages.text("generate.apply"),
                Messages.text("generate.apply.tooltip"), this::apply);
        apply.setDefaultButton(true);
        note.setId("generator-note");
        note.getStyleClass().add("card-note");
        note.setWrapText(true);
        VBox form = new VBox(new FormRow(Messages.text("generate.kind"), kind),
                new FormRow(Messages.text("generate.classes"), classes),
                new FormRow(Messages.text("generate.count"), count),
                new FormRow(Messages.text("generate.noise"), noise), marginRow,
                new FormRow(Messages.text("training.seed"), seed, newSeed), note, apply);
        form.getStyleClass().add("dialog-form");
        HBox sides = new HBox(form, preview);
        sides.getStyleClass().add("dialog-sides");
        getChildren().add(sides);
    }

    private static Button button(String id, String text, String tooltip, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        Explanation.give(button, tooltip);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private NumberField whole(String id, String key, int lowest, int highest, int step, DoubleConsumer commit) {
        return new NumberField(id, new NumberField.Kind(Messages.text(key),
                Messages.text("expected.between", Numbers.whole(lowest), Numbers.whole(highest)),
                value -> value >= lowest && value <= highest && value == Math.rint(value),
                value -> Numbers.whole((long) value), Numbers::parseWhole, Stepping.by(step, 1)), commit, this::tell);
    }

    /// What gets the keyboard first.
    public Node first() {
        return kind;
    }

    private void setKind(Kind chosen) {
        int classCount = chosen.hasAnyClassCount() ? generator.classCount() : 2;
        change(chosen, classCount, generator.count(), generator.noise(), generator.margin(), generator.seed());
    }

    private void setSeed(double value) {
        change(generator.kind(), generator.classCount(), generator.count(), generator.noise(), generator.margin(),
                (long) value);
    }

    private void change(Kind newKind, int classCount, int newCount, double newNoise, double newMargin, long newSeed) {
        generator = new Generator(newKind, classCount, newCount, newNoise,
                Math.min(newMargin, Generator.largestMargin(classCount)), newSeed);
        show();
    }

    private void show() {
        kind.show(generator.kind());
        classes.show(generator.classCount());
        classes.setDisable(!generator.kind().hasAnyClassCount());
        count.show(generator.count());
        noise.show(generator.noise());
        margin.show(generator.margin());
        marginRow.setDisable(generator.kind() != Kind.SEPARABLE);
        seed.show(generator.seed());
        tell(Messages.text("generate.words." + Messages.key(generator.kind())));
        preview.show(generator.generate(), palette.getValue());
    }

    private void tell(String words) {
        note.setText(words);
    }

    private void apply() {
        model.undo().endGesture();
        model.replaceData(Edit.GENERATE_POINTS, generator.generate(),
                model.state().experiment().labels().within(generator.classCount()));
        tell(Messages.text("generate.applied", Numbers.whole(generator.count())));
    }
}

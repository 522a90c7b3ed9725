package losslab.ui.formula;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import javafx.scene.transform.Transform;

import losslab.core.derivation.Derivation;
import losslab.core.derivation.Section;
import losslab.core.derivation.Topic;
import losslab.ui.Messages;
import losslab.ui.Palette;

/// A derivation, typeset. The loss is always seen; the other parts fold away, each under a button that stays as somebody
/// leaves it whatever is shown.
public final class DerivationView extends VBox {
    private static final double PICTURE_SCALE = 2;

    /// What folds together, in the order on the screen.
    public enum Part {
        INPUT, LOSS, SCORES, BINARY, WEIGHTS;

        static Part of(Topic topic) {
            return switch (topic) {
                case SCORES -> INPUT;
                case LOSS -> LOSS;
                case SCORE_GRADIENT -> SCORES;
                case BINARY -> BINARY;
                case OUTER_PRODUCT, MEAN, REGULARIZATION, GRADIENT -> WEIGHTS;
            };
        }
    }

    /// What is shown, and how.
    private record Shown(Derivation derivation, int digits, Palette palette) {}

    private final CompletableFuture<Boolean> typesetter;
    private final Map<Part, ToggleButton> buttons = new EnumMap<>(Part.class);
    private final Map<Part, VBox> bodies = new EnumMap<>(Part.class);
    private final List<SectionBox> boxes = new ArrayList<>();
    private List<Topic> topics = List.of();
    private Optional<Shown> shown = Optional.empty();

    /// @param id   of this view; the buttons that unfold parts have it too, with `-input`, `-scores`, `-binary` or `-weights`
    ///             behind it
    /// @param open the parts that are unfolded at first, besides the loss
    public DerivationView(String id, Set<Part> open) {
        this(id, open, Typesetter.end());
    }

    /// @param typesetter whether formulas can be drawn, once that is known
    DerivationView(String id, Set<Part> open, CompletableFuture<Boolean> typesetter) {
        this.typesetter = typesetter;
        setId(id);
        setAccessibleRole(AccessibleRole.TEXT);
        getStyleClass().add("derivation");
        for (Part part : Part.values()) {
            VBox body = new VBox();
            body.getStyleClass().add("derivation-part");
            body.managedProperty().bind(body.visibleProperty());
            bodies.put(part, body);
            if (part != Part.LOSS) {
                ToggleButton button = button(part);
                button.setSelected(open.contains(part));
                body.visibleProperty().bind(button.selectedProperty().and(button.visibleProperty()));
                buttons.put(part, button);
                getChildren().add(button);
            }
            getChildren().add(body);
        }
    }

    private ToggleButton button(Part part) {
        String name = Messages.key(part);
        Polygon arrow = new Polygon(0, 0, 6, 4, 0, 8);
        arrow.getStyleClass().add("derivation-arrow");
        ToggleButton button = new ToggleButton(Messages.text("derivation.part." + name), arrow);
        button.setId(getId() + "-" + name);
        button.getStyleClass().add("derivation-fold");
        button.selectedProperty().subscribe(isOpen -> arrow.setRotate(isOpen ? 90 : 0));
        button.selectedProperty().addListener((_, _, _) -> shown.ifPresent(this::showSections));
        button.managedProperty().bind(button.visibleProperty());
        button.setVisible(false);
        return button;
    }

    /// Shows a derivation; costs next to nothing if it is shown already.
    ///
    /// @param digits after the point
    public void show(Derivation derivation, int digits, Palette palette) {
        Shown wanted = new Shown(derivation, digits, palette);
        if (shown.filter(wanted::equals).isEmpty()) {
            shown = Optional.of(wanted);
            showSections(wanted);
            setAccessibleText(text().orElse(""));
        }
    }

    /// Shows nothing.
    public void clear() {
        shown = Optional.empty();
        build(List.of());
        setAccessibleText("");
    }

    private void showSections(Shown wanted) {
        List<Section> sections = wanted.derivation().sections();
        List<Topic> newTopics = sections.stream().map(Section::topic).toList();
        if (!newTopics.equals(topics)) {
            build(newTopics);
        }
        for (int i = 0; i < boxes.size(); i++) {
            if (isOpen(Part.of(topics.get(i)))) {
                boxes.get(i).show(sections.get(i), wanted.digits(), wanted.palette());
            }
        }
    }

    private boolean isOpen(Part part) {
        return part == Part.LOSS || buttons.get(part).isSelected();
    }

    private void build(List<Topic> newTopics) {
        topics = newTopics;
        boxes.clear();
        bodies.values().forEach(body -> body.getChildren().clear());
        for (Topic topic : topics) {
            Part part = Part.of(topic);
            // A button is heading enough for a part of one section, and the first one needs none.
            SectionBox box = new SectionBox(topic, part == Part.WEIGHTS, typesetter);
            boxes.add(box);
            bodies.get(part).getChildren().add(box);
        }
        buttons.forEach((part, button) -> button.setVisible(!bodies.get(part).getChildren().isEmpty()));
    }

    /// The whole derivation in plain text, if there is one.
    Optional<String> text() {
        return shown.map(now -> FormulaText.of(now.derivation(), now.digits()));
    }

    /// The whole derivation in LaTeX, if there is one.
    Optional<String> latex() {
        return shown.map(now -> FormulaTex.document(now.derivation(), now.digits()));
    }

    /// What is seen, with twice the pixels of a plain screen.
    Optional<WritableImage> picture() {
        return shown.map(now -> {
            boxes.forEach(box -> box.formula().setScale(PICTURE_SCALE));
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(PICTURE_SCALE, PICTURE_SCALE));
            parameters.setFill(now.palette().plane());
            WritableImage image = snapshot(parameters, null);
            boxes.forEach(box -> box.formula().resetScale());
            return image;
        });
    }
}

package losslab.workspace.plane.canvas;

import java.util.List;
import java.util.stream.IntStream;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import losslab.experiment.ClassLabels;
import losslab.ui.Explanation;
import losslab.ui.Marker;
import losslab.ui.Messages;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;
import losslab.workspace.plane.model.Shading;
import losslab.workspace.plane.model.Shading.Kind;

/// The menu of what lies under the points of the plane. Its button names the shading that is shown.
final class ShadingMenu extends MenuButton {
    private static final double MARKER_RADIUS = 5;

    /// An item and what it chooses.
    private record Choice(RadioMenuItem item, Shading shading) {}

    private final PlaneViewModel model;
    private final ToggleGroup group = new ToggleGroup();
    private final List<Choice> plain;
    private final Menu probabilities = new Menu(Messages.text("shading.probability"));
    private final Menu losses = new Menu(Messages.text("shading.loss"));
    private List<Choice> ofClasses = List.of();
    private ClassLabels shownLabels = ClassLabels.NONE;

    ShadingMenu(PlaneViewModel model) {
        this.model = model;
        setId("shading");
        Explanation.give(this, Messages.text("shading.tooltip"));
        plain = List.of(choice(Kind.NONE), choice(Kind.REGIONS), choice(Kind.WINNER));
        probabilities.setId("shading-probability");
        losses.setId("shading-loss");
        plain.forEach(choice -> getItems().add(choice.item()));
        getItems().addAll(new SeparatorMenuItem(), probabilities, losses);
    }

    void show(PlaneState state) {
        int classCount = state.experiment().data().classCount();
        ClassLabels labels = state.experiment().labels();
        if (probabilities.getItems().size() != classCount || !labels.equals(shownLabels)) {
            shownLabels = labels;
            List<Choice> ofProbabilities = fill(probabilities, Kind.PROBABILITY, classCount);
            List<Choice> ofLosses = fill(losses, Kind.LOSS, classCount);
            ofClasses = List.of(ofProbabilities, ofLosses).stream().flatMap(List::stream).toList();
        }
        Shading shading = state.view().layers().shading();
        List.of(plain, ofClasses).forEach(choices -> choices
                .forEach(choice -> choice.item().setSelected(choice.shading().equals(shading))));
        String name = name(shading);
        if (!name.equals(getText())) {
            setText(name);
            setAccessibleText(Messages.text("shading.accessible", name));
        }
    }

    private static String name(Shading shading) {
        return switch (shading.kind()) {
            case NONE -> Messages.text("shading.short.none");
            case REGIONS -> Messages.text("shading.short.regions");
            case WINNER -> Messages.text("shading.short.winner");
            case PROBABILITY -> Messages.text("shading.short.probability", shading.k());
            case LOSS -> Messages.text("shading.short.loss", shading.k());
        };
    }

    private List<Choice> fill(Menu menu, Kind kind, int classCount) {
        List<Choice> choices = IntStream.range(0, classCount).mapToObj(k -> {
            Choice choice = choice(new Shading(kind, k), Messages.text("shading.class", shownLabels.called(k)),
                    Messages.key(kind) + "-" + k);
            choice.item().setGraphic(Marker.node(k, MARKER_RADIUS));
            return choice;
        }).toList();
        menu.getItems().forEach(item -> ((RadioMenuItem) item).setToggleGroup(null));
        menu.getItems().setAll(choices.stream().map(Choice::item).toList());
        return choices;
    }

    private Choice choice(Kind kind) {
        return choice(Shading.of(kind), Messages.text("shading." + Messages.key(kind)), Messages.key(kind));
    }

    private Choice choice(Shading shading, String text, String key) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId("shading-" + key);
        item.setToggleGroup(group);
        item.setOnAction(_ -> model.setLayers(model.state().view().layers().withShading(shading)));
        return new Choice(item, shading);
    }
}

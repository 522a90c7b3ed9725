package losslab.workspace.plane.canvas;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;

import losslab.core.loss.Loss;
import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.workspace.plane.model.Layers.Layer;
import losslab.workspace.plane.model.PlaneState;
import losslab.workspace.plane.model.PlaneViewModel;

/// The menu of the plane's layers. A layer that the loss gives nothing to says why and cannot be chosen.
final class LayersMenu extends MenuButton {
    private final PlaneViewModel model;

    LayersMenu(PlaneViewModel model) {
        super(Messages.text("plane.layers"));
        this.model = model;
        setId("layers");
        Explanation.give(this, Messages.text("plane.layers.tooltip"));
        for (Layer layer : Layer.values()) {
            getItems().add(item(layer));
        }
    }

    void show(PlaneState state) {
        for (Layer layer : Layer.values()) {
            CheckMenuItem item = (CheckMenuItem) getItems().get(layer.ordinal());
            item.setSelected(state.view().layers().has(layer));
        }
        Loss loss = state.experiment().loss();
        boolean hasMargin = loss.askedGap().isPresent();
        boolean hasClaims = loss.asksEachClassAlone();
        show(Layer.MARGINS, hasMargin, Messages.text(hasMargin ? "layer.margins" : "layer.margins.without"));
        show(Layer.CLAIMS, hasClaims, Messages.text(hasClaims ? "layer.claims" : "layer.claims.without"));
    }

    private void show(Layer layer, boolean isOffered, String text) {
        getItems().get(layer.ordinal()).setDisable(!isOffered);
        getItems().get(layer.ordinal()).setText(text);
    }

    private CheckMenuItem item(Layer layer) {
        String key = Messages.key(layer);
        CheckMenuItem item = new CheckMenuItem(Messages.text("layer." + key));
        item.setId("layer-" + key);
        item.setOnAction(_ -> model.setLayers(model.state().view().layers().with(layer, item.isSelected())));
        return item;
    }
}

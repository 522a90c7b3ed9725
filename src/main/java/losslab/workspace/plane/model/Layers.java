package losslab.workspace.plane.model;

import java.util.EnumSet;
import java.util.Set;

/// Which layers of the plane are drawn. Immutable.
///
/// @param shown the layers that are switched on
public record Layers(Set<Layer> shown) {
    /// One layer of the plane.
    public enum Layer {
        REGIONS, ZERO_LINES, ARROWS, NEXT_STEP, GHOST_LINES, MARGINS, LOSS_RINGS, PULLS, BATCH
    }

    public Layers {
        shown = Set.copyOf(shown);
    }

    /// What a plane opens with: everything but the margin lines, the pulls and the batch.
    public static Layers standard() {
        return new Layers(EnumSet.complementOf(EnumSet.of(Layer.MARGINS, Layer.PULLS, Layer.BATCH)));
    }

    public boolean has(Layer layer) {
        return shown.contains(layer);
    }

    /// These layers with one switched on or off.
    public Layers with(Layer layer, boolean on) {
        EnumSet<Layer> changed = EnumSet.noneOf(Layer.class);
        changed.addAll(shown);
        if (on) {
            changed.add(layer);
        } else {
            changed.remove(layer);
        }
        return new Layers(changed);
    }
}

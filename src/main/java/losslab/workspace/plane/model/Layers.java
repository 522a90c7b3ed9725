package losslab.workspace.plane.model;

import java.util.EnumSet;
import java.util.Set;

/// What of the plane is drawn. Immutable.
///
/// @param shown   the layers that are switched on
/// @param shading what lies under them
public record Layers(Set<Layer> shown, Shading shading) {
    /// One layer of the plane.
    public enum Layer {
        ZERO_LINES, ARROWS, NEXT_STEP, GHOST_LINES, PAIRS, MARGINS, CLAIMS, LOSS_RINGS, PULLS, BATCH
    }

    public Layers {
        shown = Set.copyOf(shown);
    }

    /// What a plane opens with: everything but the lines between pairs, the margin lines, the pulls and the batch.
    public static Layers standard() {
        return new Layers(
                EnumSet.complementOf(EnumSet.of(Layer.PAIRS, Layer.MARGINS, Layer.PULLS, Layer.BATCH)),
                Shading.of(Shading.Kind.REGIONS));
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
        return new Layers(changed, shading);
    }

    public Layers withShading(Shading newShading) {
        return new Layers(shown, newShading);
    }

    /// These layers among so many classes.
    Layers within(int classCount) {
        return new Layers(shown, shading.within(classCount));
    }
}

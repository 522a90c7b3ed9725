package losslab.workspace.plane.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

import losslab.workspace.plane.model.Layers.Layer;

class LayersTest {
    @Test
    void opensWithoutMarginsAndPulls() {
        assertThat(Layers.standard().shown()).containsExactlyInAnyOrder(Layer.REGIONS, Layer.ZERO_LINES, Layer.ARROWS,
                Layer.NEXT_STEP, Layer.GHOST_LINES, Layer.LOSS_RINGS);
    }

    @Test
    void switchesALayerOn() {
        assertThat(new Layers(Set.of()).with(Layer.PULLS, true)).isEqualTo(new Layers(Set.of(Layer.PULLS)));
    }

    @Test
    void switchesALayerOff() {
        assertThat(new Layers(Set.of(Layer.PULLS, Layer.ARROWS)).with(Layer.PULLS, false).has(Layer.PULLS)).isFalse();
    }

    @Test
    void switchesTheLastLayerOff() {
        assertThat(new Layers(Set.of(Layer.PULLS)).with(Layer.PULLS, false)).isEqualTo(new Layers(Set.of()));
    }

    @Test
    void leavesTheOtherLayers() {
        assertThat(Layers.standard().with(Layer.PULLS, true).has(Layer.REGIONS)).isTrue();
    }
}

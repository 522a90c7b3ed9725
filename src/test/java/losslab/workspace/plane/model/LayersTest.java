package losslab.workspace.plane.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

import losslab.workspace.plane.model.Layers.Layer;

class LayersTest {
    @Test
    void opensWithoutMarginsAndPulls() {
        assertThat(Layers.standard().shown()).containsExactlyInAnyOrder(Layer.ZERO_LINES, Layer.ARROWS,
                Layer.NEXT_STEP, Layer.GHOST_LINES, Layer.CLAIMS, Layer.LOSS_RINGS);
    }

    private static Layers layers(Set<Layer> shown) {
        return new Layers(shown, Shading.of(Shading.Kind.REGIONS));
    }

    @Test
    void switchesALayerOn() {
        assertThat(layers(Set.of()).with(Layer.PULLS, true)).isEqualTo(layers(Set.of(Layer.PULLS)));
    }

    @Test
    void switchesALayerOff() {
        assertThat(layers(Set.of(Layer.PULLS, Layer.ARROWS)).with(Layer.PULLS, false).has(Layer.PULLS)).isFalse();
    }

    @Test
    void switchesTheLastLayerOff() {
        assertThat(layers(Set.of(Layer.PULLS)).with(Layer.PULLS, false)).isEqualTo(layers(Set.of()));
    }

    @Test
    void leavesTheOtherLayers() {
        assertThat(Layers.standard().with(Layer.PULLS, true).has(Layer.ARROWS)).isTrue();
    }

    @Test
    void opensWithRegions() {
        assertThat(Layers.standard().shading()).isEqualTo(new Shading(Shading.Kind.REGIONS, 0));
    }

    @Test
    void aClassThatThereIsNotGivesWayToTheFirst() {
        Layers layers = Layers.standard().withShading(new Shading(Shading.Kind.LOSS, 7));
        assertThat(layers.within(3).shading()).isEqualTo(new Shading(Shading.Kind.LOSS, 0));
    }

    @Test
    void aShadingWithoutAClassForgetsIt() {
        assertThat(new Shading(Shading.Kind.WINNER, 2)).isEqualTo(Shading.of(Shading.Kind.WINNER));
    }
}

package losslab.workspace.scores;

import java.util.function.DoubleConsumer;

import javafx.scene.control.Slider;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import losslab.ui.Explanation;
import losslab.ui.Messages;
import losslab.ui.Numbers;
import losslab.ui.ParameterNames;

/// One score as a bar from 0, with a thumb at its end to drag.
final class ScoreBar extends Pane {
    private static final double BAR = 10;
    private static final double AXIS = 1;
    /// How many steps a drag has from 0 to an end.
    private static final int STEPS = 100;

    private final Region axis = new Region();
    private final Region bar = new Region();
    private final Slider slider = new Slider();
    private boolean showing;

    ScoreBar(int k, DoubleConsumer change) {
        axis.getStyleClass().add("score-axis");
        bar.getStyleClass().addAll("bar", "class-bar", "class-" + k);
        bar.setMouseTransparent(true);
        slider.setId("score-bar-" + k);
        slider.getStyleClass().add("score-slider");
        slider.setAccessibleText(Messages.text("scores.bar", ParameterNames.score(k)));
        Explanation.give(slider, Messages.text("scores.bar.tooltip", ParameterNames.score(k)));
        slider.valueProperty().addListener((_, _, value) -> {
            requestLayout();
            if (!showing) {
                change.accept(Numbers.snapped(value.doubleValue(), Numbers.niceStep(slider.getMax() / STEPS)));
            }
        });
        getStyleClass().add("score-bar");
        getChildren().addAll(axis, bar, slider);
    }

    void focus() {
        slider.requestFocus();
    }

    /// Whether a hand holds the thumb.
    boolean isHeld() {
        return slider.isPressed() || slider.isValueChanging();
    }

    /// Shows a score between −range and range; a thumb in a hand stays under it.
    void show(double score, double range) {
        showing = true;
        if (range != slider.getMax()) {
            slider.setMin(-range);
            slider.setMax(range);
            slider.setBlockIncrement(Numbers.niceStep(range / STEPS));
        }
        if (!isHeld()) {
            slider.setValue(score);
        }
        showing = false;
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return slider.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        slider.resizeRelocate(0, 0, getWidth(), getHeight());
        double thumb = slider.lookup(".thumb") instanceof Region region ? region.getWidth() : 0;
        double zero = getWidth() / 2;
        double end = thumb / 2 + (getWidth() - thumb) * (slider.getValue() - slider.getMin())
                / (slider.getMax() - slider.getMin());
        axis.resizeRelocate(zero - AXIS / 2, 0, AXIS, getHeight());
        bar.resizeRelocate(Math.min(zero, end), (getHeight() - BAR) / 2, Math.abs(end - zero), BAR);
    }
}

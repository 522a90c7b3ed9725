package losslab.ui;

import java.util.function.DoubleConsumer;

import javafx.scene.control.Slider;
import javafx.scene.layout.Region;

/// A slider whose positions lie on a logarithmic scale, if wanted with an exact 0 at its left end.
public final class LogSlider extends Slider {
    /// The share of the way at the left end that means exactly 0.
    private static final double ZERO_ZONE = 0.04;
    /// How near to a snapping value a position must be, as a share of the way.
    private static final double SNAP_ZONE = 0.015;

    private final double lowest;
    private final double highest;
    private final double zeroZone;
    private boolean showing;

    /// @param lowest  the smallest value above 0
    /// @param hasZero whether the left end is exactly 0
    /// @param snapTo  a value that near positions snap to, or 0 for none
    /// @param change  takes a value that somebody chose, rounded to three significant digits
    public LogSlider(String id, String name, double lowest, double highest, boolean hasZero, double snapTo,
            DoubleConsumer change) {
        super(0, 1, 0);
        this.lowest = lowest;
        this.highest = highest;
        zeroZone = hasZero ? ZERO_ZONE : 0;
        setId(id);
        setAccessibleText(name);
        Explanation.give(this, Messages.text("slider.tooltip", name, hasZero ? "0" : Numbers.significant(lowest),
                Numbers.significant(highest)));
        // One key press must lead out of the zone that means 0.
        setBlockIncrement(hasZero ? ZERO_ZONE + 0.001 : 0.01);
        valueProperty().addListener((_, _, position) -> {
            if (!showing) {
                change.accept(valueAt(position.doubleValue(), snapTo));
            }
        });
    }

    /// Moves the thumb to a value without telling anybody; values beyond the ends go to the ends.
    public void show(double value) {
        // The thumb of a hand that drags it stays under the hand, though the value is rounded.
        if (!isValueChanging() && !isPressed()) {
            showing = true;
            setValue(positionOf(value));
            showing = false;
        }
    }

    private double valueAt(double position, double snapTo) {
        if (position < zeroZone) {
            return 0;
        }
        boolean isDragged = isPressed() || isValueChanging();
        if (snapTo > 0 && isDragged && Math.abs(position - positionOf(snapTo)) < SNAP_ZONE) {
            return snapTo;
        }
        double share = (position - zeroZone) / (1 - zeroZone);
        return Numbers.rounded(lowest * Math.pow(highest / lowest, share), 3);
    }

    /// Where the middle of the thumb stands for a value, in pixels from the slider's left edge; values beyond the ends
    /// stand there.
    public double xOf(double value) {
        double thumb = lookup(".thumb") instanceof Region region ? region.getWidth() : 0;
        double way = getWidth() - snappedLeftInset() - snappedRightInset() - thumb;
        return snappedLeftInset() + thumb / 2 + positionOf(value) * way;
    }

    private double positionOf(double value) {
        if (value < lowest) {
            return value <= 0 ? 0 : zeroZone;
        }
        return Math.min(1, zeroZone + (1 - zeroZone) * Math.log(value / lowest) / Math.log(highest / lowest));
    }
}

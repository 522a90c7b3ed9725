package losslab.ui;

import java.util.List;
import java.util.stream.IntStream;

import javafx.scene.paint.Color;

/// Colours between some stops, as the pixels of a picture. Immutable.
public final class ColorRamp {
    private final int[] colors;

    private ColorRamp(int[] colors) {
        this.colors = colors;
    }

    /// A ramp through some stops, at equal distances.
    ///
    /// @param count how many colours it has, from 2; from about 1,000 on no step is seen with eight bits a channel
    public static ColorRamp of(List<Color> stops, int count) {
        return new ColorRamp(IntStream.range(0, count).map(i -> {
            double place = (double) i / (count - 1) * (stops.size() - 1);
            int below = Math.min((int) place, stops.size() - 2);
            return argb(stops.get(below).interpolate(stops.get(below + 1), place - below));
        }).toArray());
    }

    /// The opaque colour at a share of the way, alpha first; what lies beyond an end has the end's colour.
    public int at(double share) {
        return colors[Math.clamp((long) (share * (colors.length - 1) + 0.5), 0, colors.length - 1)];
    }

    /// An opaque colour as a pixel, alpha first.
    public static int argb(Color color) {
        return 0xff << 24 | (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8 | (int) Math.round(color.getBlue() * 255);
    }
}

package losslab.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javafx.scene.paint.Color;

/// Small squares to be filled, in the order in which they were added: thousands of points.
public final class Squares {
    /// Left, top and side of each, in the units of the drawing.
    private double[] places;
    /// The index of each one's colour.
    private int[] colorOf;
    /// A few, each once.
    private final List<Color> colors = new ArrayList<>();
    private int count;

    /// @param expected how many there will be, about
    public Squares(int expected) {
        places = new double[3 * Math.max(1, expected)];
        colorOf = new int[Math.max(1, expected)];
    }

    /// Adds a square.
    public void add(double left, double top, double side, Color color) {
        if (count == colorOf.length) {
            places = Arrays.copyOf(places, 2 * places.length);
            colorOf = Arrays.copyOf(colorOf, 2 * count);
        }
        places[3 * count] = left;
        places[3 * count + 1] = top;
        places[3 * count + 2] = side;
        colorOf[count++] = indexOf(color);
    }

    private int indexOf(Color color) {
        int known = colors.indexOf(color);
        if (known < 0) {
            colors.add(color);
        }
        return known < 0 ? colors.size() - 1 : known;
    }

    int count() {
        return count;
    }

    double left(int index) {
        return places[3 * index];
    }

    double top(int index) {
        return places[3 * index + 1];
    }

    double side(int index) {
        return places[3 * index + 2];
    }

    Color color(int index) {
        return colors.get(colorOf[index]);
    }

    /// Whether others look the same.
    boolean looksLike(Squares other) {
        return count == other.count && colors.equals(other.colors)
                && Arrays.equals(places, 0, 3 * count, other.places, 0, 3 * count)
                && Arrays.equals(colorOf, 0, count, other.colorOf, 0, count);
    }
}

package losslab.core.math;

import java.util.Arrays;

/// An immutable vector of doubles: copies in, copies out, equal when every entry has the same bits.
public final class Vector {
    private final double[] entries;

    private Vector(double[] entries) {
        this.entries = entries;
    }

    /// The vector with these entries.
    public static Vector of(double... entries) {
        return new Vector(entries.clone());
    }

    public int size() {
        return entries.length;
    }

    /// The entry at an index from 0.
    public double get(int index) {
        return entries[index];
    }

    /// All entries, in an array that the caller owns.
    public double[] toArray() {
        return entries.clone();
    }

    /// The sum of all entries, added up from the first to the last.
    public double sum() {
        double sum = 0;
        for (double entry : entries) {
            sum += entry;
        }
        return sum;
    }

    /// This vector with one entry replaced.
    public Vector with(int index, double value) {
        double[] changed = entries.clone();
        changed[index] = value;
        return new Vector(changed);
    }

    /// Whether no entry is infinite or NaN.
    public boolean isFinite() {
        return Arrays.stream(entries).allMatch(Double::isFinite);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector that && Arrays.equals(entries, that.entries);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(entries);
    }

    @Override
    public String toString() {
        return Arrays.toString(entries);
    }
}

package losslab.app.soak;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

/// What chance decides. Every action has choices of its own, from the seed and its number, so that one that timing has
/// changed does not change all that follow.
final class Choices {
    private static final List<String> NUMBERS = List.of("0", "1", "-1", "0.1", "2.5", "-3,75", "1e3", "12", "0.001",
            "100");
    private static final List<String> NONSENSE = List.of("", " ", "-", "abc", "NaN", "\u221E", "1e999", "1e300",
            "-1e300",
            "1e-300", "99999999999999999999", "1.2.3", "--1", "\u0663", "0x10", "max", "'{0}'", "x".repeat(300));

    private final RandomGenerator random;

    private Choices(RandomGenerator random) {
        this.random = random;
    }

    static Choices of(long seed, long action) {
        return new Choices(new SplittableRandom(seed * 1_000_003 + action).split());
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T> Optional<T> ofAny(List<? extends T> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(of(values));
    }

    Point2D within(Bounds bounds) {
        return new Point2D(between(bounds.getMinX() + 1, bounds.getMaxX() - 1),
                between(bounds.getMinY() + 1, bounds.getMaxY() - 1));
    }

    /// What somebody types into a field of numbers: mostly a number.
    String number() {
        return chance(0.4) ? of(NUMBERS) : chance(0.6) ? "%.3g".formatted(between(-3, 3)) : of(NONSENSE);
    }
}

package losslab.ui;

/// The names of the numbers of a class, as the screen and the messages write them.
public final class ParameterNames {
    private static final String[] SUBSCRIPTS = {"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};

    private ParameterNames() {}

    /// w₀, w₁ or b.
    public static String column(int column) {
        return column == 2 ? "b" : "w" + SUBSCRIPTS[column];
    }

    /// s₀, s₁, …
    public static String score(int k) {
        return "s" + SUBSCRIPTS[k];
    }

    /// p₀, p₁, …
    public static String probability(int k) {
        return "p" + SUBSCRIPTS[k];
    }

    /// x₀ or x₁.
    public static String feature(int d) {
        return "x" + SUBSCRIPTS[d];
    }
}

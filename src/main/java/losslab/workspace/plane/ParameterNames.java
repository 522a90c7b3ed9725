package losslab.workspace.plane;

/// The names of the three numbers of a class, as the screen and the messages write them.
final class ParameterNames {
    private static final String[] SUBSCRIPTS = {"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};

    private ParameterNames() {}

    /// w₀, w₁ or b.
    static String column(int column) {
        return column == 2 ? "b" : "w" + SUBSCRIPTS[column];
    }

    /// s₀, s₁, …
    static String score(int k) {
        return "s" + SUBSCRIPTS[k];
    }

    /// p₀, p₁, …
    static String probability(int k) {
        return "p" + SUBSCRIPTS[k];
    }

    /// x₀ or x₁.
    static String feature(int d) {
        return "x" + SUBSCRIPTS[d];
    }
}

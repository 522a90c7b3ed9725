package losslab.core.formula;

/// What a [Expression.Symbol] stands for, and how it is written. A class is its index: s₀, p₂.
///
/// @param text in plain text
/// @param tex  in LaTeX
public record Name(String text, String tex) {
    /// The loss of one example, that of the point i.
    public static final Name LOSS = new Name("Lᵢ", "L_{i}");
    /// The score of a class, or of all classes.
    public static final Name SCORE = new Name("s", "s");
    /// What the scores are computed by: weights times input plus bias.
    public static final Name LINEAR_MAP = new Name("W·x + b", "W x + b");
    /// The margin of a hinge.
    public static final Name MARGIN = new Name("Δ", "\\Delta");
    /// The temperature of a softmax.
    public static final Name TEMPERATURE = new Name("T", "T");
    /// The probability of a class, or of all classes.
    public static final Name PROBABILITY = new Name("p", "p");
    /// The share of a class in the target, or of all classes.
    public static final Name TARGET = new Name("q", "q");
    /// Label smoothing.
    public static final Name SMOOTHING = new Name("ε", "\\varepsilon");
    /// The largest score, which is subtracted so that no exponential overflows.
    public static final Name LARGEST_SCORE = new Name("m", "m");
    /// The difference s₁ − s₀ of two scores.
    public static final Name SCORE_DIFFERENCE = new Name("z", "z");
    /// The share of class 1 in the target.
    public static final Name TARGET_OF_ONE = new Name("t", "t");
    /// +1 for class 1, −1 for class 0.
    public static final Name SIDE = new Name("t′", "t'");
    /// ∂Lᵢ/∂s, (K).
    public static final Name SCORE_GRADIENT = new Name("∂Lᵢ/∂s", "\\frac{\\partial L_{i}}{\\partial s}");
    /// A feature of the point i.
    public static final Name FEATURE = new Name("x", "x");
    /// ∂L/∂(W b) of the point i, (K×3).
    public static final Name POINT_SLOPE = new Name("∂Lᵢ/∂(W b)", "\\frac{\\partial L_{i}}{\\partial (W\\;b)}");
    /// A short name of the same.
    public static final Name POINT_GRADIENT = new Name("Gᵢ", "G_{i}");
    /// The sum of Gⱼ over the points to train on other than i.
    public static final Name OTHER_GRADIENTS = new Name("Σ_{j≠i} Gⱼ", "\\sum_{j \\ne i} G_{j}");
    /// The sum of Gⱼ over all points to train on.
    public static final Name TRAINING_GRADIENTS = new Name("Σⱼ Gⱼ", "\\sum_{j} G_{j}");
    /// How many points there are to train on.
    public static final Name COUNT = new Name("N", "N");
    /// The mean of Gⱼ.
    public static final Name MEAN_GRADIENT = new Name("Ḡ", "\\bar{G}");
    /// The strength of the penalty.
    public static final Name STRENGTH = new Name("λ", "\\lambda");
    /// The share of |W| in an elastic net.
    public static final Name L1_RATIO = new Name("α", "\\alpha");
    /// The weights with a column of 0 for the biases, which no penalty touches, (K×3).
    public static final Name WEIGHTS = new Name("(W 0)", "(W\\;0)");
    /// The slope of the penalty, (K×3).
    public static final Name PENALTY_GRADIENT = new Name("∂(λR)/∂(W b)",
            "\\frac{\\partial (\\lambda R)}{\\partial (W\\;b)}");
    /// The slope of the total loss, (K×3).
    public static final Name GRADIENT = new Name("∂L/∂(W b)", "\\frac{\\partial L}{\\partial (W\\;b)}");
}

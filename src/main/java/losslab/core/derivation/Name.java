package losslab.core.derivation;

/// What a [Expression.Symbol] stands for, and how it is written. A class is its index: s₀, p₂.
public enum Name {
    /// The loss of one example, that of the point i.
    LOSS("Lᵢ"),
    /// The score of a class, or of all classes.
    SCORE("s"),
    /// What the scores are computed by: weights times input plus bias.
    LINEAR_MAP("W·x + b"),
    /// The margin of a hinge.
    MARGIN("Δ"),
    /// The temperature of a softmax.
    TEMPERATURE("T"),
    /// The probability of a class, or of all classes.
    PROBABILITY("p"),
    /// The share of a class in the target, or of all classes.
    TARGET("q"),
    /// Label smoothing.
    SMOOTHING("ε"),
    /// The largest score, which is subtracted so that no exponential overflows.
    LARGEST_SCORE("m"),
    /// The difference s₁ − s₀ of two scores.
    SCORE_DIFFERENCE("z"),
    /// The share of class 1 in the target.
    TARGET_OF_ONE("t"),
    /// +1 for class 1, −1 for class 0.
    SIDE("t′"),
    /// ∂Lᵢ/∂s, (K).
    SCORE_GRADIENT("∂Lᵢ/∂s"),
    /// A feature of the point i.
    FEATURE("x"),
    /// ∂L/∂(W b) of the point i, (K×3).
    POINT_SLOPE("∂Lᵢ/∂(W b)"),
    /// A short name of the same.
    POINT_GRADIENT("Gᵢ"),
    /// The sum of Gⱼ over the points to train on other than i.
    OTHER_GRADIENTS("Σ_{j≠i} Gⱼ"),
    /// The sum of Gⱼ over all points to train on.
    TRAINING_GRADIENTS("Σⱼ Gⱼ"),
    /// How many points there are to train on.
    COUNT("N"),
    /// The mean of Gⱼ.
    MEAN_GRADIENT("Ḡ"),
    /// The strength of the penalty.
    STRENGTH("λ"),
    /// The share of |W| in an elastic net.
    L1_RATIO("α"),
    /// The weights with a column of 0 for the biases, which no penalty touches, (K×3).
    WEIGHTS("(W 0)"),
    /// The slope of the penalty, (K×3).
    PENALTY_GRADIENT("∂(λR)/∂(W b)"),
    /// The slope of the total loss, (K×3).
    GRADIENT("∂L/∂(W b)");

    private final String text;

    Name(String text) {
        this.text = text;
    }

    /// The name in plain text.
    public String text() {
        return text;
    }
}

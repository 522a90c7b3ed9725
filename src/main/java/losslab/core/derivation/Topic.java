package losslab.core.derivation;

/// What a section of a derivation comes to.
public enum Topic {
    /// s = W x + b, the scores of one point, (K).
    SCORES,
    /// Lᵢ, the loss of one point.
    LOSS,
    /// ∂Lᵢ/∂s, its slope by the scores, (K).
    SCORE_GRADIENT,
    /// The same loss as one of two classes is told from the other: by z = s₁ − s₀ alone.
    BINARY,
    /// Gᵢ = ∂Lᵢ/∂(W b), the slope of the point's loss by weights and biases, (K×3).
    OUTER_PRODUCT,
    /// The mean of Gᵢ over the points to train on.
    MEAN,
    /// The slope of the penalty λR(W).
    REGULARIZATION,
    /// ∂L/∂(W b), mean plus penalty.
    GRADIENT
}

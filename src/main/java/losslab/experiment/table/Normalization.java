package losslab.experiment.table;

/// How features are brought to a common size before training sees them.
public enum Normalization {
    /// They stay as they are.
    NONE,
    /// To [−1, 1]: the smallest value becomes −1, the largest 1.
    MIN_MAX,
    /// To mean 0 and standard deviation 1.
    STANDARDIZE
}

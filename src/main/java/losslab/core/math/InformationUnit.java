package losslab.core.math;

/// The unit of entropies and logarithmic losses: which logarithm they are written with.
///
///     1 bit = ln 2 nats
public enum InformationUnit {
    NATS(1), BITS(Math.log(2));

    private final double inNats;

    InformationUnit(double inNats) {
        this.inNats = inNats;
    }

    /// So many nats in this unit.
    public double fromNats(double nats) {
        return nats / inNats;
    }
}

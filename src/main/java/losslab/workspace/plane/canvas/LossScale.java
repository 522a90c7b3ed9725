package losslab.workspace.plane.canvas;

/// The scale of a field of losses: from 0 to a round number.
///
/// It holds still while the largest loss in sight moves a little: only one above the scale, or far below it, changes it.
///
/// @param top the upper end, 1 to 9 times a power of ten
record LossScale(double top) {
    /// Below this share of the scale the colours would tell too little.
    private static final double LEAST_SHARE = 0.4;
    /// What a scale ends at that no double could hold otherwise.
    private static final double HIGHEST = 1e300;
    private static final double LOWEST = 1e-300;

    /// The scale for a largest loss, without a past; for one that is not a number as for an infinite one.
    static LossScale of(double largest) {
        double size = Math.clamp(Double.isNaN(largest) ? HIGHEST : largest, LOWEST, HIGHEST);
        double unit = Math.pow(10, Math.floor(Math.log10(size)));
        return new LossScale(Math.min(HIGHEST, Math.ceil(size / unit * (1 - 1e-9)) * unit));
    }

    /// This scale if a largest loss still fits it, else the scale for it.
    LossScale holding(double largest) {
        return largest <= top && largest >= LEAST_SHARE * top ? this : of(largest);
    }
}

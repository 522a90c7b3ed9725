package losslab.ui;

/// How far one press of ▲ or ▼ moves a number.
public interface Stepping {
    /// The next value in a direction, +1 or −1; `fine` while Shift is held.
    double next(double value, int direction, boolean fine);

    /// Steps of a fixed size, and of another one with Shift.
    static Stepping by(double step, double fineStep) {
        return (value, direction, fine) -> Numbers.decimalSum(value, direction * (fine ? fineStep : step));
    }

    /// Steps of a tenth of the value, and of a hundredth with Shift: for quantities that live on a logarithmic scale.
    static Stepping byShare() {
        return (value, direction, fine) -> Numbers.rounded(value * Math.pow(fine ? 1.01 : 1.1, direction), 3);
    }

    /// Steps of a share, between 0 and a smallest value in one: the first step up from 0 goes there, the last one down
    /// returns.
    static Stepping byShareFromZero(double smallest) {
        return (value, direction, fine) -> {
            if (value < smallest) {
                return direction > 0 ? smallest : 0;
            }
            double next = byShare().next(value, direction, fine);
            return next < smallest ? 0 : next;
        };
    }
}

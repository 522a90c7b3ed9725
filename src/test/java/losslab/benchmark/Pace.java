package losslab.benchmark;

/// How long a benchmark may take: figures to keep, or a quick look.
///
/// @param warmUpSeconds before anything counts
/// @param rounds        how often a figure is taken; the table shows their median
/// @param roundSeconds  how long one of them lasts
/// @param starts        how often the program is started
public record Pace(int warmUpSeconds, int rounds, int roundSeconds, int starts) {
    public static final Pace FULL = new Pace(10, 5, 2, 10);
    public static final Pace QUICK = new Pace(2, 3, 1, 3);
}

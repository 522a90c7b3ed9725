package losslab.app.failure;

import java.util.LinkedHashMap;
import java.util.Map;

/// Lets through the first few of many equal things, then the tenth, the hundredth, the thousandth.
///
/// Any thread may ask.
final class Flood {
    private static final int FIRST = 3;
    private static final int MOST_KEYS = 200;

    private final Map<String, Long> counts = new LinkedHashMap<>();

    /// Counts one more.
    ///
    /// @return how many there were, or 0 if this one shall not pass
    synchronized long pass(String key) {
        if (!counts.containsKey(key) && counts.size() == MOST_KEYS) {
            counts.remove(counts.keySet().iterator().next());
        }
        long count = counts.merge(key, 1L, Long::sum);
        return count <= FIRST || isPowerOfTen(count) ? count : 0;
    }

    private static boolean isPowerOfTen(long count) {
        long rest = count;
        while (rest % 10 == 0) {
            rest /= 10;
        }
        return rest == 1;
    }
}

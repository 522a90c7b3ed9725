package losslab.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a benchmark has found so far. Every row is printed when it comes; at the end [#markdown] gives all of them.
///
/// Belongs to one thread.
public final class Table {
    private static final String HEAD = """
            | what | figure | unit | spread | target | met |
            |---|---:|---|---|---:|---|
            """;

    private final List<Row> rows = new ArrayList<>();

    /// One figure.
    ///
    /// @param spread between which values it lies, or what else tells how far to trust it; may be empty
    public record Row(String what, double figure, String unit, String spread, Goal goal) {
        /// The row in Markdown.
        public String markdown() {
            return "| %s | %s | %s | %s | %s | %s |".formatted(what, Goal.number(figure), unit, spread, goal.text(),
                    goal.verdict(figure));
        }
    }

    /// Adds a row.
    public void add(Row row) {
        rows.add(row);
        System.out.println(String.format(Locale.ROOT, "%-72s %14s %-10s %-26s %s %s", row.what(),
                Goal.number(row.figure()), row.unit(), row.spread(), row.goal().text(),
                row.goal().verdict(row.figure())).stripTrailing());
    }

    /// Adds the median of some values, with the lowest and the highest.
    public void addMedian(String what, String unit, List<Double> values, Goal goal) {
        List<Double> sorted = values.stream().sorted().toList();
        add(new Row(what, sorted.get(sorted.size() / 2), unit,
                Goal.number(sorted.getFirst()) + " to " + Goal.number(sorted.getLast()), goal));
    }

    /// Adds the median and the 99th percentile of many values, in two rows.
    public void addTail(String what, String unit, List<Double> values, Goal median, Goal percentile) {
        List<Double> sorted = values.stream().sorted().toList();
        String count = "of %,d".formatted(sorted.size());
        add(new Row(what + ", median", sorted.get(sorted.size() / 2), unit, count, median));
        add(new Row(what + ", 99th percentile", sorted.get(Math.min(sorted.size() - 1, sorted.size() * 99 / 100)),
                unit, count, percentile));
    }

    /// All rows.
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /// All rows as one table.
    public String markdown() {
        StringBuilder text = new StringBuilder(HEAD);
        rows.forEach(row -> text.append(row.markdown()).append('\n'));
        return text.toString();
    }
}

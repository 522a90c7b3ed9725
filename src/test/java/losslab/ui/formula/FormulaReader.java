package losslab.ui.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what [FormulaText] writes, and works it out: a printed number stands for all that would be printed so, a symbol
/// for the value that it is given. Knows nothing of the expressions that were written.
final class FormulaReader {
    private static final Pattern NUMBER = Pattern.compile("(\\d+)(\\.(\\d+))?(e(\u2212?\\d+))?");
    /// From here on a whole number may be a rounded one.
    private static final double WHOLE = 10_000;
    /// What is printed as 0 is not larger.
    private static final double ZERO = 1e-12;

    private final Map<String, Table> symbols;
    private final List<String> names;
    private String text = "";
    private int position;

    FormulaReader(Map<String, Table> symbols) {
        this.symbols = symbols;
        names = symbols.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).toList();
    }

    /// What stands before the "=", if something does.
    static Optional<String> left(String line) {
        return line.startsWith("= ") ? Optional.empty() : Optional.of(line.substring(0, line.indexOf(" = ")));
    }

    /// What stands behind the "=".
    static String right(String line) {
        return line.startsWith("= ") ? line.substring(2) : line.substring(line.indexOf(" = ") + 3);
    }

    Table read(String formula) {
        text = formula;
        position = 0;
        Table result = sum();
        if (position != text.length()) {
            throw error("the end");
        }
        return result;
    }

    private Table sum() {
        boolean negative = accept("\u2212");
        Table total = signed(product(), negative);
        while (next(" + ") || next(" \u2212 ")) {
            boolean minus = text.charAt(position + 1) == '\u2212';
            position += 3;
            total = total.plus(signed(product(), minus));
        }
        return total;
    }

    private Table product() {
        Table result = factor();
        while (next("·") || next("/")) {
            boolean quotient = text.charAt(position) == '/';
            position++;
            Table factor = factor();
            result = quotient ? factor.map(Interval::inverse).times(result) : result.times(factor);
        }
        return result;
    }

    private Table factor() {
        Table atom = atom();
        if (accept("²")) {
            return atom.map(Interval::squared);
        }
        return accept("ᵀ") ? atom.transposed() : atom;
    }

    private Table atom() {
        if (accept("max(")) {
            return Table.number(list(")").stream().map(Table::only).reduce(Interval::max).orElseThrow());
        }
        if (accept("e^(")) {
            return list(")").getFirst().map(u -> u.mapped(Math::exp));
        }
        if (accept("ln")) {
            accept(" ");
            return factor().map(u -> u.mapped(v -> Math.log(Math.max(0, v))));
        }
        if (accept("sign")) {
            return atom().map(u -> u.mapped(Math::signum));
        }
        if (accept("σ")) {
            return atom().map(u -> u.mapped(v -> 1 / (1 + Math.exp(-v))));
        }
        if (accept("|")) {
            return list("|").getFirst().map(Interval::absolute);
        }
        return leaf();
    }

    private Table leaf() {
        Optional<String> symbol = names.stream().filter(this::next).findFirst();
        if (symbol.isPresent()) {
            position += symbol.get().length();
            return symbols.get(symbol.get());
        }
        if (accept("[[")) {
            return matrix();
        }
        if (accept("[")) {
            return list(" > 0]").getFirst().map(Interval::isPositive);
        }
        if (accept("(")) {
            List<Table> entries = list(")");
            return entries.size() == 1 ? entries.getFirst() : Table.stacked(entries);
        }
        return number();
    }

    private Table matrix() {
        List<List<Interval>> rows = new ArrayList<>();
        do {
            rows.add(list("]").stream().map(Table::only).toList());
        } while (accept(", ["));
        expect("]");
        return new Table(rows);
    }

    private List<Table> list(String end) {
        List<Table> entries = new ArrayList<>();
        do {
            entries.add(sum());
        } while (accept(", "));
        expect(end);
        return entries;
    }

    private Table number() {
        Matcher matcher = NUMBER.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            throw error("a number or a symbol");
        }
        position = matcher.end();
        return Table.number(interval(matcher.group().replace('\u2212', '-'), matcher.group(2) != null,
                matcher.group(4) != null));
    }

    private static Interval interval(String printed, boolean hasPoint, boolean hasExponent) {
        BigDecimal decimal = new BigDecimal(printed);
        double value = decimal.doubleValue();
        if (!hasPoint && !hasExponent && value < WHOLE) {
            return Interval.exactly(value);
        }
        return Interval.around(value, value == 0 ? ZERO : decimal.ulp().doubleValue() / 2);
    }

    private static Table signed(Table table, boolean negative) {
        return negative ? table.map(Interval::negated) : table;
    }

    private boolean next(String token) {
        return text.startsWith(token, position);
    }

    private boolean accept(String token) {
        boolean found = next(token);
        position += found ? token.length() : 0;
        return found;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw error(token);
        }
    }

    private AssertionError error(String expected) {
        return new AssertionError("expected %s at %d of %s".formatted(expected, position, text));
    }
}

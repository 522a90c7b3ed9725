package losslab.workspace.scores.model;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import losslab.core.loss.Loss;
import losslab.ui.Numbers;

/// Numbers as the answers write them.
final class Written {
    private Written() {}

    /// A number of a hinge, in its usual digits.
    static String score(double value) {
        return Numbers.fixed(value, Numbers.digits());
    }

    /// A number of a logarithmic loss or an entropy, in its usual digits.
    static String loss(double value) {
        return Numbers.fixed(value, Numbers.lossDigits());
    }

    /// Probabilities in a row.
    static String probabilities(double... values) {
        return list(Numbers.probabilityDigits(), values);
    }

    /// Numbers in a row.
    static String list(int digits, double... values) {
        return Numbers.list(Arrays.stream(values).mapToObj(value -> Numbers.fixed(value, digits)));
    }

    /// A loss of all examples of a table, in its order.
    static double[] losses(Loss loss, ExampleTable table) {
        return table.examples().stream()
                .mapToDouble(example -> loss.value(example.scores().toArray(), example.label())).toArray();
    }

    static double mean(double... values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /// One entry a class.
    static double[] filled(int count, IntToDoubleFunction entry) {
        return IntStream.range(0, count).mapToDouble(entry).toArray();
    }
}

package losslab.ui;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

import losslab.core.kind.Kind;
import losslab.core.kind.Parameter;
import losslab.core.kind.Parameter.Values;
import losslab.core.kind.Range;

/// One number of a loss, an optimizer or a schedule, as a panel offers it.
///
/// @param key   its name in the messages, under `setting.`
/// @param value what it is now
/// @param with  the same with another value
public record Setting<T>(String key, Range range, double value, DoubleFunction<T> with) {

    /// The numbers among the parameters of a member of a family.
    ///
    /// @param elsewhere names of parameters that have a place of their own on the screen
    public static <T> List<Setting<T>> of(Kind<T> kind, T member, Collection<String> elsewhere) {
        return kind.parameters().stream().filter(parameter -> !elsewhere.contains(parameter.name()))
                .flatMap(parameter -> of(kind, member, parameter)).toList();
    }

    private static <T> Stream<Setting<T>> of(Kind<T> kind, T member, Parameter parameter) {
        String name = parameter.name();
        return parameter.values() instanceof Values.Number(Range range)
                ? kind.number(member, name).stream().mapToObj(value -> new Setting<>(keyOf(name), range, value,
                        changed -> kind.with(member, name, changed)))
                : Stream.empty();
    }

    private static String keyOf(String name) {
        return name.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}

package losslab.experiment;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// One member of a [Family]: how a type of loss, regularizer or optimizer stands in the file.
///
/// @param type       its name in the file
/// @param shape      its record
/// @param parameters in the order in which they are written
/// @param values     takes a record apart: the parameters' values, in their order
/// @param make       puts a record together
record Variant<T>(String type, Class<? extends T> shape, List<Parameter> parameters, Function<T, List<?>> values,
        Function<Arguments, T> make) {

    /// The values of all parameters, by name.
    record Arguments(Map<String, Object> values) {
        double number(String name) {
            return (double) values.get(name);
        }

        long count(String name) {
            return (long) values.get(name);
        }

        boolean flag(String name) {
            return (boolean) values.get(name);
        }

        String choice(String name) {
            return (String) values.get(name);
        }
    }

    static <T, S extends T> Variant<T> of(String type, Class<S> shape, List<Parameter> parameters,
            Function<S, List<?>> values, Function<Arguments, T> make) {
        return new Variant<>(type, shape, parameters, member -> values.apply(shape.cast(member)), make);
    }

    List<String> parameterNames() {
        return parameters.stream().map(Parameter::name).toList();
    }
}

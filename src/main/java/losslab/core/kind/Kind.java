package losslab.core.kind;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/// A member of a closed family, such as the losses, before its parameters have values. There is one object of each, a
/// constant of the record that it describes.
///
/// @param <T> the family
public final class Kind<T> {
    private final String name;
    private final Class<? extends T> type;
    private final List<Parameter> parameters;
    private final Function<T, List<?>> values;
    private final Function<Arguments, T> make;

    /// The values of all parameters, by name.
    public record Arguments(Map<String, Object> values) {
        public Arguments {
            values = Map.copyOf(values);
        }

        public double number(String name) {
            return (double) value(name);
        }

        public long count(String name) {
            return (long) value(name);
        }

        public boolean flag(String name) {
            return (boolean) value(name);
        }

        public String choice(String name) {
            return (String) value(name);
        }

        private Object value(String name) {
            Object value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException(name + ": expected a value, found none");
            }
            return value;
        }
    }

    private Kind(String name, Class<? extends T> type, List<Parameter> parameters, Function<T, List<?>> values,
            Function<Arguments, T> make) {
        this.name = name;
        this.type = type;
        this.parameters = List.copyOf(parameters);
        this.values = values;
        this.make = make;
    }

    /// Describes a record.
    ///
    /// @param values takes it apart: its parameters' values, in their order
    /// @param make   puts it together, and throws an [IllegalArgumentException] if a value is out of its range
    public static <T, S extends T> Kind<T> of(String name, Class<S> type, List<Parameter> parameters,
            Function<S, List<?>> values, Function<Arguments, T> make) {
        return new Kind<>(name, type, parameters, member -> values.apply(type.cast(member)), make);
    }

    /// Its name in files, in lower case with hyphens; its words on the screen have keys that end with it.
    public String name() {
        return name;
    }

    /// Its record.
    public Class<? extends T> type() {
        return type;
    }

    /// Its parameters, in the order in which files tell them.
    public List<Parameter> parameters() {
        return parameters;
    }

    public List<String> parameterNames() {
        return parameters.stream().map(Parameter::name).toList();
    }

    /// Whether it has a parameter of a name.
    public boolean has(String parameter) {
        return parameterNames().contains(parameter);
    }

    /// The parameters' values of a member of this kind, by name, in their order.
    public Map<String, Object> valuesOf(T member) {
        Map<String, Object> found = new LinkedHashMap<>();
        List<?> given = values.apply(member);
        for (int i = 0; i < given.size(); i++) {
            found.put(parameters.get(i).name(), given.get(i));
        }
        return found;
    }

    /// The number that a member of this kind has under a name; none if this kind has no such parameter.
    public OptionalDouble number(T member, String parameter) {
        return valuesOf(member).get(parameter) instanceof Double number
                ? OptionalDouble.of(number)
                : OptionalDouble.empty();
    }

    /// The member with these values. What they leave out has its standard; what this kind has not is left aside.
    ///
    /// @throws IllegalArgumentException if a value is out of its range, or left out though it has no standard
    public T make(Map<String, ?> some) {
        Map<String, Object> all = new HashMap<>();
        parameters.forEach(parameter -> parameter.standard().ifPresent(value -> all.put(parameter.name(), value)));
        all.putAll(some);
        return make.apply(new Arguments(all));
    }

    /// A member of this kind with another value of one of its parameters.
    public T with(T member, String parameter, Object value) {
        Map<String, Object> changed = valuesOf(member);
        changed.put(parameter, value);
        return make(changed);
    }

    @Override
    public String toString() {
        return name;
    }
}

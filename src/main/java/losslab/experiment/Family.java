package losslab.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import losslab.core.kind.Kind;
import losslab.core.kind.Parameter;
import losslab.core.kind.Parameter.Values;
import tools.jackson.core.JsonGenerator;

/// A closed family in the file: an object with a `type` and the parameters that this type has.
///
/// @param kinds its members; a parameter that several of them have takes the same values
record Family<T>(List<Kind<T>> kinds) {
    private static final String TYPE = "type";

    /// Reads the current value of the source.
    T read(JsonSource source) throws ExperimentFormatException {
        String place = source.place();
        Map<String, Object> given = new LinkedHashMap<>();
        Map<String, Parameter> known = parameters();
        List<String> keys = new ArrayList<>(List.of(TYPE));
        keys.addAll(known.keySet());
        source.object(keys,
                key -> given.put(key, key.equals(TYPE) ? source.choice(types()) : read(source, known.get(key))));

        Object type = given.remove(TYPE);
        if (type == null) {
            throw new ExperimentFormatException(place + '.' + TYPE, "one of " + JsonSource.quoted(types()),
                    "no such key");
        }
        return make(place, kinds.get(types().indexOf(type)), given);
    }

    /// Writes a member as an object, all of its parameters included.
    void write(JsonGenerator generator, T member) {
        Kind<T> kind = kindOf(member);
        Map<String, Object> values = kind.valuesOf(member);
        generator.writeStartObject();
        generator.writeStringProperty(TYPE, kind.name());
        kind.parameters().forEach(parameter -> write(generator, parameter, values.get(parameter.name())));
        generator.writeEndObject();
    }

    private Kind<T> kindOf(T member) {
        return kinds.stream().filter(kind -> kind.type().isInstance(member)).findFirst().orElseThrow();
    }

    private T make(String place, Kind<T> kind, Map<String, Object> given) throws ExperimentFormatException {
        for (String key : given.keySet()) {
            if (!kind.has(key)) {
                String known = kind.parameters().isEmpty() ? "nothing" : JsonSource.quoted(kind.parameterNames());
                throw new ExperimentFormatException(place + '.' + key,
                        "only what \"%s\" has (%s)".formatted(kind.name(), known), "an unknown key");
            }
        }
        for (Parameter parameter : kind.parameters()) {
            if (parameter.standard().isEmpty() && !given.containsKey(parameter.name())) {
                throw new ExperimentFormatException(place + '.' + parameter.name(), expected(parameter),
                        "no such key");
            }
        }
        try {
            return kind.make(given);
        } catch (IllegalArgumentException outOfRange) {
            throw new ExperimentFormatException(place + '.' + outOfRange.getMessage());
        }
    }

    private static Object read(JsonSource source, Parameter parameter) throws ExperimentFormatException {
        return switch (parameter.values()) {
            case Values.Number _ -> source.number();
            case Values.Count _ -> source.wholeNumber(1, Long.MAX_VALUE, expected(parameter));
            case Values.Flag _ -> source.flag();
            case Values.Choice(List<String> options) -> source.choice(options);
        };
    }

    private static void write(JsonGenerator generator, Parameter parameter, Object value) {
        String name = parameter.name();
        switch (parameter.values()) {
            case Values.Number _ -> generator.writeNumberProperty(name, (double) value);
            case Values.Count _ -> generator.writeNumberProperty(name, (long) value);
            case Values.Flag _ -> generator.writeBooleanProperty(name, (boolean) value);
            case Values.Choice _ -> generator.writeStringProperty(name, (String) value);
        }
    }

    /// What a file must have there, in words.
    private static String expected(Parameter parameter) {
        return switch (parameter.values()) {
            case Values.Number _ -> "a number";
            case Values.Count _ -> "a whole number from 1 to " + Long.MAX_VALUE;
            case Values.Flag _ -> "true or false";
            case Values.Choice(List<String> options) -> "one of " + JsonSource.quoted(options);
        };
    }

    private List<String> types() {
        return kinds.stream().map(Kind::name).toList();
    }

    /// Every parameter that some member has.
    private Map<String, Parameter> parameters() {
        Map<String, Parameter> all = new LinkedHashMap<>();
        kinds.forEach(kind -> kind.parameters().forEach(p -> all.putIfAbsent(p.name(), p)));
        return all;
    }
}

package losslab.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JsonGenerator;

/// A closed family in the file: an object with a `type` and the parameters that this type has.
///
/// @param variants its members; a parameter that several of them have is of one kind
record Family<T>(List<Variant<T>> variants) {
    private static final String TYPE = "type";

    /// Reads the current value of the source.
    T read(JsonSource source) throws ExperimentFormatException {
        String place = source.place();
        Map<String, Object> given = new LinkedHashMap<>();
        Map<String, Parameter> known = parameters();
        List<String> keys = new ArrayList<>(List.of(TYPE));
        keys.addAll(known.keySet());
        source.object(keys,
                key -> given.put(key, key.equals(TYPE) ? source.choice(types()) : known.get(key).read(source)));

        Object type = given.remove(TYPE);
        if (type == null) {
            throw new ExperimentFormatException(place + '.' + TYPE, "one of " + JsonSource.quoted(types()),
                    "no such key");
        }
        return make(place, variants.get(types().indexOf(type)), given);
    }

    /// Writes a member as an object, all of its parameters included.
    void write(JsonGenerator generator, T member) {
        Variant<T> variant = variantOf(member);
        generator.writeStartObject();
        generator.writeStringProperty(TYPE, variant.type());
        List<?> values = variant.values().apply(member);
        for (int i = 0; i < values.size(); i++) {
            variant.parameters().get(i).write(generator, values.get(i));
        }
        generator.writeEndObject();
    }

    /// How a member stands in the file.
    Variant<T> variantOf(T member) {
        return variants.stream().filter(variant -> variant.shape().isInstance(member)).findFirst().orElseThrow();
    }

    private T make(String place, Variant<T> variant, Map<String, Object> given) throws ExperimentFormatException {
        for (String key : given.keySet()) {
            if (!variant.parameterNames().contains(key)) {
                String known = variant.parameterNames().isEmpty()
                        ? "nothing"
                        : JsonSource.quoted(variant.parameterNames());
                throw new ExperimentFormatException(place + '.' + key,
                        "only what \"%s\" has (%s)".formatted(variant.type(), known), "an unknown key");
            }
        }
        Map<String, Object> values = new HashMap<>(given);
        for (Parameter parameter : variant.parameters()) {
            if (parameter.standard().isPresent()) {
                values.putIfAbsent(parameter.name(), parameter.standard().get());
            } else if (!values.containsKey(parameter.name())) {
                throw new ExperimentFormatException(place + '.' + parameter.name(), parameter.expected(),
                        "no such key");
            }
        }
        try {
            return variant.make().apply(new Variant.Arguments(values));
        } catch (IllegalArgumentException outOfRange) {
            throw new ExperimentFormatException(place + '.' + outOfRange.getMessage());
        }
    }

    private List<String> types() {
        return variants.stream().map(Variant::type).toList();
    }

    /// Every parameter that some member has.
    private Map<String, Parameter> parameters() {
        Map<String, Parameter> all = new LinkedHashMap<>();
        variants.forEach(variant -> variant.parameters().forEach(p -> all.putIfAbsent(p.name(), p)));
        return all;
    }
}

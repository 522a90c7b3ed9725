package losslab.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;

/// One line of JSON taken apart: the text of every number, text or flag, by its place.
record JsonLine(Map<String, String> values) {
    static JsonLine parse(String line) {
        if (!line.endsWith("\n") || line.lines().count() != 1) {
            throw new AssertionError("expected one line, found: " + line);
        }
        Map<String, String> values = new LinkedHashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    values.put(place(parser.streamReadContext()), parser.getString());
                }
            }
        }
        return new JsonLine(values);
    }

    String text(String place) {
        return values.get(place);
    }

    double number(String place) {
        return Double.parseDouble(values.get(place));
    }

    /// All numbers of an array, or of the arrays in it.
    double[] numbers(String place) {
        return values.keySet().stream().filter(key -> key.startsWith(place + "[")).mapToDouble(this::number).toArray();
    }

    /// The keys of an object, in order.
    List<String> keys(String place) {
        String prefix = place.isEmpty() ? "" : place + ".";
        return values.keySet().stream().filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()).split("[\\[.]")[0]).distinct().toList();
    }

    private static String place(TokenStreamContext context) {
        if (context.inRoot()) {
            return "";
        }
        String outer = place(context.getParent());
        return context.inArray()
                ? outer + "[" + context.getCurrentIndex() + "]"
                : outer + (outer.isEmpty() ? "" : ".") + context.currentName();
    }
}

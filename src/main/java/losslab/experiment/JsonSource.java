package losslab.experiment;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// A strict and streaming view of a JSON file. Every method looks at the current value, and its errors name the place of it.
///
/// Methods may also throw a [JacksonException], which [#explain] turns into a message.
final class JsonSource implements Closeable {
    /// How deep objects and arrays may stand in each other. A bookmark's point needs 5.
    static final int MAX_NESTING = 20;
    /// Characters of a text: a title that is too long is still told by its length.
    static final int MAX_TEXT = 10 * Experiment.MAX_TITLE_LENGTH;
    /// Characters of a key.
    static final int MAX_KEY = 1_000;
    /// Characters of a number: the exact decimal digits of the smallest doubles fit.
    static final int MAX_NUMBER = 2_000;

    // NaN is let through so that it can be refused with its place, like any other value.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(ExperimentReader.MAX_BYTES) // in characters; bytes are counted on their way in
                    .maxNestingDepth(MAX_NESTING)
                    .maxStringLength(MAX_TEXT)
                    .maxNameLength(MAX_KEY)
                    .maxNumberLength(MAX_NUMBER)
                    .build())
            .build();

    /// Reads one entry of an object or one element of an array.
    @FunctionalInterface
    interface Part<K> {
        void read(K key) throws ExperimentFormatException;
    }

    private final JsonParser parser;

    JsonSource(InputStream in, long maxBytes) {
        parser = FACTORY.createParser(ObjectReadContext.empty(), new StrictUtf8Reader(in, maxBytes));
    }

    /// Steps to the first value.
    void start() throws ExperimentFormatException {
        if (parser.nextToken() == null) {
            throw new ExperimentFormatException("line 1, column 1", "an experiment", "nothing");
        }
    }

    /// Makes sure that nothing but white space follows.
    void end() throws ExperimentFormatException {
        if (parser.nextToken() != null) {
            throw unexpected("the end of the file");
        }
    }

    /// Reads an object: `entry` is called for each key, with its value as the current one.
    ///
    /// @return the keys that the object has
    Set<String> object(List<String> keys, Part<String> entry) throws ExperimentFormatException {
        require(parser.currentToken() == JsonToken.START_OBJECT, "an object");
        Set<String> seen = new LinkedHashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (!keys.contains(key)) {
                throw error("one of " + quoted(keys), "an unknown key");
            }
            if (!seen.add(key)) {
                throw error("this key once", "it again");
            }
            parser.nextToken();
            entry.read(key);
        }
        return seen;
    }

    /// Reads an array: `element` is called for each index, with its value as the current one.
    ///
    /// @return how many elements the array has
    int array(String expected, Part<Integer> element) throws ExperimentFormatException {
        require(parser.currentToken() == JsonToken.START_ARRAY, expected);
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element.read(count++);
        }
        return count;
    }

    double number() throws ExperimentFormatException {
        require(parser.currentToken().isNumeric(), "a number");
        double number = Double.parseDouble(parser.getString());
        require(Double.isFinite(number), "a finite number");
        return number;
    }

    /// A number written without fraction and exponent.
    BigInteger wholeNumber(String expected) throws ExperimentFormatException {
        require(parser.currentToken() == JsonToken.VALUE_NUMBER_INT, expected);
        return new BigInteger(parser.getString());
    }

    /// A number written without fraction and exponent, from `min` to `max`.
    long wholeNumber(long min, long max, String expected) throws ExperimentFormatException {
        BigInteger number = wholeNumber(expected);
        require(number.compareTo(BigInteger.valueOf(min)) >= 0 && number.compareTo(BigInteger.valueOf(max)) <= 0,
                expected);
        return number.longValue();
    }

    String text() throws ExperimentFormatException {
        require(parser.currentToken() == JsonToken.VALUE_STRING, "a text");
        return parser.getString();
    }

    boolean flag() throws ExperimentFormatException {
        require(parser.currentToken().isBoolean(), "true or false");
        return parser.getBooleanValue();
    }

    /// One of a few texts.
    String choice(List<String> options) throws ExperimentFormatException {
        String expected = "one of " + quoted(options);
        require(parser.currentToken() == JsonToken.VALUE_STRING && options.contains(parser.getString()), expected);
        return parser.getString();
    }

    void require(boolean condition, String expected) throws ExperimentFormatException {
        if (!condition) {
            throw unexpected(expected);
        }
    }

    /// The error that the current value is not what was expected.
    ExperimentFormatException unexpected(String expected) {
        return error(expected, switch (parser.currentToken()) {
            case START_OBJECT, END_OBJECT -> "an object";
            case START_ARRAY, END_ARRAY -> "an array";
            case VALUE_STRING -> Found.text(parser.getString());
            default -> Found.raw(parser.getString());
        });
    }

    /// The error that something else was found at the current place.
    ExperimentFormatException error(String expected, String found) {
        return new ExperimentFormatException(place(), expected, found);
    }

    /// Where the current value stands: `points[3].y`, or line and column outside of the object.
    String place() {
        String place = Place.of(parser.streamReadContext());
        return place.isEmpty() ? Place.of(parser.currentTokenLocation()) : place;
    }

    /// What went wrong in the parser, as a message.
    ExperimentFormatException explain(JacksonException failure) {
        if (failure instanceof JacksonIOException io) {
            IOException cause = io.getCause();
            return cause instanceof ExperimentFormatException known
                    ? known
                    : new ExperimentFormatException(
                            "expected a readable file, found: " + Found.reason(cause));
        }
        if (failure instanceof StreamConstraintsException) {
            boolean isDeep = parser.streamReadContext().getNestingDepth() >= MAX_NESTING;
            return new ExperimentFormatException(Place.of(parser.currentLocation()),
                    isDeep ? "at most %d levels of objects and arrays".formatted(MAX_NESTING)
                            : "a text or number of common length",
                    isDeep ? "more" : "a much longer one");
        }
        // Jackson goes on after the colon with advice for programmers.
        String problem = failure.getOriginalMessage().split(": |; ", 2)[0];
        return new ExperimentFormatException(Place.of(failure.getLocation()), "valid JSON",
                Found.raw(problem.substring(0, 1).toLowerCase(Locale.ROOT) + problem.substring(1)));
    }

    @Override
    public void close() {
        parser.close();
    }

    static String quoted(List<String> names) {
        return names.stream().map(Found::text).collect(Collectors.joining(", "));
    }
}

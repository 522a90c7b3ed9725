package losslab.experiment;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import losslab.core.data.Point;
import losslab.core.model.Parameters;
import losslab.training.Stopping;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// Writes an experiment file that [ExperimentReader] reads back to the same bits. The same document gives the same text.
///
/// Schedule, stopping, held-out points, names and colours of classes and bookmarks are left out where there is nothing to say:
/// files that do without them look as ever.
public final class ExperimentWriter {
    private final JsonGenerator generator;

    private ExperimentWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    /// Writes a file, whole or not at all.
    ///
    /// @throws IOException with a message of one line; then a file that was there before is untouched
    public static void write(Experiment experiment, Path file) throws IOException {
        write(Document.of(experiment), file);
    }

    /// Writes a file, whole or not at all.
    ///
    /// @throws IOException with a message of one line; then a file that was there before is untouched
    public static void write(Document document, Path file) throws IOException {
        try (AtomicFile target = new AtomicFile(file)) {
            write(document, target.writer());
            if (target.length() > ExperimentReader.MAX_BYTES) {
                throw ExperimentReader.tooLarge(); // better told now than when it is to be opened
            }
            target.commit();
        }
    }

    /// Writes to an open text, which stays open.
    public static void write(Experiment experiment, Writer text) throws IOException {
        write(Document.of(experiment), text);
    }

    /// Writes to an open text, which stays open.
    public static void write(Document document, Writer text) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .configure(JsonWriteFeature.ESCAPE_NON_ASCII, !isEncodable(document))
                .build();
        try (JsonGenerator generator = factory.createGenerator(new ExperimentLayout(), text)) {
            new ExperimentWriter(generator).write(document);
        } catch (JacksonIOException failure) {
            throw failure.getCause();
        }
    }

    /// Half a surrogate pair has no UTF-8: a document with such a text is written in escapes.
    private static boolean isEncodable(Document document) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        return Stream.concat(texts(document.experiment()),
                document.bookmarks().stream()
                        .flatMap(bookmark -> Stream.concat(Stream.of(bookmark.name()), texts(bookmark.experiment()))))
                .allMatch(encoder::canEncode);
    }

    private static Stream<String> texts(Experiment experiment) {
        return Stream.concat(Stream.of(experiment.title()), experiment.labels().names().stream());
    }

    private void write(Document document) {
        generator.writeStartObject();
        generator.writeNumberProperty(FileFormat.FORMAT, FileFormat.VERSION);
        writeEntries(document.experiment());
        if (!document.bookmarks().isEmpty()) {
            generator.writeArrayPropertyStart(FileFormat.BOOKMARKS);
            document.bookmarks().forEach(this::write);
            generator.writeEndArray();
        }
        generator.writeEndObject();
    }

    private void write(Bookmark bookmark) {
        generator.writeStartObject();
        generator.writeStringProperty(FileFormat.BOOKMARK_NAME, bookmark.name());
        writeEntries(bookmark.experiment());
        generator.writeEndObject();
    }

    private void writeEntries(Experiment experiment) {
        generator.writeStringProperty(FileFormat.TITLE, experiment.title());
        generator.writeNumberProperty(FileFormat.CLASSES, experiment.data().classCount());
        writePoints(experiment);
        writeParameters(experiment.parameters());
        generator.writeName(FileFormat.LOSS);
        FileFormat.LOSSES.write(generator, experiment.loss());
        generator.writeName(FileFormat.REGULARIZATION);
        FileFormat.REGULARIZERS.write(generator, experiment.regularizer());
        generator.writeName(FileFormat.OPTIMIZER);
        FileFormat.OPTIMIZERS.write(generator, experiment.optimizer());
        if (!experiment.schedule().equals(FileFormat.STANDARD_SCHEDULE)) {
            generator.writeName(FileFormat.SCHEDULE);
            FileFormat.SCHEDULES.write(generator, experiment.schedule());
        }
        generator.writeNumberProperty(FileFormat.BATCH_SIZE, experiment.batchSize());
        generator.writeNumberProperty(FileFormat.SEED, experiment.seed());
        if (!experiment.stopping().equals(FileFormat.STANDARD_STOPPING)) {
            writeStopping(experiment.stopping());
        }
        writeTexts(FileFormat.CLASS_NAMES, experiment.labels().names());
        writeTexts(FileFormat.CLASS_COLORS, experiment.labels().colors());
    }

    private void writeTexts(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            generator.writeArrayPropertyStart(name);
            texts.forEach(generator::writeString);
            generator.writeEndArray();
        }
    }

    private void writeStopping(Stopping stopping) {
        generator.writeObjectPropertyStart(FileFormat.STOPPING);
        generator.writeNumberProperty(FileFormat.GRADIENT_NORM, stopping.gradientNorm());
        generator.writeNumberProperty(FileFormat.PATIENCE, stopping.patience());
        generator.writeEndObject();
    }

    private void writePoints(Experiment experiment) {
        generator.writeArrayPropertyStart(FileFormat.POINTS);
        for (Point point : experiment.data().points()) {
            generator.writeStartObject();
            generator.writeName(FileFormat.POINT_X);
            writeNumbers(point.x0(), point.x1());
            generator.writeNumberProperty(FileFormat.POINT_Y, point.label());
            if (point.heldOut()) {
                generator.writeBooleanProperty(FileFormat.POINT_HELD_OUT, true);
            }
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    private void writeParameters(Parameters parameters) {
        generator.writeArrayPropertyStart(FileFormat.WEIGHTS);
        for (int k = 0; k < parameters.classCount(); k++) {
            writeNumbers(parameters.weights().row(k));
        }
        generator.writeEndArray();
        generator.writeName(FileFormat.BIAS);
        writeNumbers(parameters.bias().toArray());
    }

    private void writeNumbers(double... numbers) {
        generator.writeArray(numbers, 0, numbers.length);
    }
}

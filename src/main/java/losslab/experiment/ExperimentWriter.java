package losslab.experiment;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import losslab.core.data.Point;
import losslab.core.model.Parameters;
import losslab.training.Stopping;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// Writes an experiment file that [ExperimentReader] reads back to the same bits. The same experiment gives the same text.
///
/// Schedule, stopping and held-out points are left out where there is nothing to say: files that do without them look as ever.
public final class ExperimentWriter {
    private final Experiment experiment;
    private final JsonGenerator generator;

    private ExperimentWriter(Experiment experiment, JsonGenerator generator) {
        this.experiment = experiment;
        this.generator = generator;
    }

    /// Writes a file, whole or not at all.
    ///
    /// @throws IOException with a message of one line; then a file that was there before is untouched
    public static void write(Experiment experiment, Path file) throws IOException {
        try (AtomicFile target = new AtomicFile(file)) {
            write(experiment, target.writer());
            target.commit();
        }
    }

    /// Writes to an open text, which stays open.
    public static void write(Experiment experiment, Writer text) throws IOException {
        // Half a surrogate pair has no UTF-8: such a title is written in escapes.
        boolean encodable = StandardCharsets.UTF_8.newEncoder().canEncode(experiment.title());
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .configure(JsonWriteFeature.ESCAPE_NON_ASCII, !encodable)
                .build();
        try (JsonGenerator generator = factory.createGenerator(new ExperimentLayout(), text)) {
            new ExperimentWriter(experiment, generator).write();
        } catch (JacksonIOException failure) {
            throw failure.getCause();
        }
    }

    private void write() {
        generator.writeStartObject();
        generator.writeNumberProperty(FileFormat.FORMAT, FileFormat.VERSION);
        generator.writeStringProperty(FileFormat.TITLE, experiment.title());
        generator.writeNumberProperty(FileFormat.CLASSES, experiment.data().classCount());
        writePoints();
        writeParameters();
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
        generator.writeEndObject();
    }

    private void writeStopping(Stopping stopping) {
        generator.writeObjectPropertyStart(FileFormat.STOPPING);
        generator.writeNumberProperty(FileFormat.GRADIENT_NORM, stopping.gradientNorm());
        generator.writeNumberProperty(FileFormat.PATIENCE, stopping.patience());
        generator.writeEndObject();
    }

    private void writePoints() {
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

    private void writeParameters() {
        Parameters parameters = experiment.parameters();
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

package losslab.app;

import java.io.OutputStream;

import losslab.core.model.Evaluation;
import losslab.core.model.Parameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// An evaluation as one line of JSON, every number in the shortest digits that give back its bits.
final class EvaluationJson {
    private final Evaluation evaluation;
    private final JsonGenerator generator;

    private EvaluationJson(Evaluation evaluation, JsonGenerator generator) {
        this.evaluation = evaluation;
        this.generator = generator;
    }

    /// Prints a finite evaluation.
    static void print(Evaluation evaluation, OutputStream out) {
        try (JsonGenerator generator = generator(out)) {
            new EvaluationJson(evaluation, generator).writeAll(() -> {});
        }
    }

    /// Prints a finite evaluation that training has led to.
    ///
    /// @param stopped why training ended
    static void print(Evaluation evaluation, long steps, String stopped, OutputStream out) {
        try (JsonGenerator generator = generator(out)) {
            new EvaluationJson(evaluation, generator).writeAll(() -> {
                generator.writeNumberProperty("steps", steps);
                generator.writeStringProperty("stopped", stopped);
            });
        }
    }

    private static JsonGenerator generator(OutputStream out) {
        return JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out);
    }

    private void writeAll(Runnable more) {
        generator.writeStartObject();
        generator.writeNumberProperty("dataLoss", evaluation.dataLoss());
        generator.writeNumberProperty("regularizationLoss", evaluation.regularizationLoss());
        generator.writeNumberProperty("totalLoss", evaluation.totalLoss());
        generator.writeNumberProperty("accuracy", evaluation.accuracy());
        if (evaluation.heldOutCount() > 0) {
            generator.writeNumberProperty("validationLoss", evaluation.validationLoss());
            generator.writeNumberProperty("validationAccuracy", evaluation.validationAccuracy());
        }
        generator.writeArrayPropertyStart("points");
        for (int i = 0; i < evaluation.exampleCount(); i++) {
            writePoint(i);
        }
        generator.writeEndArray();
        generator.writeObjectPropertyStart("gradient");
        write(evaluation.gradient());
        generator.writeEndObject();
        write(evaluation.parameters());
        more.run();
        generator.writeEndObject();
        generator.writeRaw('\n');
    }

    private void writePoint(int i) {
        generator.writeStartObject();
        write("scores", evaluation.scores(i));
        write("probabilities", evaluation.probabilities(i));
        generator.writeNumberProperty("predicted", evaluation.predicted(i));
        generator.writeNumberProperty("loss", evaluation.loss(i));
        write("scoreGradient", evaluation.scoreGradient(i));
        generator.writeEndObject();
    }

    private void write(Parameters parameters) {
        generator.writeArrayPropertyStart("weights");
        for (int k = 0; k < parameters.classCount(); k++) {
            generator.writeArray(parameters.weights().row(k), 0, parameters.weights().columns());
        }
        generator.writeEndArray();
        write("bias", parameters.bias().toArray());
    }

    private void write(String name, double[] numbers) {
        generator.writeName(name);
        generator.writeArray(numbers, 0, numbers.length);
    }
}

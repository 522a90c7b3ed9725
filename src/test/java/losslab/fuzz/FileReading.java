package losslab.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import losslab.experiment.Document;
import losslab.experiment.ExperimentFormatException;
import losslab.experiment.ExperimentReader;
import losslab.experiment.ExperimentWriter;
import losslab.experiment.table.TableReading;
import losslab.workspace.plane.data.ImportTrial;

/// The readers of files, each with what it owes to bytes that anybody may have written: a value that is whole, or words for
/// somebody who has never seen a program.
enum FileReading {
    /// Experiments: what is read can be written, and read back equal.
    EXPERIMENT {
        @Override
        Optional<String> refusal(byte[] bytes) {
            try {
                Document read = ExperimentReader.readDocument(new ByteArrayInputStream(bytes));
                requireEqual(read, ExperimentReader.readDocument(new ByteArrayInputStream(written(read))));
                return Optional.empty();
            } catch (ExperimentFormatException refused) {
                Sentence.require(refused.getMessage());
                return Optional.of(Sentence.kind(refused.getMessage()));
            }
        }
    },
    /// Tables: every point is finite and of a class that there is, and rows are told in words.
    TABLE {
        @Override
        Optional<String> refusal(byte[] bytes) {
            ImportTrial trial = ImportTrial.of(bytes);
            trial.words().forEach(Sentence::requireLine);
            trial.reading().ifPresent(FileReading::requireWhole);
            return Optional.of(trial.kind()).filter(kind -> !kind.isEmpty());
        }
    };

    /// Reads bytes and holds the result to what the reader owes.
    ///
    /// @return the kind of message if the bytes were refused
    /// @throws AssertionError if the reader owes something else
    abstract Optional<String> refusal(byte[] bytes);

    private static byte[] written(Document document) {
        try {
            StringWriter text = new StringWriter();
            ExperimentWriter.write(document, text);
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new AssertionError("a document that was read cannot be written", impossible);
        }
    }

    private static void requireEqual(Document read, Document again) {
        if (!read.equals(again)) {
            throw new AssertionError("a document is another one after it was written and read");
        }
    }

    private static void requireWhole(TableReading reading) {
        reading.data().points().forEach(point -> {
            boolean isFinite = Double.isFinite(point.x0()) && Double.isFinite(point.x1());
            if (!isFinite || point.label() >= reading.data().classCount()) {
                throw new AssertionError("a point that cannot be shown: " + point);
            }
        });
        reading.labels(); // refuses names that an experiment could not keep
    }
}

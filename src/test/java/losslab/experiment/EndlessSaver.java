package losslab.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A program that saves one document after the other in the same place until it is killed, and keeps each of them as unsaved
/// work before. It writes a byte to standard output each time that both are done. A third argument says how often at most.
final class EndlessSaver {
    private EndlessSaver() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        Autosave autosave = Autosave.begin(Path.of(args[1]));
        int most = args.length > 2 ? Integer.parseInt(args[2]) : Integer.MAX_VALUE;
        for (int number = 1; number <= most; number++) {
            autosave.write(document(number), Optional.of(file));
            ExperimentWriter.write(document(number), file);
            System.out.write('.');
            System.out.flush();
        }
    }

    /// The document of a number, which stands in its title.
    static Document document(int number) {
        Document document = RandomExperiments.document(number);
        return document.withExperiment(document.experiment().withTitle(String.valueOf(number)));
    }

    /// The document that has the number of this one: equal to it, if nothing got lost.
    static Document asWritten(Document found) {
        return document(Integer.parseInt(found.experiment().title()));
    }
}

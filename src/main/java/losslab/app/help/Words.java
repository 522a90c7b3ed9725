package losslab.app.help;

import java.util.List;
import java.util.stream.Collectors;

/// Text that runs on from line to line.
record Words(List<Phrase> phrases) {
    Words {
        phrases = List.copyOf(phrases);
    }

    static Words of(String text, Phrase.Look look) {
        return new Words(List.of(new Phrase(text, look)));
    }

    String text() {
        return phrases.stream().map(Phrase::text).collect(Collectors.joining());
    }
}

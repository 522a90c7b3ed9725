package losslab.app.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import losslab.ui.Messages;

/// The user guide: sections in the order in which they are read. A chapter goes on until the next chapter begins.
record Guide(List<Section> sections) {
    Guide {
        sections = List.copyOf(sections);
    }

    /// The guide in the language of the screen.
    static Guide ofScreen() {
        String file = "/losslab/guide/" + Messages.text("help.guide");
        try (InputStream markdown = Objects.requireNonNull(Guide.class.getResourceAsStream(file), file)) {
            return GuideReader.read(new String(markdown.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable); // it lies beside this class
        }
    }

    /// With further sections after the last one.
    Guide plus(List<Section> more) {
        return new Guide(Stream.concat(sections.stream(), more.stream()).toList());
    }

    /// All sections of the chapter that a section belongs to.
    List<Section> chapterOf(Section section) {
        int first = sections.indexOf(section);
        while (!sections.get(first).isChapter()) {
            first--;
        }
        int next = first + 1;
        while (next < sections.size() && !sections.get(next).isChapter()) {
            next++;
        }
        return sections.subList(first, next);
    }

    Optional<Section> titled(String title) {
        return sections.stream().filter(section -> section.title().equals(title)).findFirst();
    }

    Optional<Section> anchored(String anchor) {
        return sections.stream().filter(section -> section.anchor().equals(anchor)).findFirst();
    }

    /// The sections in which a text is found; all of them if there is nothing to look for.
    List<Section> with(String text) {
        return sections.stream().filter(section -> section.has(text)).toList();
    }
}

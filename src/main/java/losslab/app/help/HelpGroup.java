package losslab.app.help;

import java.util.Arrays;
import java.util.List;

import losslab.ui.Messages;

/// Keys that work in one place, or stand in one menu.
public record HelpGroup(String title, List<HelpLine> lines) {
    public HelpGroup {
        lines = List.copyOf(lines);
    }

    /// The keys that stand in no menu, a group a place.
    static List<HelpGroup> ofPlaces() {
        return Arrays.stream(Key.Place.values())
                .map(place -> new HelpGroup(Messages.text("help.place." + Messages.key(place)),
                        Arrays.stream(Key.values()).filter(key -> key.place() == place).map(Key::line).toList()))
                .toList();
    }

    /// The keys as a part of the guide's last chapter.
    Section section() {
        return new Section(Section.CHAPTER + 1, title, List.of(new Block.Table(List.of(), lines.stream()
                .map(line -> List.of(Words.of(line.keys(), Phrase.Look.STRONG),
                        Words.of(line.words(), Phrase.Look.PLAIN)))
                .toList())));
    }
}

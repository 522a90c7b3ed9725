package losslab.app.help;

import java.util.List;
import java.util.Locale;

/// A heading and what stands below it, down to the next heading.
///
/// @param level of the heading: [#CHAPTER], or more for a part of a chapter
record Section(int level, String title, List<Block> blocks) {
    static final int CHAPTER = 2;

    Section {
        blocks = List.copyOf(blocks);
    }

    boolean isChapter() {
        return level == CHAPTER;
    }

    /// What links call it: the title in lower case, with hyphens for spaces and without punctuation, as GitHub does it.
    String anchor() {
        return lower(title).replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-');
    }

    /// Whether somebody who looks for a text finds it here.
    boolean has(String text) {
        String wanted = lower(text.strip());
        return lower(title).contains(wanted) || blocks.stream().anyMatch(block -> lower(block.text()).contains(wanted));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.getDefault(Locale.Category.DISPLAY));
    }
}

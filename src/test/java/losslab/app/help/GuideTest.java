package losslab.app.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/// Markdown on its way to the screen.
class GuideTest {
    private static final String MARKDOWN = """
            # Title

            For other readers only.

            ## First

            Some **strong** and *slanted* words, `code`
            and a [link](#a-part).

            ### A part

            1. one
            2. two
               - below

            ## Second

            | Key | Does |
            |---|---|
            | a | \\|W\\| |

            ```
            lines   as
              they are
            ```
            """;

    private final Guide guide = GuideReader.read(MARKDOWN);

    @Test
    void beginsWithTheFirstChapter() {
        assertThat(guide.sections()).extracting(Section::title).containsExactly("First", "A part", "Second");
    }

    @Test
    void aChapterGoesOnUntilTheNext() {
        assertThat(guide.chapterOf(guide.sections().get(1))).extracting(Section::title)
                .containsExactly("First", "A part");
        assertThat(guide.chapterOf(guide.sections().get(2))).extracting(Section::title).containsExactly("Second");
    }

    @Test
    void wordsKnowHowTheyLook() {
        assertThat(guide.sections().getFirst().blocks())
                .containsExactly(new Block.Paragraph(new Words(List.of(new Phrase("Some ", Phrase.Look.PLAIN),
                        new Phrase("strong", Phrase.Look.STRONG), new Phrase(" and ", Phrase.Look.PLAIN),
                        new Phrase("slanted", Phrase.Look.EMPHASIS), new Phrase(" words, ", Phrase.Look.PLAIN),
                        new Phrase("code", Phrase.Look.CODE), new Phrase(" ", Phrase.Look.PLAIN),
                        new Phrase("and a ", Phrase.Look.PLAIN), new Phrase("link", Phrase.Look.LINK, "a-part"),
                        new Phrase(".", Phrase.Look.PLAIN)))));
    }

    @Test
    void listsMayHoldLists() {
        assertThat(guide.sections().get(1).blocks().getFirst().text()).isEqualTo("one\ntwo\nbelow");
    }

    @Test
    void tablesAndCodeKeepTheirPlaces() {
        assertThat(guide.sections().get(2).blocks()).extracting(Block::text).containsExactly("Key\tDoes\na\t|W|",
                "lines   as\n  they are");
    }

    @Test
    void anchorsAreThoseOfGitHub() {
        assertThat(Stream.of("A part", "Taking it along", "Im Hörsaal", "m, v").map(GuideTest::anchor))
                .containsExactly("a-part", "taking-it-along", "im-hörsaal", "m-v");
    }

    @Test
    void findsWordsInTextAndTitles() {
        assertThat(guide.with("PART")).extracting(Section::title).containsExactly("A part");
        assertThat(guide.with(" does ")).extracting(Section::title).containsExactly("Second");
    }

    @Test
    void whatThePageCannotShowIsAnError() {
        assertThatThrownBy(() -> GuideReader.read("## A\n\n> quoted")).hasMessageContaining("found BlockQuote");
        assertThatThrownBy(() -> GuideReader.read("## A\n\n[out](https://example.org)"))
                .hasMessageContaining("found https://example.org");
    }

    private static String anchor(String title) {
        return new Section(Section.CHAPTER, title, List.of()).anchor();
    }
}

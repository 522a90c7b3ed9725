package losslab.app.help;

/// Words that look alike and follow each other on a line.
///
/// @param target the anchor of the section that a link leads to; empty for what is no link
record Phrase(String text, Look look, String target) {
    /// How words stand out.
    enum Look {
        PLAIN, STRONG, EMPHASIS, CODE, LINK
    }

    Phrase(String text, Look look) {
        this(text, look, "");
    }
}

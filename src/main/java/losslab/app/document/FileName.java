package losslab.app.document;

/// What files are called that come from a document.
public final class FileName {
    private static final int LONGEST = 60;
    private static final String ALLOWED = " -_.,()";

    private FileName() {}

    /// A name that every system takes: of a title letters, digits and a few signs, and a hyphen for any other sign.
    ///
    /// @param ending with its dot
    public static String of(String title, String ending) {
        return title.codePoints().limit(LONGEST)
                .map(c -> Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0 ? c : '-')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip()
                + ending;
    }
}

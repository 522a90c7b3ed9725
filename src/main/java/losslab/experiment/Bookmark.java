package losslab.experiment;

/// An experiment that its lecturer wants to come back to.
///
/// @param name at most 200 characters
public record Bookmark(String name, Experiment experiment) {
    public static final int MAX_NAME_LENGTH = 200;

    public Bookmark {
        if (name.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException(
                    "name: expected at most %d characters, found %d".formatted(MAX_NAME_LENGTH, name.length()));
        }
    }
}

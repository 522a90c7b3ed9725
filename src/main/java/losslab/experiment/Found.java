package losslab.experiment;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.regex.Pattern;

/// How a piece of a file stands in a message: short, and on one line whatever the file holds.
final class Found {
    private static final int MAX_LENGTH = 60;
    /// Linux and macOS, a quota there, Windows.
    private static final Pattern FULL = Pattern
            .compile("(?i)no space left|quota exceeded|not enough space on the disk");

    private Found() {}

    /// A text in quotes.
    static String text(String text) {
        return '"' + raw(text) + '"';
    }

    /// A key: as it is if it is a plain word, else in quotes.
    static String key(String key) {
        return key.matches("[A-Za-z0-9_-]{1,60}") ? key : text(key);
    }

    /// A piece without quotes. What could break the line or hide is written as an escape; what is too long is cut.
    static String raw(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(MAX_LENGTH).forEach(c -> {
            if (isPlain(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append(Character.isBmpCodePoint(c) ? "\\u%04X".formatted(c) : "\\u{%X}".formatted(c));
            }
        });
        return text.codePoints().skip(MAX_LENGTH).findAny().isPresent() ? shown + "…" : shown.toString();
    }

    /// Why a file could not be read or written.
    static String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "no such folder";
            case AccessDeniedException _ -> "no permission";
            case FileSystemException known when known.getReason() != null -> plain(known.getReason());
            default -> plain(String.valueOf(failure.getMessage()));
        };
    }

    /// What systems say about a disk that takes no more, in words; anything else as it is.
    private static String plain(String reason) {
        return FULL.matcher(reason).find() ? "the disk is full" : raw(reason);
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
                false;
            default -> true;
        };
    }
}

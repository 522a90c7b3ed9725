package losslab.experiment;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// How a piece of a file stands in a message: short, and on one line whatever the file holds.
final class Found {
    private static final int MAX_LENGTH = 60;

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
            case FileSystemException known when known.getReason() != null -> raw(known.getReason());
            default -> raw(String.valueOf(failure.getMessage()));
        };
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

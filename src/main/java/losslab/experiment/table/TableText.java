package losslab.experiment.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import losslab.experiment.table.TableException.Problem;

/// The text of a table, however its bytes write it.
///
/// A byte order mark tells UTF-8 or UTF-16. Without one the text is UTF-8 if it can be, else Windows-1252, which spreadsheets
/// of western Europe write.
public final class TableText {
    public static final int MAX_BYTES = 64 << 20;
    /// A row is taken apart as a whole, and its cells take many times the room of its text.
    public static final int MAX_LINE = 1_000_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /// What decoders put where bytes mean nothing.
    private static final char REPLACEMENT = '\uFFFD';

    private TableText() {}

    /// The text of a file.
    public static String read(Path file) throws TableException {
        try (InputStream in = Files.newInputStream(file)) {
            return decode(in.readNBytes(MAX_BYTES + 1));
        } catch (IOException _) {
            throw new TableException(Problem.UNREADABLE);
        }
    }

    /// The text of bytes.
    public static String decode(byte[] bytes) throws TableException {
        if (bytes.length > MAX_BYTES) {
            throw new TableException(Problem.TOO_LARGE);
        }
        return checked(new String(bytes, encoding(bytes)));
    }

    /// A text that came as such, from the clipboard for instance, without its byte order mark.
    public static String checked(String text) throws TableException {
        String plain = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        long line = 1;
        int lineStart = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '\n' || c == '\r') {
                line += c == '\r' && i + 1 < plain.length() && plain.charAt(i + 1) == '\n' ? 0 : 1;
                lineStart = i + 1;
            } else if (isNoText(c)) {
                throw new TableException(Problem.BINARY);
            } else if (i - lineStart >= MAX_LINE) {
                throw new TableException(Problem.LONG_LINE, line, "");
            }
        }
        return plain;
    }

    private static boolean isNoText(char c) {
        return c < ' ' && c != '\t' && c != '\f' || c == REPLACEMENT;
    }

    private static Charset encoding(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}

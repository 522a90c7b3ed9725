package losslab.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Text from UTF-8 bytes that refuses bytes that are not UTF-8, naming their place, and more bytes than a file may have.
/// A byte order mark at the start is skipped.
final class StrictUtf8Reader extends Reader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final long maxBytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(8192).flip();
    private long byteCount;
    private boolean ended;
    private boolean started;
    private int line = 1;
    private int column = 1;

    StrictUtf8Reader(InputStream in, long maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /// Needs room for two characters, the most that one code point takes.
    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(buffer, offset, length).slice();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (chars.position() > 0 && !started) {
                started = true;
                skipByteOrderMark(chars);
            }
            if (chars.position() > 0) {
                advance(chars.flip());
                return chars.limit();
            }
            if (result.isError()) {
                throw new ExperimentFormatException("line %d, column %d".formatted(line, column), "UTF-8 text",
                        "the byte 0x%02X".formatted(bytes.get(bytes.position())));
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static void skipByteOrderMark(CharBuffer chars) {
        if (chars.get(0) == BYTE_ORDER_MARK) {
            chars.flip().get();
            chars.compact();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        byteCount += Math.max(0, count);
        if (byteCount > maxBytes) {
            throw ExperimentReader.tooLarge();
        }
        bytes.position(bytes.position() + Math.max(0, count)).flip();
    }

    private void advance(CharBuffer chars) {
        for (int i = 0; i < chars.limit(); i++) {
            boolean newLine = chars.get(i) == '\n';
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
        }
    }
}

package losslab.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Makes a file that somebody might have into one that nobody has thought of.
///
/// Works on bytes, and on tokens of a text in which every byte is one character: so nothing is lost that is not UTF-8.
final class Mutator {
    private static final int MOST_MUTATIONS = 6;
    private static final int MOST_NESTING = 5_000;
    private static final int MOST_DIGITS = 5_000;
    /// One input in so many is large.
    private static final int LARGE_ONE_IN = 2_000;
    private static final int LARGE = 1 << 20;

    private static final List<String> NUMBERS = List.of("0", "-0", "-0.0", "1e999", "-1e999", "1e-999", "5e-324",
            "1.7976931348623157e308", "1.7976931348623159e308", "2147483647", "2147483648", "-2147483649",
            "9223372036854775807", "9223372036854775808", "1e2147483648", "1e-99999999999999999999", "0x10", "1_000",
            "NaN", "-Infinity", "Infinity", "1.", ".5", "+1", "01", "1,5", "1.000,5", "1'000", "\u22121", "1e", "1e+",
            "3.0", "3e0", "11", "true", "null");
    private static final List<String> TEXTS = List.of("\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\ud83d\\ude00\"",
            "\"\\u202e\"", "\"\\q\"", "\"\\u12\"", "\"", "'", "\"#12345g\"", "\"null\"", "\"x\ny\"", "\"softmax\"",
            "\"java.lang.Runtime\"", "\"file:///etc/passwd\"", "\"http://localhost/\"",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>", "=1+1", "@SUM(A1)", "sep=,", "${jndi:x}",
            "\"title\"", "\"points\"", "\"type\"", "\"bookmarks\"", "\"x\"", "\"y\"", "\"classes\"", "\"format\"");
    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_8, Charset.forName("UTF-32BE"));
    private static final int[][] BAD_BYTES = {{0xC0, 0x80}, {0xED, 0xA0, 0x80}, {0xFF}, {0xFE, 0xFF},
        {0xEF, 0xBB, 0xBF}, {0xF4, 0x90, 0x80, 0x80}, {0xE2, 0x82}, {0x00}, {0x1A}, {0x7F}, {0xC2, 0x85},
        {0xE2, 0x80, 0xA8}, {0x0D}, {0x0B}};

    private final SplittableRandom random;
    private final List<byte[]> corpus;

    Mutator(SplittableRandom random, List<byte[]> corpus) {
        this.random = random;
        this.corpus = corpus;
    }

    /// The next file.
    byte[] next() {
        byte[] file = any(corpus);
        int mutations = 1;
        while (mutations < MOST_MUTATIONS && random.nextInt(3) == 0) {
            mutations++;
        }
        for (int i = 0; i < mutations; i++) {
            file = mutated(file);
        }
        return random.nextInt(LARGE_ONE_IN) == 0 ? blownUp(file) : file;
    }

    private byte[] mutated(byte[] file) {
        return switch (random.nextInt(12)) {
            case 0 -> flipped(file);
            case 1 -> Arrays.copyOf(file, random.nextInt(file.length + 1));
            case 2 -> spliced(file, any(corpus));
            case 3 -> inserted(file, badBytes());
            case 4 -> random.nextInt(4) == 0 ? encoded(file) : flipped(file);
            case 5 -> bytes(nested(new Tokens(file, random)));
            case 6, 7, 8 -> bytes(new Tokens(file, random).withOtherNumber(this::number));
            default -> bytes(new Tokens(file, random).changed(this::word));
        };
    }

    private byte[] flipped(byte[] file) {
        byte[] changed = file.clone();
        for (int i = random.nextInt(3); i >= 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    /// The beginning of one file and the end of another.
    private byte[] spliced(byte[] file, byte[] other) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(file, 0, random.nextInt(file.length + 1));
        int from = random.nextInt(other.length + 1);
        bytes.write(other, from, other.length - from);
        return bytes.toByteArray();
    }

    private byte[] inserted(byte[] file, byte[] piece) {
        int at = random.nextInt(file.length + 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(file, 0, at);
        bytes.writeBytes(piece);
        bytes.write(file, at, file.length - at);
        return bytes.toByteArray();
    }

    private byte[] badBytes() {
        int[] bad = BAD_BYTES[random.nextInt(BAD_BYTES.length)];
        byte[] piece = new byte[bad.length];
        for (int i = 0; i < bad.length; i++) {
            piece[i] = (byte) bad[i];
        }
        return piece;
    }

    private byte[] encoded(byte[] file) {
        String mark = random.nextBoolean() ? "\uFEFF" : "";
        return (mark + new String(file, StandardCharsets.UTF_8)).getBytes(any(ENCODINGS));
    }

    private String nested(Tokens tokens) {
        String open = any(List.of("[", "{\"x\":", "{\"loss\":", "[{\"x\":", "\"", "(", ","));
        return tokens.replaced(open.repeat(1 + random.nextInt(random.nextInt(20) == 0 ? MOST_NESTING : 30)));
    }

    /// A word that a reader has to think about.
    private String word() {
        return random.nextInt(3) == 0 ? any(TEXTS) : number();
    }

    private String number() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> any(NUMBERS);
            case 2 -> longNumber();
            case 3 -> Integer.toString(random.nextInt(12));
            default -> Double.toString(Double.longBitsToDouble(random.nextLong()));
        };
    }

    private String longNumber() {
        String digits = any(List.of("0", "1", "9", "123456789"))
                .repeat(1 + random.nextInt(random.nextInt(20) == 0 ? MOST_DIGITS : 40));
        return switch (random.nextInt(4)) {
            case 0 -> digits;
            case 1 -> "0." + digits;
            case 2 -> "1e" + digits;
            default -> "1e-" + digits;
        };
    }

    /// A file of up to a megabyte, in which something stands again and again.
    private byte[] blownUp(byte[] file) {
        int from = random.nextInt(file.length + 1);
        int length = Math.min(file.length - from, 1 + random.nextInt(40));
        int times = length == 0 ? 0 : random.nextInt(LARGE) / length;
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return bytes(text.substring(0, from) + text.substring(from, from + length).repeat(times)
                + text.substring(from));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

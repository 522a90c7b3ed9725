package losslab.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// A file as texts in quotes, words, numbers, blanks and single characters; and what stands between two brackets as a whole.
final class Tokens {
    private final List<String> tokens = new ArrayList<>();
    private final SplittableRandom random;

    Tokens(byte[] file, SplittableRandom random) {
        this.random = random;
        String text = new String(file, StandardCharsets.ISO_8859_1);
        for (int from = 0; from < text.length();) {
            int end = end(text, from);
            tokens.add(text.substring(from, end));
            from = end;
        }
    }

    private static int end(String text, int from) {
        char first = text.charAt(from);
        int end = from + 1;
        if (first == '"') {
            while (end < text.length() && text.charAt(end) != '"') {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            return Math.min(end + 1, text.length());
        }
        while (isWord(first) && end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '+' || c == '_';
    }

    /// The text after one change.
    ///
    /// @param words gives new ones
    String changed(Supplier<String> words) {
        if (tokens.isEmpty()) {
            return words.get();
        }
        List<String> piece = new ArrayList<>(piece());
        switch (random.nextInt(7)) {
            case 0 -> tokens.set(anywhere(), words.get());
            case 1 -> tokens.add(anywhere(), words.get());
            case 2 -> tokens.remove(anywhere());
            case 3 -> tokens.set(anywhere(), tokens.get(anywhere()));
            case 4 -> tokens.addAll(anywhere(), piece);
            case 5 -> piece().clear();
            default -> {
                List<String> gone = piece();
                gone.clear();
                gone.addAll(piece);
            }
        }
        return String.join("", tokens);
    }

    /// The text with another word in the place of one of its own.
    String replaced(String word) {
        if (!tokens.isEmpty()) {
            tokens.set(anywhere(), word);
        }
        return String.join("", tokens);
    }

    /// The text with another number in the place of one of its own, or as it is if there is none.
    String withOtherNumber(Supplier<String> numbers) {
        int[] places = IntStream.range(0, tokens.size()).filter(i -> isNumber(tokens.get(i))).toArray();
        if (places.length > 0) {
            tokens.set(places[random.nextInt(places.length)], numbers.get());
        }
        return String.join("", tokens);
    }

    private static boolean isNumber(String token) {
        return token.chars().anyMatch(c -> c >= '0' && c <= '9') && !token.startsWith("\"");
    }

    /// What stands between two brackets, or a few tokens; may be written to.
    private List<String> piece() {
        int from = anywhere();
        for (int i = 0; i < tokens.size() && random.nextBoolean() && !isOpen(tokens.get(from)); i++) {
            from = (from + 1) % tokens.size();
        }
        int end = from;
        int depth = 0;
        do {
            depth += isOpen(tokens.get(end)) ? 1 : 0;
            depth -= isClosed(tokens.get(end)) ? 1 : 0;
            end++;
        } while (depth > 0 && end < tokens.size());
        return tokens.subList(from, Math.min(tokens.size(), end + random.nextInt(4)));
    }

    private int anywhere() {
        return random.nextInt(tokens.size());
    }

    private static boolean isOpen(String token) {
        return token.equals("{") || token.equals("[");
    }

    private static boolean isClosed(String token) {
        return token.equals("}") || token.equals("]");
    }
}

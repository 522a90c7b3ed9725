package losslab.app.soak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What went wrong. The same thing is told once, with the seed and the last actions, and counted from then on.
final class Findings {
    private static final int SIGNATURE = 240;

    private static final class Finding {
        private final String what;
        private int count = 1;

        Finding(String what) {
            this.what = what;
        }
    }

    private final long seed;
    private final Journal journal;
    private final Map<String, Finding> findings = new LinkedHashMap<>();

    Findings(long seed, Journal journal) {
        this.seed = seed;
        this.journal = journal;
    }

    /// @return whether nothing like it was found before
    synchronized boolean add(String check, String what) {
        String text = check + ": " + what;
        String signature = text.replaceAll("[0-9a-f]{6,}", "#").replaceAll("[\\d.,\u2212e-]+", "#");
        Finding known = findings.get(signature.substring(0, Math.min(SIGNATURE, signature.length())));
        if (known != null) {
            known.count++;
            return false;
        }
        findings.put(signature.substring(0, Math.min(SIGNATURE, signature.length())), new Finding(text));
        System.out.println("FOUND with --seed " + seed + ": " + text + "\n  the last actions:");
        journal.last().forEach(line -> System.out.println("  " + line));
        return true;
    }

    synchronized List<String> all() {
        List<String> all = new ArrayList<>();
        findings.values().forEach(finding -> all.add(finding.count + " times " + finding.what));
        return all;
    }
}

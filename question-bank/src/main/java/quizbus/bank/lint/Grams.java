package quizbus.bank.lint;

import java.util.stream.IntStream;

/** All runs of n characters of a text, or its words, as sorted hashes: near copies have most of them in common. */
final class Grams {

    private final int[] hashes;

    private Grams(int[] hashes) {
        this.hashes = hashes;
    }

    /** The runs of five. */
    static Grams five(String text) {
        return of(text, 5);
    }

    /** The words themselves. */
    static Grams words(String text) {
        return new Grams(Words.of(text).stream()
                .mapToInt(String::hashCode)
                .distinct()
                .sorted()
                .toArray());
    }

    static Grams of(String text, int length) {
        var words = String.join(" ", Words.of(text));
        return new Grams(IntStream.rangeClosed(0, words.length() - length)
                .map(from -> words.substring(from, from + length).hashCode())
                .distinct()
                .sorted()
                .toArray());
    }

    /** What the two have in common as a share of what either has, 0 to 1. */
    double likeness(Grams other) {
        int least = Math.min(hashes.length, other.hashes.length);
        int most = Math.max(hashes.length, other.hashes.length);
        if (least == 0 || least < most * 0.4) {
            return 0;
        }
        int both = common(other);
        return (double) both / (hashes.length + other.hashes.length - both);
    }

    /** Which share of these runs the other has, too, 0 to 1. */
    double containedIn(Grams other) {
        return hashes.length == 0 ? 0 : (double) common(other) / hashes.length;
    }

    private int common(Grams other) {
        int both = 0;
        int there = 0;
        for (int hash : hashes) {
            while (there < other.hashes.length && other.hashes[there] < hash) {
                there++;
            }
            if (there < other.hashes.length && other.hashes[there] == hash) {
                both++;
            }
        }
        return both;
    }
}

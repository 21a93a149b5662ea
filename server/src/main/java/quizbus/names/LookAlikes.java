package quizbus.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Characters that look like others, by the table of Unicode Technical Standard 39.
 *
 * <p>The table leaves out what compatibility normalisation (NFKC) makes the same, so text is to be in that form. A test
 * holds it against ICU, which would cost 14 MB and 90 ms here.
 */
final class LookAlikes {

    static final String TABLE = "look-alikes.txt";

    private static final int ASCII = 0x80;
    private static final Map<Integer, String> PROTOTYPES = read();

    private LookAlikes() {}

    /** The skeleton of NFKC text: two texts that look the same have the same. Never shown to anyone. */
    static String skeleton(String text) {
        var looks = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().forEach(letter -> looks.append(prototype(letter)));
        return Normalizer.normalize(looks, Normalizer.Form.NFD);
    }

    /**
     * The text with each letter that looks like one of ASCII as that one; what is ASCII stays.
     *
     * <p>A capital that looks like a small L is read as a capital i, and a small letter as the digit 1, which may be both.
     */
    static String latin(String text) {
        if (isAscii(text)) {
            return text;
        }
        var letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .forEach(letter -> letters.append(letter < ASCII ? Character.toString(letter) : latin(letter)));
        return Normalizer.normalize(letters, Normalizer.Form.NFD);
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < ASCII);
    }

    private static String latin(int letter) {
        var direction = Character.getDirectionality(letter);
        if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
            return Character.toString(letter);
        }
        var prototype = prototype(letter);
        return switch (prototype) {
            case "l" -> Character.isUpperCase(letter) ? "I" : "1";
            case "rn" -> "m";
            default -> prototype;
        };
    }

    private static String prototype(int letter) {
        var prototype = PROTOTYPES.get(letter);
        return prototype == null ? Character.toString(letter) : prototype;
    }

    private static Map<Integer, String> read() {
        var prototypes = new HashMap<Integer, String>();
        for (var line : lines()) {
            var parts = line.split(": ", 2);
            var prototype = letters(parts[0]);
            letters(parts[1]).codePoints().forEach(letter -> prototypes.put(letter, prototype));
        }
        return Collections.unmodifiableMap(prototypes);
    }

    private static List<String> lines() {
        try (var file = Objects.requireNonNull(LookAlikes.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String letters(String hexadecimal) {
        var letters = new StringBuilder();
        for (var each : hexadecimal.split(" ", -1)) {
            letters.appendCodePoint(Integer.parseInt(each, 16));
        }
        return letters.toString();
    }
}

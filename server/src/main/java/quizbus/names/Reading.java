package quizbus.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a text may be read: letters of other scripts for those that they look like, digits and signs for letters. */
final class Reading {

    /** The letters that digits and signs stand for; 1 and its like are an i or an l. */
    private static final Map<Character, Character> LEET = Map.of(
            '0', 'o', '3', 'e', '4', 'a', '5', 's', '7', 't', '8', 'b', '9', 'g', '@', 'a', '$', 's', '\u20AC', 'e');

    private static final String I_OR_L = "1!|";
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern DIACRITICS = Pattern.compile("\\p{IsInherited}");
    private static final Pattern CHUNK = Pattern.compile("\\S*\\p{L}\\S*");

    private Reading() {}

    /** All readings in small letters; what is no letter is left where it parts words. */
    static Set<String> all(String text) {
        var looks = new LinkedHashSet<String>();
        looks.add(text);
        looks.add(HUMP.matcher(text).replaceAll(" "));
        List.copyOf(looks).forEach(each -> looks.add(LookAlikes.latin(each)));
        var readings = new LinkedHashSet<String>();
        for (var look : looks) {
            var plain = plain(look);
            readings.add(plain);
            if (plain.chars().anyMatch(Reading::isLeet)) {
                readings.add(leet(plain, 'i'));
                readings.add(leet(plain, 'l'));
            }
        }
        return readings;
    }

    /** The text in small letters without marks, each the Latin one that it looks like when small, if there is one. */
    static String plain(String text) {
        // By way of capitals, so that ß and ss are the same.
        var small = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return LookAlikes.isAscii(small)
                ? small
                : DIACRITICS.matcher(LookAlikes.latin(small)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Each letter once where it is drawn out. */
    static String squeezed(String text) {
        var letters = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (letters.isEmpty() || letters.codePointBefore(letters.length()) != letter) {
                letters.appendCodePoint(letter);
            }
        });
        return letters.toString();
    }

    private static boolean isLeet(int sign) {
        return I_OR_L.indexOf(sign) >= 0 || LEET.containsKey((char) sign);
    }

    private static String leet(String plain, char bar) {
        return CHUNK.matcher(plain).replaceAll(chunk -> {
            var letters = new StringBuilder();
            for (var sign : chunk.group().toCharArray()) {
                letters.append(I_OR_L.indexOf(sign) >= 0 ? Character.valueOf(bar) : LEET.getOrDefault(sign, sign));
            }
            return Matcher.quoteReplacement(letters.toString());
        });
    }
}

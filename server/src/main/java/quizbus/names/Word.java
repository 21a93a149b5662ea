package quizbus.names;

/**
 * A word that no name may have.
 *
 * @param letters as {@link Reading#plain} reads it
 * @param isAnywhere whether it counts inside longer words too
 */
record Word(String letters, boolean isAnywhere) {

    /** Whether a word of a name is this one, or holds it, be it drawn out: {@code foooo} for {@code foo}. */
    boolean isIn(String part) {
        if (!isAnywhere) {
            return endIn(part, 0) == part.length();
        }
        for (var from = 0; from < part.length(); from++) {
            if (endIn(part, from) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Where this word ends in that text when it begins there, or -1: each letter as often as here or more often. */
    private int endIn(String part, int from) {
        var at = from;
        for (var letter = 0; letter < letters.length(); letter++) {
            var sign = letters.charAt(letter);
            if (at >= part.length() || part.charAt(at) != sign) {
                return -1;
            }
            at++;
            var isLastOfItsKind = letter + 1 == letters.length() || letters.charAt(letter + 1) != sign;
            while (isLastOfItsKind && at < part.length() && part.charAt(at) == sign) {
                at++;
            }
        }
        return at;
    }
}

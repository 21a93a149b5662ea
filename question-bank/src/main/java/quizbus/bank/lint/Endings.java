package quizbus.bank.lint;

import java.util.Map;
import java.util.stream.Stream;

/** The words that a longer one may be a form of, so that a word list need not hold every form. */
final class Endings {

    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("ies", "y"),
            Map.entry("ied", "y"),
            Map.entry("ier", "y"),
            Map.entry("es", ""),
            Map.entry("s", ""),
            Map.entry("ed", ""),
            Map.entry("ing", ""),
            Map.entry("er", ""),
            Map.entry("ly", ""),
            Map.entry("able", ""),
            Map.entry("ness", ""),
            Map.entry("less", ""));

    private Endings() {}

    /** The stems of a word by up to two endings: {@code retried} may come from {@code retry}, {@code findings} from
     * {@code find}. */
    static Stream<String> stripped(String word) {
        return Stream.concat(once(word), once(word).flatMap(Endings::once));
    }

    private static Stream<String> once(String word) {
        var stems = FORMS.entrySet().stream()
                .filter(form -> word.endsWith(form.getKey())
                        && word.length() > form.getKey().length() + 2)
                .flatMap(form ->
                        stems(word.substring(0, word.length() - form.getKey().length()) + form.getValue()));
        var prefixed = Stream.of("un", "re", "non", "pre", "mis", "sub")
                .filter(prefix -> word.startsWith(prefix) && word.length() > prefix.length() + 3)
                .map(prefix -> word.substring(prefix.length()));
        return Stream.concat(stems, prefixed);
    }

    /** As it is, with the {@code e} that an ending took away, and without a letter that it doubled. */
    private static Stream<String> stems(String stem) {
        int last = stem.length() - 1;
        boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
        return doubled ? Stream.of(stem, stem + "e", stem.substring(0, last)) : Stream.of(stem, stem + "e");
    }
}

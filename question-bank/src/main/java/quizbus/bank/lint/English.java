package quizbus.bank.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The common words of English, British and American. */
final class English {

    private static final String LIST = "/quizbus/bank/lint/english.txt";

    private English() {}

    static Set<String> words() {
        try (var in = English.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("The word list is missing: " + LIST);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package quizbus.bank;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what somebody may have meant. */
public final class Nearest {

    private static final int SHOWN = 3;

    private Nearest() {}

    /** Up to three of the known names, nearest first: those that hold the name or begin like it, then by edits. */
    public static List<String> names(String name, Collection<String> known) {
        var said = name.toLowerCase(Locale.ROOT).strip().replaceAll("[\\s_]+", "-");
        return known.stream()
                .sorted(Comparator.<String>comparingInt(other -> away(said, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }

    private static int away(String said, String known) {
        boolean holds = said.length() > 1 && (known.contains(said) || said.contains(known));
        int edits = Wording.distance(said, known, Math.max(said.length(), known.length()));
        return holds ? edits - 100 : edits;
    }
}

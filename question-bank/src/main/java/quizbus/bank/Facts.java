package quizbus.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which items come from the same lines of a note, so that the second would ask for what the first has told. */
final class Facts {

    private final Map<String, List<String>> idsByLine = new HashMap<>();

    Facts(Collection<Item> items) {
        for (var item : items) {
            for (var line : lines(item)) {
                idsByLine
                        .computeIfAbsent(line, _ -> new ArrayList<>())
                        .add(item.card().id());
            }
        }
    }

    /** Ids of the items that share a line with this one, its own among them. */
    Set<String> sharedWith(Item item) {
        var ids = new HashSet<String>();
        lines(item).forEach(line -> ids.addAll(idsByLine.getOrDefault(line, List.of())));
        return ids;
    }

    private static List<String> lines(Item item) {
        var lines = new ArrayList<String>();
        for (var source : item.card().source()) {
            var ends = source.lines().split("-");
            int last = Integer.parseInt(ends[ends.length - 1]);
            for (int line = Integer.parseInt(ends[0]); line <= last; line++) {
                lines.add(source.doc() + ":" + line);
            }
        }
        return lines;
    }
}

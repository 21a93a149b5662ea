package quizbus.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What comes back to each message, by role and phase: read from {@code authorization.txt}, or found by the test. */
final class AuthorizationTable {

    /** Who says something. */
    enum Role {
        NOBODY,
        PLAYER,
        HOST,
        WATCH,
        KICKED,
        OTHER_HOST,
        OTHER_PLAYER
    }

    static final List<String> PHASES =
            List.of("lobby", "countdown", "question", "reveal", "standings", "podium", "ended");

    /** What can be done only once in a room, or changes what can be done there. */
    private static final Set<String> MOVES =
            Set.of("start", "next", "close", "skip", "extend", "pause", "unpause", "end", "again", "answer");

    private final Map<Role, Map<String, String[]>> cells = new LinkedHashMap<>();

    /** The table of the protocol. */
    static AuthorizationTable read() {
        var table = new AuthorizationTable();
        var role = Role.NOBODY;
        for (var line : resource()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList()) {
            var words = line.strip().split(" +");
            if (words.length == 1) {
                role = Role.valueOf(words[0]);
            } else {
                for (var phase = 0; phase < PHASES.size(); phase++) {
                    table.put(words[0], role, PHASES.get(phase), words[phase + 1]);
                }
            }
        }
        return table;
    }

    void put(String type, Role role, String phase, String answer) {
        cells.computeIfAbsent(role, _ -> new LinkedHashMap<>())
                .computeIfAbsent(type, _ -> new String[PHASES.size()])[PHASES.indexOf(phase)] = answer;
    }

    Set<String> types(Role role) {
        return cells.getOrDefault(role, Map.of()).keySet();
    }

    /** Whether the room is another one after it. */
    boolean moves(String type, Role role, String phase) {
        return MOVES.contains(type) && Set.of("ok", "accepted").contains(cell(type, role, phase));
    }

    /** What stands there; {@code none} where there is no such row. */
    String cell(String type, Role role, String phase) {
        var row = cells.getOrDefault(role, Map.of()).get(type);
        return row == null ? "none" : row[PHASES.indexOf(phase)];
    }

    long size() {
        return cells.values().stream()
                .flatMap(rows -> rows.values().stream())
                .flatMap(Arrays::stream)
                .filter(Objects::nonNull)
                .count();
    }

    /** As the file has it, but for comments; the messages in their order. */
    String text(List<String> types) {
        var text = new StringBuilder();
        for (var role : Role.values()) {
            text.append('\n').append(role).append('\n');
            for (var type : types) {
                text.append("  %-8s".formatted(type));
                for (var answer : cells.getOrDefault(role, Map.of()).getOrDefault(type, new String[PHASES.size()])) {
                    text.append(" %-17s".formatted(answer));
                }
                text.replace(0, text.length(), text.toString().stripTrailing()).append('\n');
            }
        }
        return text.toString();
    }

    private static String resource() {
        try (var in = AuthorizationTable.class.getResourceAsStream("authorization.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

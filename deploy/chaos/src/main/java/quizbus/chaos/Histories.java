package quizbus.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the log says and what the clients heard, side by side, for whoever looks for the fault. */
final class Histories {

    private Histories() {}

    static void write(Path folder, Plan plan, List<String> problems, Game game, Arena arena) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(plan.toString());
        lines.addAll(problems);
        lines.add("");
        lines.add("The log of room " + game.pin());
        lines.addAll(log(arena, game.pin()));
        for (var diary : game.ledger().diaries()) {
            lines.add("");
            lines.add(diary.name());
            diary.heard()
                    .forEach(heard -> lines.add(heard.nanos() / 1_000_000 + " line "
                            + heard.line().number() + " life " + heard.line().life() + " " + heard.message()));
        }
        lines.add("");
        lines.add("The server");
        lines.addAll(Files.readAllLines(arena.server().output()));
        Files.createDirectories(folder);
        Files.write(folder.resolve("seed-" + plan.seed() + "-" + plan.fault().wire() + ".txt"), lines);
    }

    private static List<String> log(Arena arena, String pin) {
        try {
            return Log.read(arena.log(), pin).entries().stream()
                    .map(entry -> entry.epoch() + "-" + entry.number() + " " + entry.text())
                    .toList();
        } catch (IOException fault) {
            return List.of("It cannot be read: " + fault);
        }
    }
}

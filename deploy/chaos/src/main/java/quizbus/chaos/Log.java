package quizbus.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.CRC32C;
import quizbus.bots.Bot;

/** The log of a room as it stands in Redis. */
record Log(List<Entry> entries) {

    /** One entry: its id is {@code epoch-number}. */
    record Entry(long epoch, long number, String crc, String text) {

        boolean isWhole() {
            var sum = new CRC32C();
            sum.update(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().toHexDigits((int) sum.getValue()).equals(crc);
        }
    }

    /**
     * One event.
     *
     * @param seq the number of its entry, from 1: the least {@code seq} of a message that tells of it
     */
    record Event(long seq, JsonNode fields) {

        String type() {
            return fields.path("type").asText();
        }

        long at() {
            return fields.path("at").asLong();
        }

        int question() {
            return fields.path("question").asInt();
        }

        String player() {
            return fields.path("player").asText();
        }
    }

    static Log read(Resp redis, String pin) throws IOException {
        var entries = new ArrayList<Entry>();
        if (redis.ask("XRANGE", "room:" + pin + ":log", "-", "+") instanceof List<?> found) {
            found.forEach(entry -> entries.add(entry((List<?>) entry)));
        }
        return new Log(List.copyOf(entries));
    }

    boolean isWhole() {
        return !entries.isEmpty() && entries.stream().allMatch(Entry::isWhole);
    }

    /** All events, in order. */
    List<Event> events() {
        var events = new ArrayList<Event>();
        for (var place = 0; place < entries.size(); place++) {
            for (var fields : json(entries.get(place).text())) {
                events.add(new Event(place + 1, fields));
            }
        }
        return events;
    }

    List<Event> events(Predicate<Event> wanted) {
        return events().stream().filter(wanted).toList();
    }

    private static Entry entry(List<?> entry) {
        var id = entry.getFirst().toString().split("-", 2);
        var fields = (List<?>) entry.get(1);
        return new Entry(Long.parseLong(id[0]), Long.parseLong(id[1]), value(fields, "crc"), value(fields, "events"));
    }

    private static String value(List<?> fields, String name) {
        var place = fields.indexOf(name);
        return place < 0 ? "" : fields.get(place + 1).toString();
    }

    private static JsonNode json(String text) {
        try {
            return Bot.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Breach("The log holds what is no JSON: " + e.getOriginalMessage());
        }
    }
}

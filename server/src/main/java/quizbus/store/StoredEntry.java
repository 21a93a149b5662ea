package quizbus.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.redis.client.Request;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import quizbus.game.Event;
import quizbus.room.Journal.Entry;
import quizbus.room.Journal.EntryId;

/**
 * What stands in the stream for one entry: fields {@code v}, {@code crc} and {@code events}.
 *
 * @param version of the form of the events
 * @param crc CRC32C of the events' UTF-8, eight hex digits
 * @param events a JSON array
 */
record StoredEntry(int version, String crc, String events) {

    private static final String VERSION = "v";
    private static final String CRC = "crc";
    private static final String EVENTS = "events";

    static StoredEntry of(List<Event> events) {
        var json = EventJson.write(events);
        return new StoredEntry(EventJson.VERSION, crcOf(json), json);
    }

    /** From the reply to XRANGE: the id, then names and values in turns. */
    static StoredEntry from(Reply reply) {
        var fields = reply.get(1);
        return new StoredEntry(
                Integer.parseInt(text(fields, VERSION, "0")), text(fields, CRC, ""), text(fields, EVENTS, ""));
    }

    static EntryId idOf(Reply reply) {
        var parts = reply.get(0).text().split("-", 2);
        return new EntryId(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    Request addTo(Request request) {
        return request.arg(VERSION).arg(version).arg(CRC).arg(crc).arg(EVENTS).arg(events);
    }

    /**
     * The entry in words of the game.
     *
     * @throws UnreadableLog when it is damaged, or written by a newer server
     */
    Entry read(String key, EntryId id) {
        if (version > EventJson.VERSION) {
            throw new UnreadableLog(
                    key,
                    id,
                    "has version " + version + ", this server reads up to " + EventJson.VERSION
                            + "; start the newer server again");
        }
        if (!crc.equals(crcOf(events))) {
            throw new UnreadableLog(key, id, "is damaged: its checksum does not fit");
        }
        try {
            return new Entry(id, EventJson.read(events));
        } catch (JsonProcessingException e) {
            throw new UnreadableLog(key, id, "cannot be read: " + e.getOriginalMessage());
        }
    }

    private static String text(Reply fields, String name, String otherwise) {
        for (int i = 0; i + 1 < fields.size(); i += 2) {
            if (fields.get(i).text().equals(name)) {
                return fields.get(i + 1).text();
            }
        }
        return otherwise;
    }

    private static String crcOf(String text) {
        var crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}

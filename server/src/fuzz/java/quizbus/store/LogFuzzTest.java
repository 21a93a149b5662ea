package quizbus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import quizbus.room.Journal.EntryId;

/** A log that somebody else wrote: its checksums fit, its words may be anything. */
class LogFuzzTest {

    private static final EntryId ID = new EntryId(1, 0);

    /** It is read or told to be unreadable, and what is read can be written and read again. */
    @FuzzTest(maxDuration = "3m")
    void anyEntryIsReadOrUnreadable(byte[] bytes) throws JsonProcessingException {
        var events = new String(bytes, StandardCharsets.UTF_8);
        try {
            var read = new StoredEntry(EventJson.VERSION, crc(events), events)
                    .read("log", ID)
                    .events();
            assertEquals(read, EventJson.read(EventJson.write(read)));
        } catch (UnreadableLog _) {
            // A sentence for the operator; the room stays shut.
        }
    }

    private static String crc(String text) {
        var crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}

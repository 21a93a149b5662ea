package quizbus.store;

import quizbus.room.Journal.EntryId;

/** A room's log that this server cannot read; other rooms are not concerned. */
public final class UnreadableLog extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableLog(String key, EntryId id, String what) {
        super(key + " entry " + id + " " + what);
    }
}

package quizbus.protocol;

/** The answer to a created room; the host token is told here and never again. */
public record RoomCreated(String pin, String hostToken, String joinUrl) {}

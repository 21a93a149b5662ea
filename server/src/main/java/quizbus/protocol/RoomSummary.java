package quizbus.protocol;

import java.util.List;

/** What anyone with the PIN may know of a room; {@code teams} is empty where there are none, {@code names} tells where players get theirs. */
public record RoomSummary(
        String pin,
        String title,
        @Rule.OneOf({"hosted", "autopilot", "solo"}) String mode,

        @Rule.OneOf({"lobby", "countdown", "question", "reveal", "standings", "podium", "ended"})
        String phase,

        int players,
        boolean locked,
        List<String> teams,
        @Rule.OneOf({"free", "generated"}) String names) {}

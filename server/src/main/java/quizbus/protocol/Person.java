package quizbus.protocol;

import org.jspecify.annotations.Nullable;

/** A player as others see one; {@code team} is null where the room has no teams. */
public record Person(String player, String name, @Nullable String team) {}

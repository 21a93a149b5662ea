package quizbus.room;

import java.util.Locale;
import java.util.Optional;
import quizbus.game.Refusal;
import quizbus.protocol.ErrorCode;
import quizbus.protocol.Json;
import quizbus.protocol.ServerMessage;

/** A refusal on its way to the one who caused it. */
record No(ErrorCode code, String sentence) {

    static final No STORAGE =
            new No(ErrorCode.STORAGE_UNAVAILABLE, "The server cannot store anything right now. Try again in a moment.");

    static No of(Refusal refusal) {
        return new No(
                ErrorCode.named(refusal.reason().name().toLowerCase(Locale.ROOT))
                        .orElse(ErrorCode.INTERNAL),
                refusal.sentence());
    }

    /** The error message; {@code id} is that of the message refused. */
    String text(Optional<String> id) {
        return Json.write((ServerMessage) new ServerMessage.Error(code, sentence, id.orElse(null)));
    }

    /** The answer to a socket that stays open. */
    Envelope to(SocketId socket, Optional<String> id) {
        return new Envelope.ToSocket(socket, text(id));
    }

    /** The answer to a socket that did not get in; some refusals close it. */
    Envelope turnAway(SocketId socket, Optional<String> id) {
        return new Envelope.TurnAway(
                socket, text(id), code.closes().map(close -> close.code()).orElse(0));
    }
}

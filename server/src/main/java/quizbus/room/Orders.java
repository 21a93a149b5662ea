package quizbus.room;

import java.util.Optional;
import quizbus.game.Command;
import quizbus.game.Mode;
import quizbus.game.PlayerId;
import quizbus.protocol.ClientMessage;

/** Who may say what, and which command it is. */
final class Orders {

    private Orders() {}

    /** The role that a message of the game belongs to; in solo the player moves on too. */
    static boolean may(Role role, Mode mode, ClientMessage message) {
        return switch (message) {
            case ClientMessage.Ready _, ClientMessage.Answer _, ClientMessage.Review _, ClientMessage.Leave _ ->
                role == Role.PLAYER;
            case ClientMessage.Next _ -> role == Role.HOST || (role == Role.PLAYER && mode == Mode.SOLO);
            case ClientMessage.Start _,
                    ClientMessage.Close _,
                    ClientMessage.Skip _,
                    ClientMessage.Extend _,
                    ClientMessage.Pause _,
                    ClientMessage.Unpause _,
                    ClientMessage.Lock _,
                    ClientMessage.Kick _,
                    ClientMessage.End _,
                    ClientMessage.Again _ -> role == Role.HOST;
            case ClientMessage.First _, ClientMessage.Line _ -> false;
        };
    }

    /** The command in a message; empty for what is no command to the game: again, review and what never gets here. */
    static Optional<Command> command(Request.Say said, Optional<PlayerId> player) {
        return switch (said.message()) {
            case ClientMessage.Ready _ -> player.map(Command.SayReady::new);
            case ClientMessage.Leave _ -> player.map(Command.Leave::new);
            case ClientMessage.Answer answer ->
                player.map(id -> new Command.SubmitAnswer(
                        id, answer.question(), Bodies.heard(answer.answer()), said.receivedAt(), said.networkMillis()));
            case ClientMessage.Next next -> Optional.of(new Command.MoveOn(next.screen()));
            case ClientMessage.Start _ -> Optional.of(new Command.Start());
            case ClientMessage.Close close -> Optional.of(new Command.CloseQuestion(close.question()));
            case ClientMessage.Skip skip -> Optional.of(new Command.SkipQuestion(skip.question()));
            case ClientMessage.Extend extend ->
                Optional.of(new Command.ExtendTime(extend.question(), extend.seconds()));
            case ClientMessage.Pause _ -> Optional.of(new Command.Pause());
            case ClientMessage.Unpause _ -> Optional.of(new Command.Unpause());
            case ClientMessage.Lock lock -> Optional.of(new Command.Lock(lock.locked()));
            case ClientMessage.Kick kick -> Optional.of(new Command.Kick(new PlayerId(kick.player())));
            case ClientMessage.End _ -> Optional.of(new Command.EndGame());
            case ClientMessage.Again _, ClientMessage.Review _, ClientMessage.First _, ClientMessage.Line _ ->
                Optional.empty();
        };
    }

    /** A screen that began while the clock stands would be put off by the whole outage. */
    static boolean moveTheClock(Command command) {
        return switch (command) {
            case Command.SayReady _,
                    Command.Start _,
                    Command.CloseQuestion _,
                    Command.SkipQuestion _,
                    Command.ExtendTime _,
                    Command.Pause _,
                    Command.Unpause _,
                    Command.EndGame _ -> true;
            default -> false;
        };
    }
}

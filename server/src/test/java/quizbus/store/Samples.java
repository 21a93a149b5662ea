package quizbus.store;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import quizbus.bank.Answer;
import quizbus.bank.Item;
import quizbus.bank.Kind;
import quizbus.bank.Layout;
import quizbus.bank.Question;
import quizbus.bank.Round;
import quizbus.bank.RoundRequest;
import quizbus.game.Event;
import quizbus.game.Mode;
import quizbus.game.Pin;
import quizbus.game.PlayerId;
import quizbus.game.Preset;
import quizbus.game.SecretHash;
import quizbus.game.Settings;
import quizbus.game.Setup;

/** Events of every type, with everything optional once there and once not. */
final class Samples {

    static final Pin PIN = new Pin("482913");
    static final Instant AT = Instant.ofEpochMilli(1_767_225_600_123L);
    static final PlayerId ADA = new PlayerId("p1");

    private Samples() {}

    static Event created() {
        return new Event.RoomCreated(AT, setup());
    }

    static Event gone(int player) {
        return new Event.PlayerGone(AT, new PlayerId("p" + player));
    }

    static Event joined(int seat, String name) {
        return new Event.PlayerJoined(
                AT,
                new PlayerId("p" + seat),
                name,
                Optional.empty(),
                new SecretHash("t" + seat),
                Optional.empty(),
                Optional.empty());
    }

    static List<Event> everyType() {
        var later = AT.plusSeconds(20);
        return List.of(
                created(),
                new Event.RoomAdopted(AT, "x7"),
                new Event.PlayerJoined(
                        AT,
                        ADA,
                        "Ada \uD83D\uDE80 <b>",
                        Optional.of("red"),
                        new SecretHash("t1"),
                        Optional.of(new SecretHash("d1")),
                        Optional.of(new SecretHash("l1"))),
                new Event.PlayerJoined(
                        AT,
                        new PlayerId("p2"),
                        "Bob",
                        Optional.empty(),
                        new SecretHash("t2"),
                        Optional.empty(),
                        Optional.empty()),
                new Event.PlayerReturned(AT, ADA, Optional.empty()),
                new Event.PlayerReturned(AT, ADA, Optional.of(new SecretHash("t3"))),
                new Event.PlayerGone(AT, ADA),
                new Event.PlayerLeft(AT, ADA),
                new Event.PlayerKicked(AT, ADA),
                new Event.SeatFreed(AT, ADA),
                new Event.PlayerReady(AT, ADA),
                new Event.EveryoneReady(AT),
                new Event.RoomLocked(AT, true),
                new Event.RoomEmptied(AT),
                new Event.RoomVisited(AT),
                new Event.CountdownStarted(AT, later),
                new Event.QuestionAsked(AT, 1, AT, Optional.of(later)),
                new Event.QuestionAsked(AT, 2, AT, Optional.empty()),
                new Event.TimeExtended(AT, 1, later),
                answered(new Answer.Choice("b")),
                answered(new Answer.Choices(List.of("a", "c"))),
                answered(new Answer.Number(new BigDecimal("0.10"), Optional.of("GiB"))),
                answered(new Answer.Number(new BigDecimal("1E+3"), Optional.empty())),
                answered(new Answer.Typed("\"snow\u2028\" ")),
                answered(new Answer.Ordered(List.of("b", "a"))),
                answered(new Answer.Pairs(Map.of("l1", "r2"))),
                answered(new Answer.Blanks(Map.of("1", "edge"))),
                new Event.QuestionClosed(AT, 1, false),
                new Event.StandingsShown(AT),
                new Event.PodiumShown(AT),
                new Event.RoomEnded(AT),
                new Event.RoomPaused(AT),
                new Event.RoomUnpaused(AT),
                new Event.StorageReturned(later, AT),
                new Event.RoomMoved(AT, new Pin("123456")));
    }

    private static Event answered(Answer answer) {
        return new Event.AnswerTaken(AT, ADA, 1, answer, 2345, 40);
    }

    private static Setup setup() {
        return new Setup(
                PIN,
                Mode.HOSTED,
                "Tuesday",
                new Round(List.of(new Question(single(), 1000, new Layout(List.of(2, 0, 1), Map.of())))),
                new RoundRequest(
                        List.of("iam"),
                        List.of(),
                        List.of(Kind.SINGLE),
                        List.of(),
                        10,
                        RoundRequest.Level.MIXED,
                        List.of("iam-007")),
                new Settings(
                        Optional.of(Duration.ofSeconds(20)),
                        Duration.ofSeconds(3),
                        Duration.ofMillis(6500),
                        Duration.ofSeconds(30),
                        Preset.CLASSIC,
                        List.of("red", "blue"),
                        5000,
                        false,
                        true,
                        Optional.empty()),
                Optional.of("tuesday-group"),
                List.of(new SecretHash("h1")),
                List.of(new Setup.Seat(
                        "Ada", Optional.of("red"), List.of(new SecretHash("t0")), Optional.empty(), Optional.empty())));
    }

    private static Item single() {
        var card = new Item.Card(
                "iam-001",
                2,
                "iam",
                "security",
                "Who may read a bucket?",
                Optional.of("{\"Effect\":\"Allow\"}"),
                "Whoever a policy allows.",
                "apply",
                3,
                25,
                List.of("policy"),
                OptionalInt.of(2),
                List.of(new Item.Source("000", "752-754")),
                Optional.of(new Item.Correction("outdated", "then", "now")),
                List.of("iam-002"));
        return new Item.Single(
                card,
                List.of(
                        new Item.Option("a", "Anyone", false, "Not by default."),
                        new Item.Option("b", "Whom a policy allows", true, "Allowed is allowed."),
                        new Item.Option("c", "Nobody", false, "A policy can allow.")),
                true);
    }
}

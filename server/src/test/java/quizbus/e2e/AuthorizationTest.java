package quizbus.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static quizbus.e2e.AuthorizationTable.PHASES;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import quizbus.bots.Bot;
import quizbus.bots.Clients;
import quizbus.bots.ServerProcess;
import quizbus.bots.Web;
import quizbus.e2e.AuthorizationTable.Role;
import quizbus.protocol.ClientMessage;

/**
 * Every message, said by everybody in every phase: what comes back stands in {@code authorization.txt}, and what is
 * refused changes nothing.
 */
@SuppressWarnings("NullAway.Init")
class AuthorizationTest {

    private static final AuthorizationTable TABLE = AuthorizationTable.read();
    private static final List<String> TYPES = types();

    @TempDir
    private static Path folder;

    private static Clients clients;
    private static ServerProcess server;
    private static Web web;
    private static int sockets;

    private final AuthorizationTable found = new AuthorizationTable();
    private final Map<String, Stage> elsewhere = new HashMap<>();

    @BeforeAll
    static void start() {
        clients = new Clients();
        server = ServerProcess.start(folder.resolve("data"), _ -> Map.of("QUIZBUS_PROXIES", "127.0.0.1"));
        web = new Web(clients.http(), server.base());
    }

    @AfterAll
    static void stop() {
        clients.close();
        server.close();
    }

    @Test
    void theTableHasARowForEveryMessageAndRole() {
        for (var role : Role.values()) {
            assertEquals(Set.copyOf(TYPES), TABLE.types(role), "the messages of " + role);
        }
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void everybodyMaySayWhatTheTableAllowsAndNothingElse() {
        var ahead = new ArrayList<Act>();
        for (var phase : PHASES.subList(2, PHASES.size())) {
            ahead.addAll(acts(phase));
        }
        ahead.forEach(act -> act.stage().begin());
        acts("lobby").forEach(this::play);
        // Three seconds are short where many programs run: each role has a countdown of its own.
        acts("countdown").forEach(act -> play(new Act(act.stage().begin(), act.role(), act.types())));
        ahead.forEach(act -> {
            act.stage().arrive();
            play(act);
        });

        System.out.println("authorization: " + found.size() + " cases, " + sockets + " sockets");
        assertEquals(TABLE.text(TYPES), found.text(TYPES));
    }

    /** What one role tries in one room. */
    private record Act(Stage stage, Role role, List<String> types) {}

    /** What leaves the room as it is, is tried in one, one after the other; what does not has a room of its own. */
    private List<Act> acts(String phase) {
        var acts = new ArrayList<Act>();
        var shared = phase.equals("countdown") ? null : stage(phase).withEverybody();
        for (var role : Role.values()) {
            var split = TYPES.stream().collect(Collectors.partitioningBy(type -> TABLE.moves(type, role, phase)));
            acts.add(new Act(shared == null ? stage(phase).withEverybody() : shared, role, split.get(false)));
            split.get(true).forEach(type -> acts.add(new Act(stage(phase), role, List.of(type))));
        }
        return acts;
    }

    private void play(Act act) {
        var phase = act.stage().phase;
        var cast = new Cast(act.stage(), act.role(), elsewhere.computeIfAbsent(phase, _ -> stage("lobby")));
        var shown = act.stage().shown();
        for (var type : act.types()) {
            var answer = cast.say(type);
            var isSame =
                    answer.equals("ok") && TABLE.cell(type, act.role(), phase).equals("same");
            found.put(type, act.role(), phase, isSame ? "same" : answer);
        }
        if (act.types().stream().noneMatch(type -> TABLE.moves(type, act.role(), phase))) {
            assertEquals(shown, act.stage().shown(), () -> act.role() + " changed the room in " + phase);
        }
    }

    /** All of the protocol; who leaves says nothing after it. */
    private static List<String> types() {
        return Arrays.stream(
                        ClientMessage.class.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .sorted(Comparator.comparing("leave"::equals))
                .toList();
    }

    private static Stage stage(String phase) {
        return new Stage(web, AuthorizationTest::connect, phase);
    }

    /** From an address of its own, so that the guesses of one are not those of all. */
    private static Bot connect() {
        sockets++;
        return Bot.connect(
                clients.http(), server.base(), "X-Forwarded-For", "10.9." + sockets / 250 + "." + sockets % 250);
    }
}

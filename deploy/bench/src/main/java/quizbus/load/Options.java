package quizbus.load;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command line, checked: every number has a least and a most. */
final class Options {

    static final String HELP = """
            Plays quizzes against a Quizbus server and tells what they cost and how long people waited.

              deploy/load                              1 room of 100 players, 5 questions, on a server of its own
              deploy/load --rooms 900 --players 20     many rooms
              deploy/load --storm 5000                 all lose their connection and come back
              deploy/load --hostile                    honest players, with and without attackers
              deploy/load --compare                    the same quiz on bare Netty, ws and Socket.IO
              deploy/load --growth                     cost a player by the size and the number of rooms
              deploy/load --profile                    who takes the processor time: kernel, libraries, Quizbus
              deploy/load --soak 20                    so many minutes at a steady load

              --rooms N --players N --questions N      players are those of one room; at most 97 questions
              --think MILLIS                           answers come within this time; default: 2,000 a second
              --stagger MILLIS                         the hosts of all rooms press within this time
              --joining N                              players on their way in at once (64)
              --warm N                                 questions played before, to warm the server up (60)
              --repeat N                               with --compare, --growth, --hostile: so many times (3)
              --sizes 1x100,900x20                     with --compare and --growth: rooms x players
              --attackers N                            with --hostile: of six kinds, all at once (30)
              --jitter MILLIS                          with --storm: wait up to so long before coming back (0)
              --time-limit SECONDS                     the whole program ends by then (600; more to compare and to soak)
              --url URL --pid N --redis-pid N          a server that runs already
              --allow-remote                           a server that is not on this machine
              --page FILE                              with --compare, --growth, --profile: replace the tables there
              --json FILE                              the figures for a machine
            """;

    private static final Set<String> WORDS = Set.of("allow-remote", "hostile", "compare", "growth", "profile", "help");
    private static final List<String> WITH_VALUE = List.of(
            "rooms",
            "players",
            "questions",
            "think",
            "stagger",
            "joining",
            "warm",
            "repeat",
            "jitter",
            "attackers",
            "time-limit",
            "url",
            "sizes",
            "page",
            "pid",
            "redis-pid",
            "json",
            "storm",
            "soak");

    /** A command line that says nothing this program can do, in a sentence. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1;

        Fault(String sentence) {
            super(sentence);
        }
    }

    private final String line;
    private final Map<String, String> given = new HashMap<>();

    Options(String... arguments) throws Fault {
        line = String.join(" ", arguments);
        for (var at = 0; at < arguments.length; at++) {
            var name = arguments[at].replaceFirst("^--", "").replaceFirst("=.*", "");
            if (!arguments[at].startsWith("--") || !(WORDS.contains(name) || WITH_VALUE.contains(name))) {
                throw new Fault("There is no option " + arguments[at] + "; --help lists them.");
            }
            if (WORDS.contains(name)) {
                given.put(name, "");
            } else if (arguments[at].contains("=")) {
                given.put(name, arguments[at].substring(arguments[at].indexOf('=') + 1));
            } else if (at + 1 < arguments.length) {
                given.put(name, arguments[++at]);
            } else {
                throw new Fault("--" + name + " needs a value.");
            }
        }
        refuseStrangers();
        plan();
    }

    /** The command line, as it was given. */
    @Override
    public String toString() {
        return line;
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name));
    }

    int number(String name, int standard, int least, int most) throws Fault {
        var value = given.getOrDefault(name, Integer.toString(standard));
        if (value.matches("[0-9]{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        throw new Fault("--%s must be a number from %d to %d, not \"%s\".".formatted(name, least, most, value));
    }

    Plan plan() throws Fault {
        var rooms = number("rooms", 1, 1, 2_000);
        var players = number("players", 100, 1, 5_000);
        if (rooms * players > 100_000) {
            throw new Fault("That is more than 100,000 players.");
        }
        return new Plan(
                rooms,
                players,
                number("questions", 5, 1, Plan.QUESTIONS_MOST),
                Duration.ofMillis(number("think", Math.clamp(rooms * players / 2, 50, 60_000), 1, 200_000)),
                Duration.ofMillis(number("stagger", 0, 0, 60_000)),
                number("joining", 64, 1, 5_000),
                Duration.ofSeconds(60),
                true);
    }

    /** How long a soak lasts. */
    int minutes() throws Fault {
        return number("soak", 20, 1, 600);
    }

    /** Rooms enough for all who lose their connection. */
    Plan storm() throws Fault {
        var seats = number("storm", 5_000, 1, 18_000);
        var players = Math.min(seats, number("players", 1_000, 1, 5_000));
        return plan().withSize(Math.ceilDiv(seats, players), players, 1, Duration.ofSeconds(1));
    }

    /** One room whose players answer at a steady rate. */
    Plan siege() throws Fault {
        return plan().withSize(
                        1, number("players", 500, 1, 5_000), 1, Duration.ofMillis(number("think", 2_000, 1, 60_000)));
    }

    /** The sizes of a comparison. */
    List<Size> sizes(List<Size> standard) throws Fault {
        var sizes = new ArrayList<Size>();
        for (var size : text("sizes").map(given -> given.split(",")).orElse(new String[0])) {
            sizes.add(Size.read(size));
        }
        return sizes.isEmpty() ? standard : sizes;
    }

    Duration timeLimit() throws Fault {
        return Duration.ofSeconds(number(
                "time-limit",
                600 + (has("compare") || has("growth") ? 6_600 : has("soak") ? minutes() * 60 : 0),
                5,
                86_400));
    }

    Optional<URI> url() {
        return text("url").map(URI::create);
    }

    /** A load program is a weapon: without a word of its own it stays on this machine. */
    private void refuseStrangers() throws Fault {
        if (!has("url") || has("allow-remote")) {
            return;
        }
        var host = url().map(URI::getHost).orElse("This");
        if (!host.matches("127(\\.[0-9]{1,3}){3}|localhost|\\[::1]")) {
            throw new Fault("%s is not on this machine. Add --allow-remote if it is yours to load.".formatted(host));
        }
    }
}

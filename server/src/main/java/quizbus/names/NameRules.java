package quizbus.names;

import java.util.Optional;

/** What this house asks of a name, beyond that it can be shown. */
public final class NameRules {

    private static final String RESERVED =
            "That name could be taken for the host or this server. Use your own, or add something to it, such as an initial.";
    private static final String RUDE = "That name has a word that is not for everyone's eyes. Choose another one.";

    private final Optional<Words> own;

    private NameRules(Optional<Words> own) {
        this.own = own;
    }

    /** The rules with the words that the program brings; they are read when they are needed first. */
    public static NameRules standard() {
        return new NameRules(Optional.empty());
    }

    /** The rules with these words. */
    public static NameRules with(Words words) {
        return new NameRules(Optional.of(words));
    }

    /** Reads now what the first name would have to wait for. */
    public void prepare() {
        objection("\u0430");
    }

    /** Why nobody is to be called that, as a sentence; empty where there is no objection. */
    public Optional<String> objection(String name) {
        var readings = Reading.all(name);
        if (ReservedNames.hold(name, readings)) {
            return Optional.of(RESERVED);
        }
        return own.orElseGet(Words::builtIn).areIn(readings) ? Optional.of(RUDE) : Optional.empty();
    }
}

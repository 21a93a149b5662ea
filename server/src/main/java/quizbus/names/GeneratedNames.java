package quizbus.names;

import java.util.List;
import java.util.Set;

/**
 * The names that the join screen offers: {@code Quiet Otter}, and {@code Quiet Otter 2} to {@code Quiet Otter 99}.
 *
 * <p>The web client has the same two lists; a test says so.
 */
public final class GeneratedNames {

    static final List<String> MANNERS = List.of(
            "Brisk", "Calm", "Bright", "Quick", "Gentle", "Bold", "Merry", "Clever", "Sunny", "Quiet", "Lucky",
            "Nimble", "Witty", "Keen", "Jolly", "Steady", "Brave", "Eager", "Fair", "Glad", "Happy", "Kind", "Lively",
            "Mellow", "Noble", "Proud", "Ready", "Silver", "Sturdy", "Swift", "Tidy", "Warm");

    static final List<String> ANIMALS = List.of(
            "Otter", "Heron", "Badger", "Lynx", "Falcon", "Panda", "Robin", "Hare", "Gecko", "Finch", "Koala", "Marten",
            "Puffin", "Tapir", "Wren", "Bison", "Beaver", "Camel", "Crane", "Dolphin", "Eagle", "Fox", "Gull", "Ibis",
            "Jay", "Kiwi", "Lark", "Moose", "Newt", "Owl", "Raven", "Seal");

    private static final Set<String> FIRST = Set.copyOf(MANNERS);
    private static final Set<String> SECOND = Set.copyOf(ANIMALS);

    private GeneratedNames() {}

    /** Whether that is a name which could have been offered. */
    public static boolean hold(String name) {
        var words = Nickname.tidy(name).split(" ", -1);
        return (words.length == 2 || (words.length == 3 && words[2].matches("[2-9]|[1-9][0-9]")))
                && FIRST.contains(words[0])
                && SECOND.contains(words[1]);
    }
}

package quizbus.protocol;

import java.util.List;

/** What there is to play; {@code items} counts the whole bank. */
public record Topics(List<Domain> domains, int items) {

    /** One of the folders of the bank. */
    public record Domain(String id, String name, List<Topic> topics) {}

    /** A topic and how many items it has. */
    public record Topic(String id, String name, int items) {}
}

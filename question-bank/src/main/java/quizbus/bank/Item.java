package quizbus.bank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One question of the bank with its key, as it was written: one record a kind. */
public sealed interface Item {

    /** What all kinds have. */
    Card card();

    /** The kind's name in files and on the wire, such as {@code single}. */
    default String kind() {
        return Kind.of(this).wire();
    }

    /**
     * An option of a choice.
     *
     * @param key {@code a} to {@code f}, stable over revisions and never shown
     * @param why why it is wrong, or for the right one what rules it in
     */
    record Option(String key, String text, boolean correct, String why) {}

    /** One of 3 to 6 options is right. {@code shuffle} is false where numbers stand in their order. */
    record Single(Card card, List<Option> options, boolean shuffle) implements Item {
        public Single {
            options = List.copyOf(options);
        }
    }

    /** {@code choose} of 4 to 6 options are right. */
    record Multiple(Card card, List<Option> options, int choose, boolean shuffle) implements Item {
        public Multiple {
            options = List.copyOf(options);
        }
    }

    /** A claim that holds or not. */
    record TrueFalse(Card card, boolean answer) implements Item {}

    /**
     * A number in a unit.
     *
     * @param tolerance absolute, in {@code unit}; 0 asks for the exact number
     * @param acceptUnits further units and what one of them is in {@code unit}
     */
    record Numeric(Card card, BigDecimal value, String unit, BigDecimal tolerance, Map<String, BigDecimal> acceptUnits)
            implements Item {
        public Numeric {
            acceptUnits = Map.copyOf(acceptUnits);
        }
    }

    /** 3 to 6 entries in their right order; {@code exact} scores all or nothing, else neighbours kept. */
    record Order(Card card, List<String> sequence, boolean exact) implements Item {
        public Order {
            sequence = List.copyOf(sequence);
        }
    }

    /** A left side and the right side that belongs to it. */
    record Pair(String left, String right) {}

    /** 3 to 5 pairs to find again, with up to two decoys among the right sides. */
    record Match(Card card, List<Pair> pairs, List<String> decoys) implements Item {
        public Match {
            pairs = List.copyOf(pairs);
            decoys = List.copyOf(decoys);
        }
    }

    /** A typed answer with its accepted forms; a rejected form wins over closeness. */
    record Text(Card card, List<String> accept, List<String> reject, List<Fold> folds, int maxEdits) implements Item {
        public Text {
            accept = List.copyOf(accept);
            reject = List.copyOf(reject);
            folds = List.copyOf(folds);
        }
    }

    /** What is not told apart in a typed answer. */
    enum Fold {
        CASE,
        SPACE,
        HYPHEN,
        PUNCT,
        ARTICLE,
        PLURAL
    }

    /** One gap of a cloze: its accepted forms, and options to tap where it has them (else empty). */
    record Blank(List<String> accept, List<String> options) {
        public Blank {
            accept = List.copyOf(accept);
            options = List.copyOf(options);
        }
    }

    /** A stem with gaps <code>{{1}}</code> to <code>{{3}}</code>, keyed by their number. */
    record Cloze(Card card, Map<String, Blank> blanks) implements Item {
        public Cloze {
            blanks = Map.copyOf(blanks);
        }
    }

    /**
     * What an item says about itself, whatever its kind.
     *
     * @param rev rises when the meaning or the key changes
     * @param topic slug of its topic; {@code domain} is the folder that the topic lies in
     * @param code a preformatted block under the stem
     * @param level {@code recall}, {@code understand} or {@code apply}
     * @param difficulty 1 (easy) to 5 (hard), the author's guess
     * @param seconds time to answer that the author thinks fair
     * @param examDomain 1 to 4 where the item belongs to the exam's outline
     * @param enemies ids of items that may not share a round with this one
     */
    record Card(
            String id,
            int rev,
            String topic,
            String domain,
            String stem,
            Optional<String> code,
            String explanation,
            String level,
            int difficulty,
            int seconds,
            List<String> tags,
            OptionalInt examDomain,
            List<Source> source,
            Optional<Correction> correction,
            List<String> enemies) {
        public Card {
            tags = List.copyOf(tags);
            source = List.copyOf(source);
            enemies = List.copyOf(enemies);
        }
    }

    /** Where in the notes the fact stands: document number and lines, such as {@code 752-754}. */
    record Source(String doc, String lines) {}

    /** What a note says that is not so (any more): kind {@code outdated}, {@code wrong} or {@code renamed}. */
    record Correction(String kind, String noteSays, String now) {}
}

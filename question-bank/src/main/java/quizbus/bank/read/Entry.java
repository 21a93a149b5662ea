package quizbus.bank.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import quizbus.bank.Item;

/**
 * An item as it stands in its file, with what only its writers and the linter need.
 *
 * @param node the item as written, with the file's defaults
 * @param status {@code draft}, {@code reviewed} or {@code retired}
 * @param allow waived warnings: the reason by rule
 */
public record Entry(
        Item item, Place place, JsonNode node, String status, Verified verified, Map<String, String> allow) {

    /**
     * When and how the facts were checked.
     *
     * @param asOf ISO date
     * @param by {@code notes-only}, {@code web-copy}, {@code vendor-doc} or {@code hands-on}
     */
    public record Verified(String asOf, String by) {}

    public Entry {
        allow = Map.copyOf(allow);
    }

    /** The item's id. */
    public String id() {
        return item.card().id();
    }

    /** Whether rounds may use it. */
    public boolean isReviewed() {
        return status.equals("reviewed");
    }

    /** The right texts of its options, entries or forms: what a player has to find. */
    public List<String> key() {
        return switch (item) {
            case Item.Single single -> right(single.options());
            case Item.Multiple multiple -> right(multiple.options());
            case Item.TrueFalse claim -> List.of(String.valueOf(claim.answer()));
            case Item.Numeric numeric -> List.of(numeric.value().toPlainString() + " " + numeric.unit());
            case Item.Order order -> order.sequence();
            case Item.Match match ->
                match.pairs().stream().map(Item.Pair::right).toList();
            case Item.Text text -> text.accept();
            case Item.Cloze cloze ->
                cloze.blanks().values().stream()
                        .map(blank -> blank.accept().getFirst())
                        .toList();
        };
    }

    private static List<String> right(List<Item.Option> options) {
        return options.stream()
                .filter(Item.Option::correct)
                .map(Item.Option::text)
                .toList();
    }
}

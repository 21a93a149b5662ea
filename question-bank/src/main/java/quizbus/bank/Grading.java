package quizbus.bank;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** How right an answer is. An answer of another kind's form, or with an id that was not shown, earns nothing. */
public final class Grading {

    /** Gaps are compared without these; there is no closeness for them. */
    private static final Set<Item.Fold> GAP_FOLDS = EnumSet.of(Item.Fold.CASE, Item.Fold.SPACE, Item.Fold.HYPHEN);

    private Grading() {}

    /**
     * The credit for an answer in screen ids.
     *
     * <p>single, truefalse, numeric and text: all or nothing. multiple: {@code max(0, (hits − misses) / right
     * options)}, so two of three right options and one wrong one earn a third. order: the share of neighbouring pairs
     * kept, or all for {@code exact}. match and cloze: the share that is right.
     */
    public static Credit credit(Question question, Answer answer) {
        var layout = question.layout();
        return switch (question.item()) {
            case Item.Single single
            when answer instanceof Answer.Choice(var choice) -> allIf(isCorrect(single.options(), layout, choice));
            case Item.Multiple multiple
            when answer instanceof Answer.Choices(var choices) -> choices(multiple, layout, choices);
            case Item.TrueFalse claim
            when answer instanceof Answer.Choice(var choice) -> allIf(choice.equals(String.valueOf(claim.answer())));
            case Item.Numeric numeric when answer instanceof Answer.Number number -> allIf(isNear(numeric, number));
            case Item.Order order when answer instanceof Answer.Ordered(var ids) -> order(order, layout, ids);
            case Item.Match match when answer instanceof Answer.Pairs pairs -> match(match, layout, pairs);
            case Item.Text text when answer instanceof Answer.Typed(var typed) -> allIf(Wording.matches(typed, text));
            case Item.Cloze cloze when answer instanceof Answer.Blanks blanks -> cloze(cloze, blanks);
            case Item.Single _, Item.Multiple _, Item.TrueFalse _, Item.Numeric _ -> Credit.NONE;
            case Item.Order _, Item.Match _, Item.Text _, Item.Cloze _ -> Credit.NONE;
        };
    }

    /** Whether the word fits the gap. */
    static boolean fits(Item.Blank blank, String word) {
        var said = Wording.fold(word, GAP_FOLDS);
        return blank.accept().stream()
                .anyMatch(form -> Wording.fold(form, GAP_FOLDS).equals(said));
    }

    private static Credit allIf(boolean right) {
        return right ? Credit.FULL : Credit.NONE;
    }

    private static boolean isCorrect(List<Item.Option> options, Layout layout, String id) {
        var index = Screen.options(layout, options.size()).get(id);
        return index != null && options.get(index).correct();
    }

    private static Credit choices(Item.Multiple multiple, Layout layout, List<String> choices) {
        var options = multiple.options();
        int hits = (int) choices.stream()
                .distinct()
                .filter(id -> isCorrect(options, layout, id))
                .count();
        int misses = choices.size() - hits;
        int right = (int) options.stream().filter(Item.Option::correct).count();
        return Credit.share(Math.max(0, hits - misses), right);
    }

    private static boolean isNear(Item.Numeric numeric, Answer.Number answer) {
        if (!Amount.isOrdinary(answer.number())) {
            return false;
        }
        var unit = answer.unit().orElse(numeric.unit());
        var factor = unit.equals(numeric.unit())
                ? BigDecimal.ONE
                : numeric.acceptUnits().get(unit);
        if (factor == null) {
            return false;
        }
        var away = answer.number().multiply(factor).subtract(numeric.value()).abs();
        return away.compareTo(numeric.tolerance().add(rounding(answer.number(), factor))) <= 0;
    }

    /** A factor like 0.016667 (seconds in minutes) was rounded: what is lost by that is not the player's fault. */
    private static BigDecimal rounding(BigDecimal number, BigDecimal factor) {
        return factor.scale() > 0 && factor.precision() >= 4
                ? number.abs().multiply(factor.ulp()).divide(BigDecimal.TWO)
                : BigDecimal.ZERO;
    }

    private static Credit order(Item.Order order, Layout layout, List<String> ids) {
        int size = order.sequence().size();
        var entries = Screen.options(layout, size);
        if (ids.size() != size || !entries.keySet().equals(Set.copyOf(ids))) {
            return Credit.NONE;
        }
        var places = ids.stream().map(id -> entries.getOrDefault(id, 0)).toList();
        int kept = (int) IntStream.range(1, size)
                .filter(place -> places.get(place) == places.get(place - 1) + 1)
                .count();
        return order.exact() ? allIf(kept == size - 1) : Credit.share(kept, size - 1);
    }

    private static Credit match(Item.Match match, Layout layout, Answer.Pairs answer) {
        int size = match.pairs().size();
        var rights = Screen.rights(layout, size + match.decoys().size());
        int right = 0;
        for (var left : Screen.lefts(size).entrySet()) {
            var chosen = answer.pairs().get(left.getKey());
            if (chosen != null && left.getValue().equals(rights.get(chosen))) {
                right++;
            }
        }
        return Credit.share(right, size);
    }

    private static Credit cloze(Item.Cloze cloze, Answer.Blanks answer) {
        int right = 0;
        for (var gap : cloze.blanks().entrySet()) {
            var word = answer.blanks().get(gap.getKey());
            if (word != null && fits(gap.getValue(), word)) {
                right++;
            }
        }
        return Credit.share(right, cloze.blanks().size());
    }
}

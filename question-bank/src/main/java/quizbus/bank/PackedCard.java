package quizbus.bank;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What all kinds have, in the compiled bank; what may be absent is a list of none or one. */
final class PackedCard {

    private PackedCard() {}

    static void write(Item.Card card, Packing.Out out) {
        out.text(card.id()).number(card.rev()).text(card.topic()).text(card.domain());
        out.text(card.stem()).texts(card.code().stream().toList()).text(card.explanation());
        out.text(card.level()).number(card.difficulty()).number(card.seconds());
        out.texts(card.tags()).number(card.examDomain().orElse(0));
        out.number(card.source().size());
        card.source().forEach(source -> out.text(source.doc()).text(source.lines()));
        out.texts(card.correction().stream()
                .flatMap(wrong -> List.of(wrong.kind(), wrong.noteSays(), wrong.now()).stream())
                .toList());
        out.texts(card.enemies());
    }

    static Item.Card read(Packing.In in) {
        return new Item.Card(
                in.text(),
                in.number(),
                in.text(),
                in.text(),
                in.text(),
                first(in.texts()),
                in.text(),
                in.text(),
                in.number(),
                in.number(),
                in.texts(),
                exam(in.number()),
                in.list(() -> new Item.Source(in.text(), in.text())),
                correction(in.texts()),
                in.texts());
    }

    private static Optional<String> first(List<String> texts) {
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts.getFirst());
    }

    private static OptionalInt exam(int domain) {
        return domain == 0 ? OptionalInt.empty() : OptionalInt.of(domain);
    }

    private static Optional<Item.Correction> correction(List<String> parts) {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Item.Correction(parts.get(0), parts.get(1), parts.get(2)));
    }
}

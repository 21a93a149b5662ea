package quizbus.bank;

/** Whether two items come from the same lines of a note, so that the second would ask for what the first has told. */
final class SameFact {

    private SameFact() {}

    static boolean in(Item.Card one, Item.Card other) {
        for (var here : one.source()) {
            for (var there : other.source()) {
                if (here.doc().equals(there.doc()) && overlap(here.lines(), there.lines())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean overlap(String here, String there) {
        return first(here) <= last(there) && first(there) <= last(here);
    }

    private static int first(String lines) {
        int dash = lines.indexOf('-');
        return Integer.parseInt(lines, 0, dash < 0 ? lines.length() : dash, 10);
    }

    private static int last(String lines) {
        return Integer.parseInt(lines, lines.indexOf('-') + 1, lines.length(), 10);
    }
}

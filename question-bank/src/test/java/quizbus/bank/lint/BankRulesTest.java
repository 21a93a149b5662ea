package quizbus.bank.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BankRulesTest {

    private static final String[] LENGTHS = {"Short one", "Some longer one", "Quite a long one too", "The other one"};

    @TempDir
    Path folder;

    @Test
    void theKeyIsNotTheLongestTooOften() throws Exception {
        assertFinds("B01", "key is the longest option in 100.0 % of 40", choices(40, n -> n % 4, _ -> 2));
    }

    @Test
    void theKeyIsNotTheShortestTooOften() throws Exception {
        assertFinds("B02", "key is the shortest option", choices(40, n -> n % 4, _ -> 0));
    }

    @Test
    void lengthsSpreadEvenlyPass() throws Exception {
        var report = lint(choices(40, n -> n * 7 / 4 % 4, n -> n % 4));

        assertQuiet("B01", report);
        assertQuiet("B02", report);
        assertQuiet("B03", report);
    }

    @Test
    void theKeyHasNoFavouriteLetter() throws Exception {
        var report = lint(choices(40, n -> n % 5 == 0 ? 0 : 1, n -> n % 4));

        assertTrue(told(report).contains("B03 warning: the key is b in 80.0 % of 40 items"), told(report));
    }

    @Test
    void fiveKeysInARowAreTold() throws Exception {
        assertFinds("B03", "five keys in a row are c", choices(5, _ -> 2, n -> n % 4));
    }

    @Test
    void amongRisingNumbersEveryPlaceIsTheKeySometimes() throws Exception {
        assertFinds("B04", "stand at places [0, 24, 0]", many(24, n -> number(n, 1)));
    }

    @Test
    void placesThatChangePass() throws Exception {
        assertQuiet("B04", lint(many(24, n -> number(n, n % 3))));
    }

    @Test
    void trueClaimsAreAboutHalf() throws Exception {
        assertFinds("B05", "90 % of 20 claims are true", many(20, n -> claim(n, n < 18)));
    }

    @Test
    void claimsInBalancePass() throws Exception {
        assertQuiet("B05", lint(many(20, n -> claim(n, n % 2 == 0))));
    }

    @Test
    void absoluteWordsAreRightAsOftenAsOthers() throws Exception {
        assertFinds("B06", "0 % of 30 options with an absolute word are right", many(30, n -> absolute(n, false)));
    }

    @Test
    void absoluteWordsInKeysPass() throws Exception {
        assertQuiet("B06", lint(many(40, n -> absolute(n, n % 4 == 0))));
    }

    @Test
    void everyTopicHasItsQuota() throws Exception {
        var short_ = new SmallBank(folder)
                .with(many(3, n -> claim(n, true)))
                .quota(4)
                .lint(Optional.empty());

        assertTrue(told(short_).contains("bank.yaml:9: B07 error: sqs has 3 reviewed items: at least 4"), told(short_));
    }

    @Test
    void aTopicWithItsQuotaPasses() throws Exception {
        assertQuiet(
                "B07",
                new SmallBank(folder)
                        .with(many(3, n -> claim(n, true)))
                        .quota(3)
                        .lint(Optional.empty()));
    }

    @Test
    void theMixtureOfKindsLevelsAndDifficultiesIsKept() throws Exception {
        var told = told(lint(many(100, n -> claim(n, n % 2 == 0))));

        assertTrue(told.contains("B08 warning: kind single is 0.0 % of the bank: 57 to 67 %"), told);
        assertTrue(told.contains("B08 warning: level apply is 0.0 % of the bank: 30 to 100 %"), told);
        assertTrue(told.contains("B08 warning: difficulty 3 is 100.0 % of the bank: 30 to 40 %"), told);
    }

    @Test
    void aBankInProportionPasses() throws Exception {
        assertQuiet("B08", lint(proportioned()));
    }

    @Test
    void fewItemsExpandAcronyms() throws Exception {
        var report =
                lint(many(100, n -> "- {kind: truefalse, stem: Word " + n + " stands for " + n + "., answer: true}"));

        assertTrue(told(report).contains("B09 warning: expanding acronyms is 100.0 %"), told(report));
    }

    @Test
    void itemsWithoutAcronymsPass() throws Exception {
        assertQuiet("B09", lint(proportioned()));
    }

    @Test
    void whatTheNotesSayIsAskedSomewhere() throws Exception {
        assertFinds("B10", "1 of 1 sections of the notes are cited by no item: 900:7-11 (sqs)", claim(1, true));
    }

    @Test
    void aCitedSectionPasses() throws Exception {
        assertQuiet("B10", lint("- {kind: truefalse, stem: A, answer: true, source: [{doc: \"900\", lines: \"8\"}]}"));
    }

    @Test
    void explanationsAreNeitherThinNorLong() throws Exception {
        assertFinds("B11", "the middle explanation has 68 characters", many(100, n -> claim(n, true)));
    }

    @Test
    void explanationsOfGoodLengthPass() throws Exception {
        assertQuiet("B11", lint(proportioned()));
    }

    @Test
    void aWarningOfTheBankIsWaivedWithAReason() throws Exception {
        var report = new SmallBank(folder)
                .with(many(20, n -> claim(n, true)))
                .allowing("[{rule: B05, because: a test of claims that hold}]")
                .lint(Optional.empty());

        assertQuiet("B05", report);
    }

    @Test
    void aVanishedItemIsTold() throws Exception {
        var report = new SmallBank(folder)
                .with(claim(1, true))
                .lint(Optional.of(SmallBank.FIXTURES.resolve("L02/bad.lock")));

        assertTrue(told(report).contains("L02 error: the item msg-chg1 has vanished"), told(report));
        assertFalse(told(report).contains("msg-0d0d has vanished"), "it is retired");
    }

    @Test
    void withoutNotesTheRulesThatNeedThemAreNotCalledPassed() throws Exception {
        var lint = new Lint(
                new Registers(
                        java.util.List.of(),
                        java.util.Map.of(),
                        java.util.List.of(),
                        java.util.Set.of(),
                        java.util.Map.of()),
                new IdsLock(java.util.Map.of()),
                Optional.empty(),
                java.time.LocalDate.EPOCH);
        var nothing = new quizbus.bank.read.Reading(
                new quizbus.bank.read.Manifest(
                        java.util.Map.of(), java.util.List.of(), java.util.List.of(), java.util.Map.of()),
                java.util.List.of(),
                java.util.List.of());

        assertEquals(
                java.util.List.of("L04", "L05", "L06", "L31", "B10"),
                lint.check(nothing).notRun());
    }

    private Lint.Report lint(String items) throws Exception {
        return new SmallBank(folder).with(items).lint(Optional.empty());
    }

    private void assertFinds(String rule, String message, String items) throws Exception {
        var told = told(lint(items));

        assertTrue(told.lines().anyMatch(line -> line.contains(rule) && line.contains(message)), told);
    }

    private static void assertQuiet(String rule, Lint.Report report) {
        assertTrue(
                report.problems().stream().noneMatch(problem -> problem.rule().equals(rule)), told(report));
    }

    /** Singles of four options: which place holds the key, and which of the four lengths it has. */
    private static String choices(int count, IntFunction<Integer> place, IntFunction<Integer> length) {
        return many(count, n -> {
            var texts = new java.util.ArrayList<>(java.util.List.of(LENGTHS));
            var key = texts.remove((int) length.apply(n));
            texts.add(place.apply(n), key);
            var options = texts.stream()
                    .map(text -> "{text: " + text + (text.equals(key) ? ", correct: true}" : "}"))
                    .collect(Collectors.joining(", "));
            return "- {stem: Question " + n + ", options: [" + options + "]}";
        });
    }

    private static String number(int n, int key) {
        var options = IntStream.range(0, 3)
                .mapToObj(place ->
                        "{text: " + (n + 1) * (place + 1) + " days" + (place == key ? ", correct: true}" : "}"))
                .collect(Collectors.joining(", "));
        return "- {shuffle: false, stem: Question " + n + ", options: [" + options + "]}";
    }

    private static String claim(int n, boolean holds) {
        return "- {kind: truefalse, stem: Claim " + n + " holds., answer: " + holds + "}";
    }

    private static String absolute(int n, boolean right) {
        var mark = ", correct: true";
        return "- {stem: Question " + n + ", options: [{text: Always so" + (right ? mark : "") + "}, {text: Later"
                + (right ? "" : mark) + "}, {text: Before}]}";
    }

    /** A hundred items in the proportions that the rules ask for. */
    private static String proportioned() {
        var kinds = new String[100];
        java.util.Arrays.fill(kinds, 0, 62, "options: [{text: This, correct: true}, {text: That}, {text: Others}]");
        java.util.Arrays.fill(
                kinds,
                62,
                72,
                "kind: multiple, choose: 2, options: [{text: A1, correct: true}, {text: A2, correct: true}, {text: A3}, {text: A4}]");
        java.util.Arrays.fill(kinds, 72, 80, "kind: truefalse, answer: true");
        java.util.Arrays.fill(kinds, 80, 88, "kind: numeric, answer: {value: 7, unit: s, tolerance: 0}");
        java.util.Arrays.fill(kinds, 88, 92, "kind: cloze, blanks: {\"1\": {accept: [word]}}");
        java.util.Arrays.fill(kinds, 92, 95, "kind: text, answer: {accept: [word]}");
        java.util.Arrays.fill(
                kinds, 95, 98, "kind: match, pairs: [{left: a, right: x}, {left: b, right: y}, {left: c, right: z}]");
        java.util.Arrays.fill(kinds, 98, 100, "kind: order, sequence: [one, two, three]");
        var explanation =
                "Every item of this bank is told in the same words, which are long enough to be a good example of an explanation here.";
        return many(
                100,
                n -> "- {stem: \"Question " + n + (kinds[n].contains("cloze") ? " {{1}}" : "") + "\", " + kinds[n]
                        + ", explanation: \"" + explanation + "\", difficulty: "
                        + (n % 100 < 10 ? 1 : n < 35 ? 2 : n < 70 ? 3 : n < 92 ? 4 : 5)
                        + ", level: " + (n % 10 < 4 ? "recall" : n % 10 < 7 ? "understand" : "apply") + "}");
    }

    private static String many(int count, IntFunction<String> item) {
        return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining("\n")) + "\n";
    }

    private static String told(Lint.Report report) {
        var told = new StringBuilder();
        report.problems().forEach(problem -> told.append(problem).append('\n'));
        return told.toString();
    }
}

package quizbus.gateway;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import me.normanmaurer.maven.autobahntestsuite.AutobahnTestSuite;
import me.normanmaurer.maven.autobahntestsuite.FuzzingCaseResult;

/** Runs Autobahn's cases against the guard, tells how many passed, and ends with 1 when one did not. */
final class Autobahn {

    /** Binary messages are refused here (1.2), 9 measures large messages, 12 and 13 are compression. */
    private static final List<String> NOT_SPOKEN = List.of("1.2.*", "9.*", "12.*", "13.*");

    /** Bytes that are wrong inside a frame are refused at its end: "non strict" there, and allowed by the RFC. */
    private static final Set<String> PASSED = Set.of("OK", "NON_STRICT", "INFORMATIONAL");

    /** Where a rule is broken, the one that is tested is to end the line: "failed by client", as the suite calls it. */
    private static final Set<String> ENDED = Set.of("OK", "FAILED_BY_CLIENT", "INFORMATIONAL");

    private static final int CASES = 239;

    private Autobahn() {}

    /** Takes the class path of the guard. */
    public static void main(String... args) throws IOException {
        var address = "ws://127.0.0.1:" + echo(args[0]);

        var results = AutobahnTestSuite.runFuzzingClient("quizbus", address, Map.of(), List.of("*"), NOT_SPOKEN);

        var numbers = new TreeMap<String, Integer>();
        results.forEach(result -> numbers.merge(verdict(result), 1, Integer::sum));
        System.out.println(results.size() + " cases: " + numbers);
        results.stream()
                .filter(result -> !hasPassed(result))
                .forEach(failed -> System.out.println("Failed: " + failed.caseName()));
        if (results.size() < CASES) {
            System.out.println("Only " + results.size() + " of " + CASES + " cases were run.");
        }
        // Python's threads would keep the program alive.
        System.exit(results.size() < CASES || !results.stream().allMatch(Autobahn::hasPassed) ? 1 : 0);
    }

    /** A process of its own: Python's module "io" is hidden by any class path with a package of that name. */
    private static String echo(String path) throws IOException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var echo = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-cp", path, "quizbus.gateway.Echo")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(echo::destroyForcibly));
        return echo.inputReader().readLine();
    }

    private static boolean hasPassed(FuzzingCaseResult result) {
        return PASSED.contains(verdict(result)) && ENDED.contains(String.valueOf((Object) result.behaviorClose()));
    }

    /** The type of a verdict is not public. */
    private static String verdict(FuzzingCaseResult result) {
        return String.valueOf((Object) result.behavior());
    }
}

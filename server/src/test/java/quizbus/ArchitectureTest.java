package quizbus;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.vertx.core.Future;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** The walls of the house: which part knows which, and where time, chance and the outside world come in. */
@AnalyzeClasses(packages = "quizbus", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final Set<String> WORLD = Set.of(
            "System.currentTimeMillis",
            "Math.random",
            "UUID.randomUUID",
            "ThreadLocalRandom.current",
            "RandomGenerator.getDefault",
            "RandomGenerator.of",
            "InstantSource.system",
            "SecureRandom.<init>");

    @ArchTest
    static final ArchRule bankKnowsNothingOfOurs = knowsOnly("bank");

    @ArchTest
    static final ArchRule protocolKnowsNothingOfOurs = knowsOnly("protocol");

    @ArchTest
    static final ArchRule metricsKnowNothingOfOurs = knowsOnly("metrics");

    @ArchTest
    static final ArchRule namesKnowNothingOfOurs = knowsOnly("names");

    @ArchTest
    static final ArchRule practiceKnowsTheRules = knowsOnly("practice", "game", "names", "bank");

    @ArchTest
    static final ArchRule roomKnowsWhatIsTrueAndWhatIsSaid =
            knowsOnly("room", "game", "names", "protocol", "bank", "metrics");

    @ArchTest
    static final ArchRule storeKnowsWhatIsStored = knowsOnly("store", "room", "practice", "game", "bank", "metrics");

    @ArchTest
    static final ArchRule gatewayDoesNotKnowTheStore =
            knowsOnly("gateway", "room", "practice", "game", "protocol", "bank", "metrics");

    /** Nothing but values, and collections that last: no clock, no chance, no network, no threads. */
    @ArchTest
    static final ArchRule gameIsPure = classes()
            .that()
            .resideInAPackage("quizbus.game..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "quizbus.game..",
                            "quizbus.bank..",
                            "quizbus.names..",
                            "org.pcollections..",
                            "org.jspecify..",
                            "java.lang..",
                            "java.math",
                            "java.nio.charset",
                            "java.text",
                            "java.time",
                            "java.util",
                            "java.util.function",
                            "java.util.regex",
                            "java.util.stream")
                    // It compares secrets in constant time, which is as pure as any other comparison.
                    .or(type(MessageDigest.class)));

    @ArchTest
    static final ArchRule rulesAndMessagesDoNotChange = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("quizbus.game..", "quizbus.protocol..")
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveSimpleName("Draft")
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("quizbus.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule redisIsInTheStore = isOnlyIn("store", "io.vertx.redis..", "redis.embedded..");

    @ArchTest
    static final ArchRule theWebIsInTheGateway = isOnlyIn("gateway", "io.vertx.ext.web..");

    @ArchTest
    static final ArchRule micrometerIsInMetrics = isOnlyIn("metrics", "io.micrometer..");

    /** Who waits inside a decision loses what happens meanwhile. */
    @ArchTest
    static final ArchRule nobodyAwaitsInRoomsAndSockets = noClasses()
            .that()
            .resideInAnyPackage("quizbus.room..", "quizbus.gateway..")
            .should()
            .callMethodWhere(describe(
                    "somebody awaits a future",
                    call -> call.getTargetOwner().isAssignableTo(Future.class)
                            && call.getName().equals("await")));

    /** Whoever needs them is given a source, so that a test can give another. */
    @ArchTest
    static final ArchRule timeAndChanceAreReadInMainAlone = noClasses()
            .that()
            .resideOutsideOfPackages("quizbus", "quizbus.bank.cli..", "quizbus.bots..")
            .should()
            .accessTargetWhere(describe("the wall clock or chance is read", ArchitectureTest::readsTheWorld));

    private static boolean readsTheWorld(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return WORLD.contains(owner.getSimpleName() + "." + access.getName())
                || (owner.getPackageName().equals("java.time")
                        && access.getName().equals("now"))
                || (owner.getName().equals("java.time.Clock")
                        && access.getName().startsWith("system"));
    }

    private static ArchRule knowsOnly(String part, String... others) {
        var known = Stream.concat(Stream.of(part), Arrays.stream(others))
                .map(name -> "quizbus." + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("quizbus." + part + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("quizbus..").and(not(resideInAnyPackage(known))))
                .allowEmptyShould(true);
    }

    private static ArchRule isOnlyIn(String part, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages("quizbus." + part + "..", "quizbus")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}

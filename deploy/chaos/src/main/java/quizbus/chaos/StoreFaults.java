package quizbus.chaos;

import java.io.IOException;
import java.time.Duration;

/** What can happen to Redis, and to the clocks. */
final class StoreFaults {

    private static final Duration HOUR = Duration.ofHours(1);

    private StoreFaults() {}

    static void kill(Scene scene) {
        var redis = scene.arena().redis();
        redis.kill();
        Pause.millis(scene.between(0, 3_000));
        redis.restart();
    }

    static void killWithSlowDisk(Scene scene) {
        var arena = scene.arena();
        arena.trace(Tracer.onSync(arena.redis().process(), ServerFaults.SLOW));
        Pause.millis(scene.between(0, 900));
        arena.redis().kill();
        arena.untrace();
        arena.redis().restart();
    }

    static void freeze(Scene scene) {
        var process = scene.arena().redis().process();
        Command.signal("STOP", process);
        Pause.millis(scene.random().nextBoolean() ? 1_000 : 5_000);
        Command.signal("CONT", process);
    }

    static void flush(Scene scene) {
        scene.arena().redis().tell("FLUSHALL");
    }

    static void outOfMemory(Scene scene) {
        forAWhile(scene, "maxmemory", "1mb", "0");
    }

    static void noReplicas(Scene scene) {
        forAWhile(scene, "min-replicas-to-write", "1", "0");
    }

    /** A replica of nobody: it keeps its data and takes no writes. */
    static void readOnly(Scene scene) {
        var redis = scene.arena().redis();
        redis.tell("REPLICAOF", "127.0.0.1", "1");
        Pause.millis(scene.between(300, 4_000));
        redis.tell("REPLICAOF", "NO", "ONE");
    }

    static void moveServerClock(Scene scene) throws IOException {
        move(scene, "server");
    }

    static void moveRedisClock(Scene scene) throws IOException {
        move(scene, "redis");
    }

    static void killEmbedded(Scene scene) throws IOException {
        var arena = scene.arena();
        arena.embeddedRedis().destroyForcibly();
        if (!Pause.until(() -> arena.log().isUp(), Duration.ofSeconds(30))) {
            throw scene.pace().late("the server starts its Redis again within 30 s");
        }
    }

    private static void forAWhile(Scene scene, String setting, String value, String normal) {
        var redis = scene.arena().redis();
        redis.tell("CONFIG", "SET", setting, value);
        Pause.millis(scene.between(300, 4_000));
        redis.tell("CONFIG", "SET", setting, normal);
    }

    /** There and, where the seed says so, back again. */
    private static void move(Scene scene, String whose) throws IOException {
        var clock = scene.arena().clock(whose);
        clock.move(scene.random().nextBoolean() ? HOUR : HOUR.negated());
        if (scene.random().nextBoolean()) {
            Pause.millis(scene.between(200, 2_000));
            clock.move(Duration.ZERO);
        }
    }
}

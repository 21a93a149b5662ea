package quizbus.chaos;

import java.time.Duration;

/** What can happen to the server's process. */
final class ServerFaults {

    /** As long as the disk of the slow runs takes to write, in microseconds. */
    static final String SLOW = "delay_enter=300000";

    private static final Duration DRAINED = Duration.ofSeconds(15);

    private ServerFaults() {}

    static void kill(Scene scene) {
        scene.arena().server().kill();
        scene.arena().restartServer();
    }

    /** What the server told before it was durable is lost with it. */
    static void killWhileStoreIsHeld(Scene scene) {
        var arena = scene.arena();
        arena.store().hold(FaultProxy.Way.UP);
        Pause.millis(scene.between(300, 1_500));
        arena.server().kill();
        arena.store().reset();
        arena.store().calm();
        arena.restartServer();
    }

    static void killWithSlowDisk(Scene scene) {
        var arena = scene.arena();
        arena.trace(Tracer.onSync(arena.redis().process(), SLOW));
        Pause.millis(scene.between(0, 600));
        arena.server().kill();
        arena.untrace();
        arena.restartServer();
    }

    static void killBoth(Scene scene) {
        var arena = scene.arena();
        arena.redis().kill();
        arena.server().kill();
        arena.redis().restart();
        arena.restartServer();
    }

    static void freeze(Scene scene) {
        var process = scene.arena().server().process();
        Command.signal("STOP", process);
        Pause.millis(scene.random().nextBoolean() ? 1_000 : 5_000);
        Command.signal("CONT", process);
    }

    static void restartLoop(Scene scene) {
        var arena = scene.arena();
        arena.server().kill();
        for (var i = 0; i < 4; i++) {
            arena.relaunchServer();
            Pause.millis(scene.between(0, 500) + i * 300L);
            arena.server().kill();
        }
        arena.restartServer();
    }

    static void terminate(Scene scene) {
        terminate(scene, scene.arena().server());
        scene.arena().restartServer();
    }

    /** Where a second server stands by, clients go there. */
    static void handOver(Scene scene) {
        var arena = scene.arena();
        arena.leadToStandby();
        terminate(scene, arena.server());
        arena.afterwards(arena::restartServer);
    }

    /** The first server sleeps while the second adopts the room, and wakes up again. */
    static void standby(Scene scene) {
        var arena = scene.arena();
        Command.signal("STOP", arena.server().process());
        arena.leadToStandby();
        scene.clients().forEach(Client::move);
        Pause.millis(scene.between(200, 4_000));
        Command.signal("CONT", arena.server().process());
    }

    private static void terminate(Scene scene, ServerNode server) {
        Command.signal("TERM", server.process());
        if (!Command.isOver(server.process(), DRAINED)) {
            server.kill();
            throw scene.pace().late("the server ends within 15 s of SIGTERM");
        }
        if (server.process().exitValue() != 0) {
            throw new Breach("the server ends with 0 after SIGTERM, not "
                    + server.process().exitValue());
        }
    }
}

package quizbus.chaos;

import quizbus.chaos.FaultProxy.Way;

/** What can happen on the wires. */
final class NetworkFaults {

    private NetworkFaults() {}

    static void resetClients(Scene scene) {
        scene.arena().clients().reset();
    }

    static void resetStore(Scene scene) {
        scene.arena().store().reset();
    }

    /** All lose their connection at once, and again while they come back. */
    static void storm(Scene scene) {
        for (var i = 0; i < 5; i++) {
            scene.arena().clients().reset();
            Pause.millis(scene.between(20, 400));
        }
    }

    static void cutClients(Scene scene) {
        cut(scene, scene.arena().clients());
    }

    static void cutStore(Scene scene) {
        cut(scene, scene.arena().store());
    }

    static void oneWayClients(Scene scene) {
        oneWay(scene, scene.arena().clients());
    }

    static void oneWayStore(Scene scene) {
        oneWay(scene, scene.arena().store());
    }

    /** Messages end in the middle. */
    static void cutAfterBytes(Scene scene) {
        scene.arena().clients().cutAfter(scene.between(1, 900));
    }

    static void chop(Scene scene) {
        scene.arena().clients().chop();
        scene.arena().store().chop();
    }

    static void slowClients(Scene scene) {
        scene.arena().clients().slow(300, true);
    }

    static void slowStore(Scene scene) {
        scene.arena().store().slow(50, false);
    }

    /** Nothing comes through and nobody says so; then the connections break. */
    private static void cut(Scene scene, FaultProxy wire) {
        wire.hold(Way.UP);
        wire.hold(Way.DOWN);
        Pause.millis(scene.between(300, 8_000));
        wire.reset();
        wire.calm();
    }

    private static void oneWay(Scene scene, FaultProxy wire) {
        var way = scene.random().nextBoolean() ? Way.UP : Way.DOWN;
        if (scene.random().nextBoolean()) {
            wire.hold(way);
        } else {
            wire.lose(way);
        }
        Pause.millis(scene.between(300, 7_000));
        wire.calm();
    }
}

package quizbus.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quizbus.bots.ServerProcess;

class KillTest {

    @TempDir
    private Path folder;

    @Test
    void aKillOfTheServerInMidQuestionLosesNoAcknowledgedAnswer() throws Exception {
        try (var server = ServerProcess.start(folder.resolve("data"))) {
            var redis = redis(server);

            Endurance.play(server, () -> {
                server.kill();
                server.restart();
            });

            assertEquals(redis.pid(), redis(server).pid(), "The Redis that went on was adopted, not doubled");
        }
    }

    @Test
    void aKillOfRedisInMidQuestionLosesNoAcknowledgedAnswer() throws Exception {
        try (var server = ServerProcess.start(folder.resolve("data"))) {
            var redis = redis(server);

            Endurance.play(server, redis::destroyForcibly);

            assertNotEquals(redis.pid(), redis(server).pid(), "The server started its Redis again");
        }
    }

    private static ProcessHandle redis(ServerProcess server) {
        try {
            var number = Files.readString(server.data().resolve("redis/pid")).strip();
            return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

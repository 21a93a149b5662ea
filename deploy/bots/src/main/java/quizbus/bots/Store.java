package quizbus.bots;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Redis of a server on this machine, which can be made to stand still for a moment. */
public record Store(long pid) {

    private static final Pattern PID = Pattern.compile("process_id:(\\d+)");

    /** The one that serves that data folder; empty where none listens on a socket in it. */
    public static Optional<Store> of(Path data) throws IOException {
        var socket = data.resolve("redis").resolve("redis.sock");
        if (!Files.exists(socket)) {
            return Optional.empty();
        }
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(ByteBuffer.wrap("INFO server\r\nQUIT\r\n".getBytes(StandardCharsets.US_ASCII)));
            return PID.matcher(new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(found -> new Store(Long.parseLong(found.group(1))))
                    .findFirst();
        }
    }

    /** Begins to stand still and goes on by itself, even when this program ends meanwhile. */
    void standStill(Duration time) throws IOException {
        var script = "trap '' INT; kill -STOP $0; sleep $1; kill -CONT $0";
        new ProcessBuilder(List.of("sh", "-c", script, String.valueOf(pid), String.valueOf(time.toMillis() / 1_000.0)))
                .start();
    }
}

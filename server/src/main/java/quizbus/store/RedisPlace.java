package quizbus.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Where the embedded Redis listens: a unix socket, or a loopback port with a password.
 *
 * @param url as the client takes it
 */
record RedisPlace(URI url) {

    /** Systems cut the path of a socket at 104 or 108 bytes. */
    private static final int PATH_MOST = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** A socket in that folder, or a free port where its path would be too long. */
    static RedisPlace choose(Path folder, String password) throws IOException {
        var socket = folder.resolve("redis.sock");
        if (socket.toString().getBytes(StandardCharsets.UTF_8).length <= PATH_MOST) {
            return new RedisPlace(URI.create("unix://" + socket.toUri().getRawPath()));
        }
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new RedisPlace(URI.create("redis://:" + password + "@127.0.0.1:" + free.getLocalPort()));
        }
    }

    /** The lines of redis.conf that make a redis-server listen here and nowhere else. */
    String settings() {
        return isSocket()
                ? "port 0\nunixsocket \"" + url.getPath() + "\"\nunixsocketperm 700"
                : "port " + url.getPort() + "\nbind 127.0.0.1\nrequirepass " + password();
    }

    /** What a live Redis answers to that command here, raw; blocks for 2 s at most, and fails then. */
    String ask(String... words) throws IOException {
        var request = new StringBuilder();
        for (var command : conversation(List.of(words))) {
            request.append("*").append(command.size()).append("\r\n");
            command.forEach(word -> request.append("$")
                    .append(word.length())
                    .append("\r\n")
                    .append(word)
                    .append("\r\n"));
        }
        try (var channel = SocketChannel.open(address())) {
            // One that stands still takes the words and never answers; closing is what ends a read.
            var late = CompletableFuture.runAsync(
                    () -> hangUp(channel),
                    CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
            try {
                channel.write(ByteBuffer.wrap(request.toString().getBytes(StandardCharsets.UTF_8)));
                return readAll(channel);
            } finally {
                late.cancel(false);
            }
        }
    }

    private static void hangUp(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<List<String>> conversation(List<String> words) {
        var commands = new ArrayList<List<String>>();
        if (!isSocket()) {
            commands.add(List.of("AUTH", password()));
        }
        commands.add(words);
        commands.add(List.of("QUIT"));
        return commands;
    }

    private static String readAll(SocketChannel channel) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = ByteBuffer.allocate(4096);
        while (channel.read(buffer) >= 0) {
            bytes.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private boolean isSocket() {
        return url.getScheme().equals("unix");
    }

    private String password() {
        return url.getUserInfo().substring(1);
    }

    private SocketAddress address() {
        return isSocket()
                ? UnixDomainSocketAddress.of(url.getPath())
                : new InetSocketAddress(InetAddress.getLoopbackAddress(), url.getPort());
    }
}

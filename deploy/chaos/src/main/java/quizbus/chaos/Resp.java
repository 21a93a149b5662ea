package quizbus.chaos;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Asks a Redis one thing, on a connection of its own. */
record Resp(SocketAddress address) {

    /** A Redis on that socket file. */
    static Resp at(java.nio.file.Path socket) {
        return new Resp(UnixDomainSocketAddress.of(socket));
    }

    /** The reply: text, a list of replies, or {@code ""} for nothing. Errors are text that starts with {@code -}. */
    Object ask(String... words) throws IOException {
        var request = new StringBuilder("*" + words.length + "\r\n");
        for (var word : words) {
            request.append("$" + word.getBytes(StandardCharsets.UTF_8).length + "\r\n" + word + "\r\n");
        }
        try (var channel = SocketChannel.open(address)) {
            var bytes = ByteBuffer.wrap(request.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            return read(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
        }
    }

    /** Whether it takes commands: not while it starts. */
    boolean isUp() {
        try {
            return ask("PING").equals("PONG");
        } catch (IOException _) {
            return false;
        }
    }

    private static Object read(InputStream in) throws IOException {
        var line = line(in);
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '+', ':' -> line.substring(1);
            case '-' -> line;
            case '$' -> bulk(in, Integer.parseInt(line.substring(1)));
            case '*' -> list(in, Integer.parseInt(line.substring(1)));
            default -> throw new IOException("Not a reply: " + line);
        };
    }

    private static String bulk(InputStream in, int length) throws IOException {
        if (length < 0) {
            return "";
        }
        var bytes = in.readNBytes(length);
        in.readNBytes(2);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<Object> list(InputStream in, int length) throws IOException {
        var items = new ArrayList<>();
        for (var i = 0; i < length; i++) {
            items.add(read(in));
        }
        return items;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\r'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The connection ended");
            }
            line.append((char) c);
        }
        if (in.read() != '\n') {
            throw new IOException("Not a line: " + line);
        }
        return line.toString();
    }
}

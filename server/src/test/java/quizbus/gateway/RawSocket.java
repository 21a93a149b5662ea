package quizbus.gateway;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client that says exactly what a test wants, well-formed or not. */
final class RawSocket implements AutoCloseable {

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;
    static final int FINAL = 0x80;
    static final int RSV1 = 0x40;

    /** What came: a frame, or the end of the line as opcode -1. */
    record Frame(int opcode, byte[] payload) {
        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        /** The code of a close frame; 1006 where the line just ended. */
        int closeCode() {
            return opcode == CLOSE && payload.length >= 2
                    ? ByteBuffer.wrap(payload).getShort()
                    : opcode == -1 ? 1006 : 0;
        }
    }

    private final Socket socket = new Socket();
    private final DataInputStream in;

    RawSocket(int port) throws IOException {
        this(port, 64 * 1024);
    }

    RawSocket(int port, int receiveBuffer) throws IOException {
        this("127.0.0.1", port, receiveBuffer);
    }

    /** One that comes from that address of loopback. */
    RawSocket(String address, int port) throws IOException {
        this(address, port, 64 * 1024);
    }

    private RawSocket(String address, int port, int receiveBuffer) throws IOException {
        socket.bind(new InetSocketAddress(address, 0));
        socket.setReceiveBufferSize(receiveBuffer);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout(10_000);
        in = new DataInputStream(socket.getInputStream());
    }

    /** Sends text as it stands. */
    RawSocket say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Asks for a websocket and returns the head of the answer. */
    String upgrade(String... headers) throws IOException {
        return say(request(headers)).head();
    }

    /** The same, with frames in the segment of the request. */
    String upgradeWith(String frames) throws IOException {
        return say(request() + frames).head();
    }

    private static String request(String... headers) {
        return "GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                + String.join(
                        "",
                        java.util.Arrays.stream(headers)
                                .map(header -> header + "\r\n")
                                .toList()) + "\r\n";
    }

    /** The head of an HTTP answer. */
    String head() throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            var next = in.read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** Asks for a websocket and does not wait for the answer. */
    RawSocket ask(String... headers) throws IOException {
        return say(request(headers));
    }

    /** Whether something has come that was not read. */
    boolean hasAnswer() throws IOException {
        return in.available() > 0;
    }

    /** Whether the other side has ended the line; waits for it. */
    boolean isEnded() throws IOException {
        return in.readAllBytes().length >= 0;
    }

    RawSocket text(String text) throws IOException {
        return frame(FINAL | TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a masked frame of at most 64 KiB; {@code first} is its first byte. */
    RawSocket frame(int first, byte[] payload) throws IOException {
        return frame(first, payload, true);
    }

    RawSocket frame(int first, byte[] payload, boolean masked) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(first);
        var mask = masked ? 0x80 : 0;
        if (payload.length < 126) {
            out.write(mask | payload.length);
        } else {
            out.write(mask | 126);
            out.write(payload.length >> 8);
            out.write(payload.length);
        }
        if (masked) {
            // A mask of zeros leaves the payload as it is.
            out.writeBytes(new byte[4]);
        }
        out.writeBytes(payload);
        socket.getOutputStream().write(out.toByteArray());
        return this;
    }

    /** The next frame of the server. */
    Frame read() throws IOException {
        try {
            var opcode = in.readByte() & 0x0F;
            long length = in.readByte() & 0x7F;
            length = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
            return new Frame(opcode, in.readNBytes((int) length));
        } catch (java.io.EOFException | java.net.SocketException _) {
            return new Frame(-1, new byte[0]);
        }
    }

    /** The close code after whatever else the server still says. */
    int closeCode() throws IOException {
        var frame = read();
        while (frame.opcode() != CLOSE && frame.opcode() != -1) {
            frame = read();
        }
        return frame.closeCode();
    }

    /** Whether the line ends within that time; what comes meanwhile is thrown away. */
    boolean endsWithin(Duration time) throws IOException {
        var until = System.nanoTime() + time.toNanos();
        try {
            while (System.nanoTime() < until) {
                socket.setSoTimeout((int) Math.max(1, (until - System.nanoTime()) / 1_000_000));
                if (in.read() < 0) {
                    return true;
                }
            }
            return false;
        } catch (java.net.SocketTimeoutException _) {
            return false;
        } catch (java.net.SocketException _) {
            return true;
        }
    }

    /** All that still comes until the line ends, or that time has passed. */
    String rest(Duration time) throws IOException {
        var rest = new ByteArrayOutputStream();
        socket.setSoTimeout((int) time.toMillis());
        try {
            for (var next = in.read(); next >= 0; next = in.read()) {
                rest.write(next);
            }
        } catch (java.net.SocketTimeoutException | java.net.SocketException _) {
            // What has come until now is all.
        }
        return rest.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

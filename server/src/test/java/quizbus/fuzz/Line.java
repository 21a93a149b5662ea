package quizbus.fuzz;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection to the server that says bytes as they are, from a loopback address of its own. */
final class Line implements AutoCloseable {

    static final String UPGRADE = "GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n";

    /** The line ended without a close frame. */
    static final int CUT = 1006;

    private static final int PATIENCE = 12_000;

    /** What the server said: a text, a close code, or the end of the line. */
    record Said(int opcode, byte[] payload) {

        boolean isClose() {
            return opcode == Wire.CLOSE;
        }

        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        int code() {
            return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xFFFF;
        }
    }

    private final Socket socket = new Socket();
    private final DataInputStream in;

    /** {@code from} is the last number of the own address, 127.9.n.n; the receive buffer is small where it is to fill. */
    Line(int port, int from, int receiveBuffer) throws IOException {
        socket.setReceiveBufferSize(receiveBuffer);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE);
        socket.bind(new InetSocketAddress("127.9.%d.%d".formatted(from / 250, from % 250 + 1), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    Line(int port, int from) throws IOException {
        this(port, from, 64 * 1024);
    }

    /** A line that is a websocket already. */
    static Line upgraded(int port, int from) throws IOException {
        var line = new Line(port, from).say(UPGRADE + "\r\n");
        if (!line.status().equals("101")) {
            throw new IOException("The server did not upgrade");
        }
        return line;
    }

    Line say(String text) throws IOException {
        return say(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Line say(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Reads the head of an HTTP answer; its status, or {@code cut}. */
    String status() throws IOException {
        try {
            var head = new StringBuilder();
            while (!head.toString().endsWith("\r\n\r\n")) {
                head.append((char) in.readByte());
            }
            return head.length() > 12 ? head.substring(9, 12) : head.toString();
        } catch (EOFException | SocketException _) {
            return "cut";
        }
    }

    /** The next frame of the server; opcode -1 where the line ended. */
    Said hear() throws IOException {
        try {
            int opcode = in.readByte() & 0x0F;
            long length = in.readByte() & 0x7F;
            length = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
            var payload = new byte[Math.toIntExact(length)];
            in.readFully(payload);
            return new Said(opcode, payload);
        } catch (EOFException | SocketException _) {
            return new Said(-1, new byte[0]);
        }
    }

    /** The close code after whatever else the server says. */
    int closeCode() throws IOException {
        while (true) {
            var said = hear();
            if (said.opcode() == -1) {
                return CUT;
            } else if (said.isClose()) {
                return said.code();
            }
        }
    }

    /** Whether the line ends within that time; what comes meanwhile is thrown away. */
    boolean endsWithin(Duration time) throws IOException {
        var until = System.nanoTime() + time.toNanos();
        var chunk = new byte[16 * 1024];
        try {
            while (System.nanoTime() < until) {
                socket.setSoTimeout((int) Math.max(1, (until - System.nanoTime()) / 1_000_000));
                if (in.read(chunk) < 0) {
                    return true;
                }
            }
            return false;
        } catch (SocketTimeoutException _) {
            return false;
        } catch (SocketException _) {
            return true;
        }
    }

    /** Tells the server that nothing more will come; what it says can still be heard. */
    void sayNoMore() throws IOException {
        try {
            socket.shutdownOutput();
        } catch (SocketException _) {
            // The server was faster.
        }
    }

    /** Ends with a reset, as if the machine had gone. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

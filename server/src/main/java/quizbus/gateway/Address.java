package quizbus.gateway;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/** The address that limits count by: one of IPv4, or the /64 that a household has of IPv6. */
final class Address {

    private static final int NETWORK_BYTES = 8;

    private Address() {}

    /** Of the caller; a proxy of ours is believed when it names the one it speaks for. */
    static String of(HttpServerRequest request, Set<String> proxies) {
        var remote = request.remoteAddress();
        var peer = remote == null || remote.hostAddress() == null ? "unknown" : remote.hostAddress();
        var lines = request.headers().getAll("X-Forwarded-For");
        if (lines.isEmpty() || !proxies.contains(peer)) {
            return network(peer);
        }
        var forwarded = lines.getLast();
        // The last entry of the last line is what our proxy saw; all before it is what the caller claims.
        return network(forwarded.substring(forwarded.lastIndexOf(',') + 1).strip());
    }

    static String network(String address) {
        if (address.length() > 45 || !address.contains(":")) {
            return address.length() > 45 ? "unknown" : address;
        }
        try {
            // A literal with colons is never looked up by name.
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "/64";
        } catch (UnknownHostException _) {
            return "unknown";
        }
    }
}

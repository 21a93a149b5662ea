package quizbus;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import quizbus.game.Pin;

/**
 * Where people find this server: people in the same room cannot open {@code localhost}, so an address on the network is
 * taken wherever there is one.
 *
 * @param publicUrl what join links and QR codes carry
 * @param all what the start prints, the public one first
 * @param names the addresses and names of this machine, without ports
 */
record Addresses(URI publicUrl, List<URI> all, Set<String> names) {

    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");

    static Addresses of(Config config) {
        List<String> network = EVERYWHERE.contains(config.host()) ? onTheNetwork() : List.of(config.host());
        var all = new ArrayList<URI>();
        var scheme = config.tls().isPresent() ? "https" : "http";
        config.publicUrl().ifPresent(all::add);
        network.forEach(host -> all.add(url(scheme, host, config.port())));
        if (EVERYWHERE.contains(config.host())) {
            all.add(url(scheme, "localhost", config.port()));
        }
        var names = new LinkedHashSet<String>(network);
        names.add("127.0.0.1");
        ownName().forEach(names::add);
        return new Addresses(all.getFirst(), List.copyOf(all), Set.copyOf(names));
    }

    String join(Pin pin) {
        return publicUrl + "/?pin=" + pin;
    }

    /** Whether others may come to it, with nothing that keeps what they say from a listener on the way. */
    static boolean areOverheard(Config config) {
        var isOwn = config.host().equals("localhost")
                || config.host().equals("::1")
                || config.host().startsWith("127.");
        return !isOwn
                && config.tls().isEmpty()
                && config.proxies().isEmpty()
                && config.publicUrl()
                        .filter(url -> "https".equals(url.getScheme()))
                        .isEmpty();
    }

    private static URI url(String scheme, String given, int port) {
        var host = given.contains(":") ? "[" + given + "]" : given;
        var usual = scheme.equals("https") ? 443 : 80;
        return URI.create(scheme + "://" + host + (port == usual ? "" : ":" + port));
    }

    /** IPv4 addresses that others can reach, those of private networks first. */
    private static List<String> onTheNetwork() {
        var near = new ArrayList<String>();
        var far = new ArrayList<String>();
        try {
            for (var network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (network.isUp() && !network.isLoopback() && !network.isVirtual()) {
                    for (var address : Collections.list(network.getInetAddresses())) {
                        if (address instanceof Inet4Address && !address.isLinkLocalAddress()) {
                            (address.isSiteLocalAddress() ? near : far).add(address.getHostAddress());
                        }
                    }
                }
            }
        } catch (SocketException _) {
            // A machine that does not tell its addresses is reached by its name, or by loopback alone.
        }
        near.addAll(far);
        return near;
    }

    private static List<String> ownName() {
        try {
            var name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            return List.of(name, name + ".local");
        } catch (UnknownHostException _) {
            return List.of();
        }
    }
}

package quizbus.gateway;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom the server answers: requests for one of its own names, from its own pages or from no page. This keeps foreign
 * pages, and names that an attacker points at a LAN address, away from the rooms.
 */
public final class FrontDoor {

    private final Set<String> hosts;
    private final Set<String> schemes;
    private final String publicOrigin;

    /**
     * @param publicUrl the address of join links and QR codes
     * @param ownAddresses the addresses and names of this machine, without ports
     */
    public FrontDoor(URI publicUrl, Set<String> ownAddresses) {
        this(publicUrl, ownAddresses, Set.of("http", "https"));
    }

    private FrontDoor(URI publicUrl, Set<String> ownAddresses, Set<String> schemes) {
        this.schemes = schemes;
        this.publicOrigin = origin(publicUrl.getScheme(), publicUrl.getRawAuthority());
        this.hosts = Stream.concat(Stream.of(publicUrl.getHost(), "localhost", "[::1]"), ownAddresses.stream())
                .map(host -> host.contains(":") && !host.startsWith("[") ? '[' + host + ']' : host)
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same where the port speaks TLS: a page that came without may have been changed on its way. */
    public static FrontDoor overTls(URI publicUrl, Set<String> ownAddresses) {
        return new FrontDoor(publicUrl, ownAddresses, Set.of("https"));
    }

    /** Why this request is not answered, in a sentence; empty where it is welcome. */
    Optional<String> refusal(@Nullable String hostHeader, @Nullable String origin) {
        if (hostHeader == null || !isOurs(hostHeader)) {
            return Optional.of("This server does not answer for this host name; the operator can name it"
                    + " in QUIZBUS_PUBLIC_URL.");
        }
        return origin == null || isOurPage(origin, hostHeader)
                ? Optional.empty()
                : Optional.of("Pages of another origin may not talk to this server.");
    }

    private boolean isOurs(String hostHeader) {
        var name = withoutPort(hostHeader.toLowerCase(Locale.ROOT));
        return hosts.contains(name) || name.matches("127(\\.[0-9]{1,3}){3}");
    }

    private boolean isOurPage(String origin, String hostHeader) {
        return origin.equals(publicOrigin)
                || schemes.stream().anyMatch(scheme -> origin.equals(origin(scheme, hostHeader)));
    }

    private static String withoutPort(String authority) {
        return authority.replaceFirst(":[0-9]{1,5}$", "");
    }

    /** As browsers write it: small letters, and no port where it is the usual one. */
    private static String origin(String scheme, String authority) {
        var usual = scheme.equals("https") ? ":443" : ":80";
        var name = authority.toLowerCase(Locale.ROOT);
        return scheme + "://" + (name.endsWith(usual) ? name.substring(0, name.length() - usual.length()) : name);
    }
}

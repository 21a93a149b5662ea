package quizbus.game;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import quizbus.game.Player.Standing;
import quizbus.names.Nickname;

/**
 * Who has a seat, and the secrets and names that lead to it.
 *
 * @param names by what they look like: the keys of each {@link Nickname}
 * @param gone since when a seat has no connection; seats that were left or kicked are not in it
 * @param left since when the owner of a seat has said goodbye
 * @param connected how many seats are connected
 */
public record Roster(
        PMap<PlayerId, Player> players,
        PMap<String, PlayerId> names,
        PMap<SecretHash, PlayerId> tickets,
        PMap<SecretHash, PlayerId> devices,
        PMap<PlayerId, Instant> gone,
        PMap<PlayerId, Instant> left,
        int connected,
        int kicked) {

    static final Roster EMPTY = new Roster(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            0,
            0);

    static Roster of(List<Setup.Seat> brought, Instant at) {
        var roster = EMPTY;
        for (var seat : brought) {
            var player = Player.brought(roster.nextId(), seat);
            roster = roster.seat(player).gone(player.id(), at);
        }
        return roster;
    }

    /** The player of that seat. */
    public Optional<Player> player(PlayerId id) {
        return Optional.ofNullable(players.get(id));
    }

    /** The player of a seat that events speak of, and which therefore is there. */
    Player seat(PlayerId id) {
        return player(id)
                .orElseThrow(() -> new IllegalStateException("An event speaks of a seat that was never taken: " + id));
    }

    /** The player whose ticket that is. */
    public Optional<Player> byTicket(SecretHash ticket) {
        return Optional.ofNullable(tickets.get(ticket)).map(players::get);
    }

    /** The player whose device that is. */
    public Optional<Player> byDevice(SecretHash device) {
        return Optional.ofNullable(devices.get(device)).map(players::get);
    }

    /** How many seats are taken; kicked ones are free again. */
    public int seats() {
        return players.size() - kicked;
    }

    /** All who ever had a seat, in the order in which they came. */
    public List<Player> inOrder() {
        return IntStream.rangeClosed(1, players.size())
                .mapToObj(seat -> players.get(PlayerId.ofSeat(seat)))
                .toList();
    }

    /** How many are connected, or were within the last ten seconds. */
    public int present(Instant now) {
        return connected
                + (int) gone.values().stream()
                        .filter(since -> isRecent(since, now))
                        .count();
    }

    /** Whether that player is connected, or was within the last ten seconds. */
    boolean isPresent(Player player, Instant now) {
        var since = gone.get(player.id());
        return player.isConnected() || (since != null && isRecent(since, now));
    }

    static boolean isRecent(Instant since, Instant now) {
        return since.plus(Limits.PRESENT).isAfter(now);
    }

    /** Whether that player has a seat that nobody took away. */
    boolean isSeated(PlayerId id) {
        return player(id).filter(player -> !player.isKicked()).isPresent();
    }

    boolean isTaken(Nickname name) {
        return name.keys().stream().anyMatch(names::containsKey);
    }

    PlayerId nextId() {
        return PlayerId.ofSeat(players.size() + 1);
    }

    Roster joined(Event.PlayerJoined event) {
        return seat(Player.seated(event));
    }

    Roster returned(PlayerId id, Optional<SecretHash> ticket) {
        var before = seat(id);
        var player = ticket.map(before::withTicket).orElse(before);
        var open = tickets.minusAll(before.tickets());
        for (var each : player.tickets()) {
            open = open.plus(each, id);
        }
        return new Roster(
                players.plus(id, player.with(Standing.CONNECTED)),
                names,
                open,
                devices,
                gone.minus(id),
                left.minus(id),
                connected + (before.isConnected() ? 0 : 1),
                kicked);
    }

    Roster gone(PlayerId id, Instant at) {
        return away(id, Standing.GONE, gone.plus(id, at), left);
    }

    Roster left(PlayerId id, Instant at) {
        return away(id, Standing.LEFT, gone.minus(id), left.plus(id, at));
    }

    Roster kicked(PlayerId id) {
        var roster = away(id, Standing.KICKED, gone.minus(id), left.minus(id));
        return new Roster(
                roster.players, names, tickets, devices, roster.gone, roster.left, roster.connected, kicked + 1);
    }

    /** The seat is nobody's any more: its name is free again, and no secret leads to it. */
    Roster freed(PlayerId id) {
        var player = seat(id);
        var roster = kicked(id);
        return new Roster(
                roster.players.plus(id, roster.seat(id).forgotten()),
                names.minusAll(Nickname.of(player.name()).keys()),
                tickets.minusAll(player.tickets()),
                player.device().map(devices::minus).orElse(devices),
                roster.gone,
                roster.left,
                roster.connected,
                roster.kicked);
    }

    /** The seats whose owners are not here since that time or longer. */
    Stream<PlayerId> awaySince(Instant then) {
        return Stream.of(gone, left)
                .flatMap(away -> away.entrySet().stream())
                .filter(away -> !away.getValue().isAfter(then))
                .map(Map.Entry::getKey);
    }

    /** Nobody is connected; who was not before has been away as much longer as the clock says now. */
    Roster allGone(Instant at, Duration later) {
        var since = gone;
        for (var each : gone.entrySet()) {
            since = since.plus(each.getKey(), each.getValue().plus(later));
        }
        var roster = new Roster(players, names, tickets, devices, since, left, connected, kicked);
        for (var player : players.values()) {
            roster = player.isConnected() ? roster.gone(player.id(), at) : roster;
        }
        return roster;
    }

    Roster with(Player player) {
        return new Roster(players.plus(player.id(), player), names, tickets, devices, gone, left, connected, kicked);
    }

    Roster withAll(Collection<Player> changed) {
        var all = players;
        for (var player : changed) {
            all = all.plus(player.id(), player);
        }
        return new Roster(all, names, tickets, devices, gone, left, connected, kicked);
    }

    private Roster seat(Player player) {
        var open = tickets;
        for (var ticket : player.tickets()) {
            open = open.plus(ticket, player.id());
        }
        var taken = names;
        for (var key : Nickname.of(player.name()).keys()) {
            taken = taken.plus(key, player.id());
        }
        return new Roster(
                players.plus(player.id(), player),
                taken,
                open,
                player.device().map(device -> devices.plus(device, player.id())).orElse(devices),
                gone,
                left,
                connected + (player.isConnected() ? 1 : 0),
                kicked);
    }

    private Roster away(
            PlayerId id, Standing standing, PMap<PlayerId, Instant> nextGone, PMap<PlayerId, Instant> nextLeft) {
        var player = seat(id);
        return new Roster(
                players.plus(id, player.with(standing)),
                names,
                tickets,
                devices,
                nextGone,
                nextLeft,
                connected - (player.isConnected() ? 1 : 0),
                kicked);
    }
}

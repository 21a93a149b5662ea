package quizbus.room;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quizbus.game.PlayerId;

/** The sockets of one room and what each is there. A player has one socket and so has the host: the newest. */
final class Attendance {

    /** What a socket is; {@code player} for a player. */
    record Seat(Role role, Optional<PlayerId> player) {

        static final Seat HOST = new Seat(Role.HOST, Optional.empty());
        static final Seat WATCH = new Seat(Role.WATCH, Optional.empty());

        static Seat of(PlayerId player) {
            return new Seat(Role.PLAYER, Optional.of(player));
        }
    }

    private final Map<SocketId, Seat> seats = new HashMap<>();
    private final Map<Seat, SocketId> newest = new HashMap<>();

    /** Seats that socket; an older one in the same seat is heard no more. */
    void enter(SocketId socket, Seat seat) {
        if (!seat.equals(Seat.WATCH)) {
            var older = newest.put(seat, socket);
            if (older != null) {
                seats.remove(older);
            }
        }
        seats.put(socket, seat);
    }

    /** The seat of that socket; empty for one that never entered or was replaced. */
    Optional<Seat> seat(SocketId socket) {
        return Optional.ofNullable(seats.get(socket));
    }

    /** Forgets that socket; the seat it had, empty where another has it now. */
    Optional<Seat> leave(SocketId socket) {
        var seat = seats.remove(socket);
        if (seat == null) {
            return Optional.empty();
        }
        newest.remove(seat, socket);
        return Optional.of(seat);
    }

    /** Forgets the socket of that player, if there is one. */
    void dismiss(PlayerId player) {
        var socket = newest.remove(Seat.of(player));
        if (socket != null) {
            seats.remove(socket);
        }
    }

    /** How many players have a socket here. */
    int players() {
        return newest.size() - (newest.containsKey(Seat.HOST) ? 1 : 0);
    }

    Set<SocketId> sockets() {
        return Set.copyOf(seats.keySet());
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    /** The gateway loops that own a socket of this room. */
    Set<Integer> loops() {
        var loops = new HashSet<Integer>();
        seats.keySet().forEach(socket -> loops.add(socket.loop()));
        return loops;
    }
}

package quizbus.gateway;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import quizbus.bank.Bank;
import quizbus.game.Pin;
import quizbus.metrics.Metrics;
import quizbus.room.Leaderboards;
import quizbus.room.RoomKeeper;

/**
 * What all gateway loops of a node share.
 *
 * @param random for tickets: nobody outside may foresee it
 * @param callers limits by address
 * @param door which names and pages are answered
 * @param files the web client
 * @param joinUrl the address that people open to join a room
 * @param hostKey what creating a room asks for; empty where anyone may
 * @param tls how the port speaks TLS; empty where it speaks plainly
 * @param proxies addresses whose X-Forwarded-For is believed
 * @param isReady whether the store is there and durable
 */
public record Front(
        RoomKeeper keeper,
        Leaderboards boards,
        Bank bank,
        InstantSource clock,
        RandomGenerator random,
        Callers callers,
        FrontDoor door,
        StaticFiles files,
        Function<Pin, String> joinUrl,
        Optional<String> hostKey,
        Optional<Tls> tls,
        Set<String> proxies,
        BooleanSupplier isReady,
        Metrics metrics) {}

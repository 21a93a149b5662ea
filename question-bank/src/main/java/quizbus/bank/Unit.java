package quizbus.bank;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A unit that questions use, and how it converts within its sort.
 *
 * @param sort what is measured, in its base: {@code second}, {@code byte}, {@code percent} or the counted thing itself
 * @param factor one of this unit in the base
 */
public record Unit(String name, String sort, BigDecimal factor) {

    private static final Map<String, Unit> KNOWN = new HashMap<>();

    static {
        scale("second", "0.001", "ms", "millisecond", "milliseconds");
        scale("second", "1", "s", "sec", "second", "seconds");
        scale("second", "60", "min", "minute", "minutes");
        scale("second", "3600", "h", "hour", "hours");
        scale("second", "86400", "d", "day", "days");
        scale("second", "604800", "week", "weeks");
        // On average, which is enough to sort them among days.
        scale("second", "2629800", "month", "months");
        scale("second", "31557600", "year", "years");
        scale("byte", "0.125", "bit", "bits");
        scale("byte", "1", "B", "byte", "bytes");
        scale("byte", "1024", "KB", "KiB", "kB");
        scale("byte", "1048576", "MB", "MiB");
        scale("byte", "1073741824", "GB", "GiB");
        scale("byte", "1099511627776", "TB", "TiB");
        scale("byte", "1125899906842624", "PB", "PiB");
        scale("byte/s", "1024", "KB/s", "KiB/s");
        scale("byte/s", "1048576", "MB/s", "MiB/s");
        scale("byte/s", "1073741824", "GB/s", "GiB/s");
        scale("bit/s", "1", "bps", "bit/s");
        scale("bit/s", "1000000", "Mbps", "Mbit/s");
        scale("bit/s", "1000000000", "Gbps", "Gbit/s");
        scale("percent", "1", "%", "percent");
        scale("times", "1", "x", "times");
        counted(
                "RCU",
                "WCU",
                "ACU",
                "vCPU",
                "IOPS",
                "AZ",
                "Region",
                "item",
                "character",
                "request",
                "request/s",
                "message",
                "message/s",
                "record",
                "record/s",
                "shard",
                "consumer",
                "instance",
                "bucket",
                "object",
                "key",
                "table",
                "index",
                "attribute",
                "tag",
                "rule",
                "policy",
                "group",
                "user",
                "role",
                "account",
                "subnet",
                "address",
                "port",
                "host",
                "node",
                "replica",
                "copy",
                "version",
                "layer",
                "function",
                "invocation",
                "execution",
                "attempt",
                "retry",
                "queue",
                "topic",
                "target",
                "stage",
                "stack",
                "resource",
                "parameter",
                "output",
                "mapping",
                "secret",
                "snapshot",
                "volume",
                "metric",
                "dimension",
                "alarm",
                "filter",
                "trace",
                "segment",
                "point",
                "datapoint",
                "pillar",
                "step",
                "unit",
                "call",
                "partition",
                "worker",
                "task",
                "container",
                "connection",
                "gateway",
                "endpoint",
                "domain",
                "zone",
                "part",
                "action",
                "event",
                "batch",
                "cluster",
                "read",
                "write",
                "operation",
                "digit",
                "stream",
                "environment",
                "deployment",
                "hook",
                "event/s",
                "call/s",
                "read/s",
                "write/s",
                "transaction",
                "transaction/s",
                "file",
                "certificate",
                "device",
                "location",
                "capacity unit",
                "data key",
                "subscription",
                "protocol",
                "job",
                "server",
                "listener",
                "phase",
                "key pair",
                "destination",
                "alias",
                "label",
                "field",
                "column",
                "row",
                "app",
                "vault",
                "attachment",
                "state",
                "database");
    }

    /** The unit of that name, singular or plural, or empty for one that questions do not use. */
    public static Optional<Unit> named(String name) {
        return Optional.ofNullable(KNOWN.get(name));
    }

    private static void scale(String sort, String factor, String... names) {
        for (var name : names) {
            KNOWN.put(name, new Unit(name, sort, new BigDecimal(factor)));
        }
    }

    private static void counted(String... names) {
        for (var name : names) {
            KNOWN.put(name, new Unit(name, name, BigDecimal.ONE));
            KNOWN.put(plural(name), new Unit(name, name, BigDecimal.ONE));
        }
    }

    private static String plural(String name) {
        int per = name.indexOf("/s");
        var noun = per < 0 ? name : name.substring(0, per);
        var rest = per < 0 ? "" : "/s";
        if (noun.endsWith("y") && !noun.endsWith("ay") && !noun.endsWith("ey")) {
            return noun.substring(0, noun.length() - 1) + "ies" + rest;
        }
        return noun + (noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("ch") ? "es" : "s") + rest;
    }
}

package quizbus.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import quizbus.bots.Bot;

/** Messages that are nearly right: changed as JSON, or as bytes. */
final class TextMutator {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "2147483648",
            "9223372036854775808",
            "1e308",
            "1e-2147483647",
            "0.1e+30",
            "99999999999999999999",
            "9".repeat(400),
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"" + "e\\u0301".repeat(80) + "\"",
            "\"" + "\\ufdfa".repeat(100) + "\"",
            "\"" + "x".repeat(1_200) + "\"",
            "\"\\u202eadA\"",
            "\"constructor\"",
            "\"*1\\r\\n$4\\r\\nPING\\r\\n\"",
            "[]",
            "{}",
            "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]",
            "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}",
            "{\"choice\":\"a\",\"choices\":[\"a\"]}",
            "{\"choices\":[\"a\",\"a\",\"zz\"]}",
            "{\"number\":1e30,\"unit\":\"\\u0000\"}",
            "{\"pairs\":{\"l1\":\"r1\",\"l1\":\"r2\"}}",
            "{\"blanks\":{\"999999999999\":\"x\"}}",
            "{\"order\":[\"a\",null,3]}");

    private final Random random;

    TextMutator(Random random) {
        this.random = random;
    }

    /** The bytes of a message that was changed in one to four places. */
    byte[] mutated(String text) {
        if (random.nextInt(3) == 0) {
            return bytes(text.getBytes(StandardCharsets.UTF_8));
        }
        var changed = json(text);
        var utf8 = changed.getBytes(StandardCharsets.UTF_8);
        return random.nextInt(4) == 0 ? bytes(utf8) : utf8;
    }

    private String json(String text) {
        var tree = tree(text);
        var names = new ArrayList<>(Arrays.asList(fields(tree)));
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(5)) {
            case 0 -> tree.remove(name);
            case 1 -> tree.put("extra" + random.nextInt(3), 1);
            case 2 -> {
                var other = names.get(random.nextInt(names.size()));
                tree.set(name, tree.get(other));
            }
            case 3 -> {
                var twice = tree.toString();
                return twice.substring(0, twice.length() - 1) + ",\"" + name + "\":" + value() + "}";
            }
            default -> {
                return tree.put(name, "@@").toString().replace("\"@@\"", value());
            }
        }
        return tree.toString();
    }

    private String value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private byte[] bytes(byte[] text) {
        var changed = text;
        for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
            changed = once(changed);
        }
        return changed;
    }

    private byte[] once(byte[] text) {
        if (text.length == 0) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        int at = random.nextInt(text.length);
        return switch (random.nextInt(4)) {
            case 0 -> {
                var flipped = text.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 1 -> joined(text, at, new byte[] {(byte) random.nextInt(256)}, at);
            case 2 -> joined(text, at, text, random.nextInt(text.length));
            default -> joined(text, at, new byte[0], Math.min(text.length, at + 1 + random.nextInt(4)));
        };
    }

    private static byte[] joined(byte[] text, int head, byte[] middle, int tail) {
        var whole = Arrays.copyOf(text, head + middle.length + text.length - tail);
        System.arraycopy(middle, 0, whole, head, middle.length);
        System.arraycopy(text, tail, whole, head + middle.length, text.length - tail);
        return whole;
    }

    private static String[] fields(ObjectNode tree) {
        var names = new ArrayList<String>();
        tree.fieldNames().forEachRemaining(names::add);
        return names.toArray(String[]::new);
    }

    private static ObjectNode tree(String text) {
        try {
            return (ObjectNode) Bot.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("A sample must be JSON: " + text, e);
        }
    }
}

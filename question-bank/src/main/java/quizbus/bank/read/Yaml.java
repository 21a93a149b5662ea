package quizbus.bank.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/**
 * YAML 1.2 as a JSON tree that remembers its lines. Only what JSON can say is taken: no anchors, aliases, tags or
 * repeated keys, and {@code NO} or a date stay text.
 *
 * @param root missing where the text is no YAML at all
 * @param lines by JSON pointer, counted from 1
 */
public record Yaml(JsonNode root, Map<String, Integer> lines, List<Fault> faults) {

    private static final int DEPTH_MOST = 32;
    private static final int NUMBER_MOST = 40;
    private static final Pattern EXPONENT = Pattern.compile("[eE][-+]?0*[1-9][0-9]{2}");

    /** What is wrong with the text as YAML. */
    public record Fault(int line, String message) {}

    public Yaml {
        lines = Map.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /** Reads a text; whatever is wrong stands in the faults. */
    public static Yaml parse(String text) {
        var builder = new Builder();
        try {
            if (!builder.canBeBuilt(text)) {
                return builder.without();
            }
            var documents = new ArrayList<Node>();
            new Compose(settings()).composeAllFromString(text).forEach(documents::add);
            if (documents.size() != 1) {
                builder.faults.add(new Fault(1, "a file is one document, this one has " + documents.size()));
                return builder.without();
            }
            return new Yaml(builder.tree(documents.getFirst(), ""), builder.lines, builder.faults);
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            builder.faults.add(new Fault(line, "no valid YAML here: " + broken.getProblem()));
            return builder.without();
        } catch (YamlEngineException broken) {
            builder.faults.add(new Fault(1, "no valid YAML: " + broken.getMessage()));
            return builder.without();
        }
    }

    private static LoadSettings settings() {
        return LoadSettings.builder().setSchema(new JsonSchema()).build();
    }

    /** Walks the nodes once and notes the line of each. */
    private static final class Builder {
        private final Map<String, Integer> lines = new HashMap<>();
        private final List<Fault> faults = new ArrayList<>();

        Yaml without() {
            return new Yaml(JsonNodeFactory.instance.missingNode(), lines, faults);
        }

        /** Notes anchors, and stops at aliases (one may hold itself), at depth (it takes stack) and at tags (they lie). */
        boolean canBeBuilt(String text) {
            int depth = 0;
            for (var event : new Parse(settings()).parseString(text)) {
                if (event instanceof AliasEvent) {
                    fault(event.getStartMark(), "aliases (*) are not read: write it out");
                    return false;
                } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                    fault(event.getStartMark(), "anchors (&) are not read: write it out");
                } else if (isTagged(event)) {
                    fault(event.getStartMark(), "tags (!) are not read: remove it");
                    return false;
                }
                depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
                if (depth > DEPTH_MOST) {
                    fault(event.getStartMark(), "this is more than " + DEPTH_MOST + " levels deep");
                    return false;
                }
            }
            return true;
        }

        JsonNode tree(Node node, String pointer) {
            lines.put(pointer, line(node));
            return switch (node) {
                case MappingNode mapping -> object(mapping, pointer);
                case SequenceNode sequence -> array(sequence, pointer);
                case ScalarNode scalar -> scalar(scalar);
                default -> JsonNodeFactory.instance.nullNode();
            };
        }

        private JsonNode object(MappingNode mapping, String pointer) {
            var object = JsonNodeFactory.instance.objectNode();
            for (var entry : mapping.getValue()) {
                var key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                if (object.has(key)) {
                    fault(entry.getKeyNode().getStartMark(), "the key '" + key + "' stands here twice: keep one");
                }
                var below = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
                object.set(key, tree(entry.getValueNode(), below));
                lines.put(below, line(entry.getKeyNode()));
            }
            return object;
        }

        private JsonNode array(SequenceNode sequence, String pointer) {
            var array = JsonNodeFactory.instance.arrayNode();
            for (var node : sequence.getValue()) {
                array.add(tree(node, pointer + "/" + array.size()));
            }
            return array;
        }

        private JsonNode scalar(ScalarNode scalar) {
            var nodes = JsonNodeFactory.instance;
            var tag = scalar.getTag();
            var value = scalar.getValue();
            if (tag.equals(Tag.NULL)) {
                return nodes.nullNode();
            } else if (tag.equals(Tag.BOOL)) {
                return nodes.booleanNode(value.equals("true"));
            } else if (value.length() > NUMBER_MOST && (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT))) {
                fault(scalar.getStartMark(), "a number has at most " + NUMBER_MOST + " characters");
            } else if (tag.equals(Tag.INT)) {
                var number = new BigInteger(value);
                return number.bitLength() < 32 ? nodes.numberNode(number.intValue()) : nodes.numberNode(number);
            } else if (tag.equals(Tag.FLOAT) && value.matches("[-+0-9.eE]+")) {
                return decimal(scalar);
            }
            return nodes.textNode(value);
        }

        /** An exponent that is short to write can be too large to reckon with. */
        private JsonNode decimal(ScalarNode scalar) {
            if (EXPONENT.matcher(scalar.getValue()).find()) {
                fault(scalar.getStartMark(), "an exponent has at most two digits");
                return JsonNodeFactory.instance.nullNode();
            }
            return JsonNodeFactory.instance.numberNode(new BigDecimal(scalar.getValue()));
        }

        private static boolean isTagged(Event event) {
            return switch (event) {
                case ScalarEvent scalar ->
                    scalar.getTag().isPresent() && scalar.getScalarStyle() != ScalarStyle.JSON_SCALAR_STYLE;
                case CollectionStartEvent collection -> collection.getTag().isPresent();
                default -> false;
            };
        }

        private void fault(java.util.Optional<Mark> mark, String message) {
            faults.add(new Fault(mark.map(Mark::getLine).orElse(0) + 1, message));
        }

        private static int line(Node node) {
            return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
        }
    }
}

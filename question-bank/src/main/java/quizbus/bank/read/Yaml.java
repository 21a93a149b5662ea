package quizbus.bank.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
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
            builder.refuseMarks(text);
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

        void refuseMarks(String text) {
            for (var event : new Parse(settings()).parseString(text)) {
                if (event instanceof AliasEvent) {
                    fault(event.getStartMark(), "aliases (*) are not read: write it out");
                } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                    fault(event.getStartMark(), "anchors (&) are not read: write it out");
                } else if (isTagged(event)) {
                    fault(event.getStartMark(), "tags (!) are not read: remove it");
                }
            }
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
            } else if (tag.equals(Tag.INT)) {
                var number = new BigInteger(value);
                return number.bitLength() < 32 ? nodes.numberNode(number.intValue()) : nodes.numberNode(number);
            } else if (tag.equals(Tag.FLOAT) && value.matches("[-+0-9.eE]+")) {
                return nodes.numberNode(new BigDecimal(value));
            }
            return nodes.textNode(value);
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

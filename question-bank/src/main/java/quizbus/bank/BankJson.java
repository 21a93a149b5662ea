package quizbus.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The compiled bank: one JSON document with everything in it. */
public final class BankJson {

    private BankJson() {}

    /** Writes a bank to a file, whose folder is made where it is missing. */
    public static void write(Bank bank, Path file) throws IOException {
        var root = JsonNodeFactory.instance.objectNode();
        var domains = root.putArray("domains");
        bank.domains()
                .forEach(domain -> domains.addObject().put("id", domain.id()).put("name", domain.name()));
        var topics = root.putArray("topics");
        bank.topics()
                .forEach(topic -> topics.addObject()
                        .put("id", topic.id())
                        .put("name", topic.name())
                        .put("domain", topic.domain()));
        var items = root.putArray("items");
        bank.items().forEach(item -> items.add(ItemJson.write(item)));
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper().writeValue(file.toFile(), root);
    }

    /** The bank of a document that {@link #write} made. */
    static Bank read(InputStream in) throws IOException {
        var root = new ObjectMapper().readTree(in);
        return new Bank(
                ItemJson.each(root.path("domains"), BankJson::domain),
                ItemJson.each(root.path("topics"), BankJson::topic),
                ItemJson.each(root.path("items"), ItemJson::read));
    }

    private static Domain domain(JsonNode node) {
        return new Domain(node.path("id").textValue(), node.path("name").textValue());
    }

    private static Topic topic(JsonNode node) {
        return new Topic(
                node.path("id").textValue(),
                node.path("name").textValue(),
                node.path("domain").textValue());
    }
}

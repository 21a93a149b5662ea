package quizbus.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The compiled bank: one file that a start reads at once. It is written and read by the same build. */
public final class BankFile {

    private BankFile() {}

    /** Writes a bank to a file, whose folder is made where it is missing. */
    public static void write(Bank bank, Path file) throws IOException {
        var out = new Packing.Out();
        out.number(bank.domains().size());
        bank.domains().forEach(domain -> out.text(domain.id()).text(domain.name()));
        out.number(bank.topics().size());
        bank.topics().forEach(topic -> out.text(topic.id()).text(topic.name()).text(topic.domain()));
        out.number(bank.size());
        bank.items().forEach(item -> PackedItem.write(item, out));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, out.bytes());
    }

    /** The bank in the content of a file that {@link #write} made. */
    static Bank read(byte[] content) {
        var in = new Packing.In(content);
        var domains = in.list(() -> new Domain(in.text(), in.text()));
        var topics = in.list(() -> new Topic(in.text(), in.text(), in.text()));
        return new Bank(domains, topics, in.list(() -> PackedItem.read(in)));
    }
}

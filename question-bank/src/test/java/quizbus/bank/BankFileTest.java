package quizbus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BankFileTest {

    @Test
    void itemsOfEveryKindAreReadAsTheyWereWritten(@TempDir Path folder) throws Exception {
        var bank = new Bank(
                List.of(new Domain("messaging", "Messaging")),
                List.of(new Topic("sqs", "SQS", "messaging")),
                Samples.ALL);
        var file = folder.resolve("made/bank.bin");

        BankFile.write(bank, file);
        var read = BankFile.read(Files.readAllBytes(file));

        assertEquals(List.copyOf(bank.items()), List.copyOf(read.items()));
        assertEquals(bank.topics(), read.topics());
        assertEquals(bank.domains(), read.domains());
    }

    @Test
    void theCompiledBankIsThereWithItsDomains() {
        var bank = Bank.load();

        assertEquals(12, bank.domains().size());
        assertEquals(192, bank.topics().size());
        assertEquals(bank.size(), bank.topics().stream().mapToInt(bank::count).sum());
        assertFalse(bank.items().isEmpty());
    }
}

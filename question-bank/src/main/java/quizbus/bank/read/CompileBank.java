package quizbus.bank.read;

import java.io.IOException;
import java.nio.file.Path;
import quizbus.bank.BankFile;

/** The build step: reads all files, fails with the whole list of faults, or writes the compiled bank. */
public final class CompileBank {

    private CompileBank() {}

    /** {@code CompileBank <folder of the bank> <file to write>}. */
    public static void main(String[] arguments) throws IOException {
        var reading = BankReader.read(Path.of(arguments[0]));
        reading.problems().forEach(System.err::println);
        if (!reading.problems().isEmpty()) {
            System.err.println("The bank has " + reading.problems().size() + " faults; nothing was compiled.");
            System.exit(1);
        }
        var bank = reading.bank();
        BankFile.write(bank, Path.of(arguments[1]));
        System.out.println(
                "Compiled " + bank.size() + " items of " + reading.entries().size() + ".");
    }
}

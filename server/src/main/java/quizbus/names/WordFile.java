package quizbus.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file of words, one a line: {@code word}, {@code *anywhere*}, {@code -takenOut}, {@code # remark}. */
public final class WordFile {

    static final int BYTES_MOST = 64 * 1024;

    private static final String BUILT_IN = "words.txt";
    private static final Pattern FORM =
            Pattern.compile("-?(?:[\\p{L}\\p{M}\\p{N}]{1,40}|\\*[\\p{L}\\p{M}\\p{N}]{2,40}\\*)");
    private static final String MEANS =
            "\"%s\" is not one word. Write word, *anywhere* or -word, one a line; remarks begin with #.";

    /** All that is wrong with a file, a sentence each, with the file and the line. */
    public static final class Faults extends Exception {
        private static final long serialVersionUID = 1;

        private final transient List<String> sentences;

        Faults(List<String> sentences) {
            super(String.join("\n", sentences));
            this.sentences = List.copyOf(sentences);
        }

        /** The sentences. */
        public List<String> sentences() {
            return sentences;
        }
    }

    private final String name;
    private final List<Word> words;
    private final List<String> faults = new ArrayList<>();

    private WordFile(String name, List<Word> before) {
        this.name = name;
        words = new ArrayList<>(before);
    }

    /** The words of the program with those that an operator's file adds, without those that it takes out. */
    public static Words read(Path path) throws Faults {
        var file = new WordFile(path.toString(), builtIn());
        file.text(path).ifPresent(file::lines);
        if (!file.faults.isEmpty()) {
            throw new Faults(file.faults);
        }
        return new Words(file.words);
    }

    static List<Word> builtIn() {
        try (var text = Objects.requireNonNull(WordFile.class.getResourceAsStream(BUILT_IN), BUILT_IN)) {
            var file = new WordFile(BUILT_IN, List.of());
            file.lines(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            if (!file.faults.isEmpty()) {
                throw new IllegalStateException(String.join("\n", file.faults));
            }
            return file.words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> text(Path path) {
        try (var file = Files.newInputStream(path)) {
            var bytes = file.readNBytes(BYTES_MOST + 1);
            if (bytes.length > BYTES_MOST) {
                faults.add("%s is larger than %d KiB.".formatted(name, BYTES_MOST / 1024));
                return Optional.empty();
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            faults.add("%s is not UTF-8 text.".formatted(name));
        } catch (IOException e) {
            faults.add("%s cannot be read: %s.".formatted(name, e));
        }
        return Optional.empty();
    }

    private void lines(String text) {
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var entry =
                    line.replaceFirst("^\\uFEFF", "").replaceFirst("#.*", "").strip();
            if (!entry.isEmpty()) {
                entry(number, entry);
            }
        }
    }

    private void entry(int line, String entry) {
        var letters = Reading.plain(entry.replaceAll("[-*]", ""));
        if (!FORM.matcher(entry).matches() || letters.isEmpty()) {
            fault(line, MEANS.formatted(entry));
        } else if (!entry.startsWith("-")) {
            words.add(new Word(letters, entry.startsWith("*")));
        } else if (!words.removeIf(word -> word.letters().equals(letters))) {
            fault(line, "there is no word \"%s\" to take out.".formatted(entry.substring(1)));
        }
    }

    private void fault(int line, String sentence) {
        faults.add("%s, line %d: %s".formatted(name, line, sentence));
    }
}

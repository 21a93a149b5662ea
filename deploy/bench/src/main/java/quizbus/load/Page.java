package quizbus.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation whose tables a run replaces: what stands between two comments with a name. */
final class Page {

    private Page() {}

    /** Puts the text between {@code <!-- name -->} and {@code <!-- name end -->}; fails where the page lacks them. */
    static void put(Path file, String name, String text) throws IOException {
        var page = Files.readString(file);
        var begin = "<!-- " + name + " -->";
        var start = page.indexOf(begin) + begin.length();
        var end = page.indexOf("<!-- " + name + " end -->");
        if (start < begin.length() || end < start) {
            throw new IOException(file + " has no place between " + begin + " and its end.");
        }
        Files.writeString(file, page.substring(0, start) + "\n" + text.stripTrailing() + "\n" + page.substring(end));
    }
}

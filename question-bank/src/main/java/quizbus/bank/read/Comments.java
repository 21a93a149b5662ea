package quizbus.bank.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.CommentEvent;

/**
 * The comments of a file that stay when it is written anew: those at its head and those right above an item.
 *
 * @param above the comment lines by the line of what they stand above
 * @param lost the lines of comments that stand elsewhere
 */
record Comments(Map<Integer, List<String>> above, List<Integer> lost) {

    static Comments of(String text, List<Integer> places) {
        var settings = LoadSettings.builder().setParseComments(true).build();
        var lines = text.lines().toList();
        var above = new TreeMap<Integer, List<String>>();
        var lost = new ArrayList<Integer>();
        for (var event : new Parse(settings).parseString(text)) {
            if (event instanceof CommentEvent comment && comment.getCommentType() != CommentType.BLANK_LINE) {
                int line = comment.getStartMark().orElseThrow().getLine() + 1;
                int next = next(lines, line);
                if (comment.getCommentType() == CommentType.BLOCK && places.contains(next)) {
                    above.computeIfAbsent(next, _ -> new ArrayList<>())
                            .add(lines.get(line - 1).strip());
                } else {
                    lost.add(line);
                }
            }
        }
        return new Comments(above, lost);
    }

    /** The next line that is neither blank nor a comment. */
    private static int next(List<String> lines, int line) {
        int next = line;
        while (next < lines.size()
                && (lines.get(next).isBlank() || lines.get(next).strip().startsWith("#"))) {
            next++;
        }
        return next + 1;
    }
}

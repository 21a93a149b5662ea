package quizbus.names;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that people would take for the host or the house itself. */
final class ReservedNames {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern NUMBER_BEHIND = Pattern.compile("[^\\p{L}]++$");

    private static final Set<String> NAMES =
            Stream.of("""
            quizbus host cohost thehost quizhost gamehost roomhost quizmaster gamemaster teacher theteacher
            moderator moderatorin admin administrator server system support staff
            lehrer lehrerin lehrkraft gastgeber gastgeberin spielleiter spielleitung
            profesor profesora maestro maestra anfitrion docente administrador sistema servidor
            professeur professeure enseignant enseignante maitresse animateur animatrice administrateur systeme
            professor professora professore professoressa insegnante leraar lerares docent
            larare laerer laerare opettaja nauczyciel nauczycielka ucitel ucitelka tanar ogretmen
            учитель учительница вчитель преподаватель ведущий администратор модератор
            δάσκαλος καθηγητής מורה معلم معلمة أستاذ 老师 老師 教师 先生 主持人 管理员 선생님 관리자 शिक्षक sensei
            """.split("\\s+")).map(ReservedNames::squeezed).collect(Collectors.toUnmodifiableSet());

    private ReservedNames() {}

    /** Whether that name, by one of its readings, is one of them, drawn out, spaced out or with a number behind. */
    static boolean hold(String name, Set<String> readings) {
        var alone = NUMBER_BEHIND.matcher(name).replaceAll("");
        return areAmong(readings) || (!alone.equals(name) && areAmong(Reading.all(alone)));
    }

    private static boolean areAmong(Set<String> readings) {
        return readings.stream().map(ReservedNames::letters).anyMatch(NAMES::contains);
    }

    private static String squeezed(String name) {
        return letters(Reading.plain(name));
    }

    private static String letters(String reading) {
        return Reading.squeezed(NO_LETTERS.matcher(reading).replaceAll(""));
    }
}

package quizbus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a line of the server's log looks like when an outsider had a say in it. */
class LogLinesTest {

    private static final String FORGED = "x\r\n2026-01-01 INFO Room room=111111 is over\u2028\u0085\u001b[31m red";

    private final LoggerContext loggers = new LoggerContext();

    @BeforeEach
    void asTheServerIsSet() throws JoranException {
        var configurator = new JoranConfigurator();
        configurator.setContext(loggers);
        configurator.doConfigure("src/main/resources/logback.xml");
    }

    @Test
    void aTextOfAnOutsiderIsOnOneLineWithoutControlCharacters() {
        var written = written("request failed path={}", null, FORGED);

        assertEquals(1, written.lines().count(), written);
        assertTrue(
                written.endsWith("path=x 2026-01-01 INFO Room room=111111 is over [31m red" + System.lineSeparator()),
                written);
    }

    @Test
    void aFaultTellsWhereItHappenedAndBeginsNoLineOfItsOwn() {
        var fault = new IllegalStateException(FORGED, new IllegalArgumentException(FORGED));

        var written = written("request failed", fault);

        assertTrue(written.contains("IllegalStateException"), written);
        assertTrue(written.contains("at quizbus.LogLinesTest"), written);
        assertTrue(written.lines().skip(1).allMatch(line -> line.startsWith("    ")), written);
        assertFalse(written.chars().anyMatch(c -> c == 0x1b || c == '\u0085' || c == '\u2028'), written);
    }

    private String written(String line, Throwable fault, Object... parameters) {
        var root = loggers.getLogger(Logger.ROOT_LOGGER_NAME);
        var event = new LoggingEvent(Logger.class.getName(), root, Level.ERROR, line, fault, parameters);
        var out = (ConsoleAppender<ILoggingEvent>) root.getAppender("out");
        return new String(out.getEncoder().encode(event), UTF_8);
    }
}

package quizbus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as the log of a server has them. */
class LogLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\u001b", "\u009b", "\u0085", "\u2028", "\0\t"})
    void whatSteersATerminalIsABlank(String evil) throws JoranException {
        LoggerContext context = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogLineTest.class.getResource("/logback.xml"));
        Logger logger = context.getLogger(Logger.ROOT_LOGGER_NAME);
        var out = (ConsoleAppender<ILoggingEvent>) logger.getAppender("out");
        var event = new LoggingEvent("", logger, Level.INFO, "name=" + evil + "[31mred", null, null);

        String line = new String(out.getEncoder().encode(event), StandardCharsets.UTF_8);

        assertEquals("name= [31mred", line.replaceFirst("^.* ROOT ", "").stripTrailing());
        context.stop();
    }
}

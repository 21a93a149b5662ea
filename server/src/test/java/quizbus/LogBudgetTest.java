package quizbus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class LogBudgetTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final LoggerContext loggers = new LoggerContext();
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final Logger gateway = loggers.getLogger("Gateway");

    LogBudgetTest() {
        loggers.addTurboFilter(new LogBudget(now::get));
        written.start();
        loggers.getLogger("ROOT").addAppender(written);
    }

    @Test
    void aFloodOfLinesIsCutAndCounted() {
        for (int i = 0; i < 10_000; i++) {
            gateway.error("request failed route={}", i);
        }
        assertEquals(LogBudget.LINES_A_MINUTE, written.list.size());

        now.set(now.get().plusSeconds(60));
        gateway.error("request failed route={}", 10_000);

        assertEquals(LogBudget.LINES_A_MINUTE + 2, written.list.size());
        assertEquals(
                "9900 more lines of ERROR in an earlier minute were left out",
                written.list.get(LogBudget.LINES_A_MINUTE).getFormattedMessage());
    }

    @Test
    void aFloodHidesNobodyElse() {
        for (int i = 0; i < 10_000; i++) {
            gateway.info("created");
        }
        written.list.clear();

        gateway.error("request failed");
        loggers.getLogger("Redis").info("connected");

        assertEquals(2, written.list.size());
    }

    @Test
    void whoAsksForDebugGetsAllOfIt() {
        for (int i = 0; i < 1_000; i++) {
            gateway.debug("heard");
        }

        assertEquals(1_000, written.list.size());
    }

    @Test
    void theServersLogHasIt() throws JoranException {
        var server = new LoggerContext();
        var configurator = new JoranConfigurator();
        configurator.setContext(server);
        configurator.doConfigure("src/main/resources/logback.xml");

        assertInstanceOf(LogBudget.class, server.getTurboFilterList().getFirst());
    }
}

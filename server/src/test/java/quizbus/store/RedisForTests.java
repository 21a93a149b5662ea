package quizbus.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One real redis-server for the whole test run, empty before each test.
 *
 * <p>{@code @ExtendWith(RedisForTests.class)}, then ask for a {@link RedisServer} parameter. A test that kills its Redis
 * starts one of its own on a {@code @TempDir}.
 */
public final class RedisForTests implements BeforeEachCallback, ParameterResolver {

    private record Shared(Path folder, RedisServer server) implements AutoCloseable {

        static Shared start() {
            try {
                var folder = Files.createTempDirectory("quizbus-redis");
                return new Shared(folder, RedisServer.start(folder));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server(context).ask("FLUSHALL");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RedisServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return server(context);
    }

    private static RedisServer server(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(RedisForTests.class))
                .computeIfAbsent(Shared.class, _ -> Shared.start(), Shared.class)
                .server();
    }
}

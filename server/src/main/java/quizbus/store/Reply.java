package quizbus.store;

import io.vertx.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What Redis said, where nil is a value like any other. */
record Reply(@Nullable Response response) {

    boolean isNil() {
        return response == null;
    }

    int number() {
        return Objects.requireNonNull(said().toInteger());
    }

    String text() {
        return Objects.requireNonNull(said().toString(StandardCharsets.UTF_8));
    }

    int size() {
        return said().size();
    }

    Reply get(int index) {
        return new Reply(said().get(index));
    }

    List<Reply> all() {
        return IntStream.range(0, size()).mapToObj(this::get).toList();
    }

    private Response said() {
        return Objects.requireNonNull(response, "Redis said nil where it never does");
    }
}

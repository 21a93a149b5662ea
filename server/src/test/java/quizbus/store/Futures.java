package quizbus.store;

import io.vertx.core.Future;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Waits for futures in tests. */
final class Futures {

    private Futures() {}

    static <T> T get(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    static Throwable failure(Future<?> future) {
        try {
            get(future);
        } catch (CompletionException e) {
            return Objects.requireNonNull(e.getCause());
        }
        throw new AssertionError("It should have failed");
    }

    /** The message of the failure. */
    static String complaint(Future<?> future) {
        return String.valueOf(failure(future).getMessage());
    }
}

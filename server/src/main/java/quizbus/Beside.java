package quizbus;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A part of the start that runs beside the others, on a thread of its own. */
final class Beside<T> {

    private final FutureTask<T> task;

    private Beside(FutureTask<T> task) {
        this.task = task;
    }

    /** Begins it at once. */
    static <T> Beside<T> begin(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("start").start(task);
        return new Beside<>(task);
    }

    /** Waits for what comes of it; throws what the work threw. */
    T result() throws Exception {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception fault ? fault : failed;
        }
    }
}

package quizbus.bots;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Hears a websocket text by text, however the network cut them into parts. */
abstract class WholeTexts implements WebSocket.Listener {

    private final StringBuilder partial = new StringBuilder();

    /** A text has come, whole. */
    abstract void take(String text);

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            take(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }
}

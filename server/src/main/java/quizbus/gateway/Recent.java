package quizbus.gateway;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map of what was used last: beyond its cap, the oldest goes. Not for several threads. */
final class Recent<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1;

    private final int most;

    Recent(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}

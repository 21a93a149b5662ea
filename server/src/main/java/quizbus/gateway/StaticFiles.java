package quizbus.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The web client, read whole into memory at the start: a path is looked up in a map and never on the disk. */
public final class StaticFiles {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"));
    private static final Set<String> PAGES = Set.of("/", "/host", "/watch", "/solo");
    private static final Set<String> SKIPPED_FOLDERS = Set.of("test", "types", "node_modules");
    private static final String INDEX = "index.html";

    /**
     * A file as it is sent.
     *
     * @param zipped the same in gzip, or null where that is not smaller
     * @param etag strong, with its quotes
     */
    record Page(byte[] bytes, byte @Nullable [] zipped, String etag, String type, boolean isIndex) {}

    private final Map<String, Page> pages;

    private StaticFiles(Map<String, Page> pages) {
        this.pages = Map.copyOf(pages);
    }

    /**
     * Reads the folder of the web client.
     *
     * @throws UncheckedIOException where it cannot be read, or has no {@code index.html}
     */
    public static StaticFiles read(Path folder) {
        var pages = new TreeMap<String, Page>();
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var name = folder.relativize(file);
                if (isServed(name)) {
                    pages.put("/app/" + name.toString().replace('\\', '/'), page(file));
                }
            }
            var index = folder.resolve(INDEX);
            for (var path : PAGES) {
                pages.put(path, page(index));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The web client cannot be read from " + folder, e);
        }
        return new StaticFiles(pages);
    }

    /** The file at that path of a URL, still encoded; empty for everything that is not in the map. */
    Optional<Page> at(String path) {
        return Optional.ofNullable(pages.get(path));
    }

    private static boolean isServed(Path name) {
        var file = name.getFileName().toString();
        for (var part : name) {
            if (part.toString().startsWith(".") || SKIPPED_FOLDERS.contains(part.toString())) {
                return false;
            }
        }
        return TYPES.containsKey(ending(file)) && !file.equals(INDEX) && !file.matches("(package.*|tsconfig)\\.json");
    }

    private static Page page(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var name = file.getFileName().toString();
        var type = TYPES.getOrDefault(ending(name), "application/octet-stream");
        var zipped = zipped(bytes);
        return new Page(bytes, zipped.length < bytes.length ? zipped : null, etag(bytes), type, name.equals(INDEX));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private static String etag(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"'
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .substring(0, 22)
                    + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

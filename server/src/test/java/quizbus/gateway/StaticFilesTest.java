package quizbus.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of the web client's folder is served, and what is not. */
class StaticFilesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void fill() throws IOException {
        for (var name : new String[] {
            "index.html",
            "src/main.js",
            "styles/index.css",
            "src/tiny.js",
            "test/reduce.test.js",
            "types/messages.d.ts",
            "node_modules/x/x.js",
            "package.json",
            "tsconfig.json",
            "README.md",
            ".eslintrc.json",
            "vendor/.hidden/x.js",
            "vendor/LICENSE",
            "manifest.webmanifest"
        }) {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name.contains("tiny") ? "1" : name.repeat(50));
        }
    }

    @Test
    void thePagesAreTheIndexAndTheRestLiesUnderApp() {
        var files = StaticFiles.read(folder);

        for (var path : new String[] {"/", "/host", "/watch", "/solo"}) {
            assertTrue(files.at(path).orElseThrow().isIndex());
        }
        assertEquals(
                "text/javascript; charset=utf-8",
                files.at("/app/src/main.js").orElseThrow().type());
        assertEquals(
                "application/manifest+json",
                files.at("/app/manifest.webmanifest").orElseThrow().type());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/test/reduce.test.js",
                "/app/types/messages.d.ts",
                "/app/node_modules/x/x.js",
                "/app/package.json",
                "/app/tsconfig.json",
                "/app/README.md",
                "/app/.eslintrc.json",
                "/app/vendor/.hidden/x.js",
                "/app/vendor/LICENSE",
                "/app/index.html",
                "/index.html",
                "/app/",
                "/app",
                "/app/src/../src/main.js",
                "/app/%73rc/main.js",
                "/app/src%2fmain.js",
                "/app/src%5cmain.js",
                "/app//src/main.js",
                "/app/src/main.js\u0000",
                "/app/src/main.js/",
                "/../../etc/passwd"
            })
    void nothingElseIsServed(String path) {
        assertTrue(StaticFiles.read(folder).at(path).isEmpty());
    }

    @Test
    void zipsUnpackToTheSameBytesAndTinyFilesHaveNone() throws IOException {
        var files = StaticFiles.read(folder);
        var page = files.at("/app/src/main.js").orElseThrow();
        var zipped = page.zipped();

        assertTrue(zipped != null && zipped.length < page.bytes().length);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            assertArrayEquals(page.bytes(), in.readAllBytes());
        }
        assertEquals(null, files.at("/app/src/tiny.js").orElseThrow().zipped());
    }

    @Test
    void theTagChangesWithTheBytes() throws IOException {
        var before =
                StaticFiles.read(folder).at("/app/src/main.js").orElseThrow().etag();
        Files.writeString(folder.resolve("src/main.js"), "other");

        assertNotEquals(
                before,
                StaticFiles.read(folder).at("/app/src/main.js").orElseThrow().etag());
        assertFalse(before.startsWith("W/"));
    }

    @Test
    void aFolderWithoutIndexStopsTheStart() throws IOException {
        Files.delete(folder.resolve("index.html"));

        assertThrows(UncheckedIOException.class, () -> StaticFiles.read(folder));
    }
}

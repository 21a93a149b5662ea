package quizbus;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of the web client lie: where the start script says, else beside the folder that we run in. */
final class WebClientFolder {

    private WebClientFolder() {}

    static Path find() {
        var told = System.getProperty("quizbus.web-client");
        if (told != null) {
            return Path.of(told);
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("web-client/index.html"))) {
                return folder.resolve("web-client");
            }
        }
        throw new IllegalStateException("The folder web-client is not here; start with deploy/serve");
    }
}

package quizbus.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;

/** Answers with the files of the web client, zipped where that is welcome, and with 304 where nothing changed. */
final class WebClient implements Handler<RoutingContext> {

    private final StaticFiles files;

    WebClient(StaticFiles files) {
        this.files = files;
    }

    @Override
    public void handle(RoutingContext context) {
        var path = Objects.requireNonNullElse(context.request().path(), "");
        files.at(path).ifPresentOrElse(page -> send(context, page), context::next);
    }

    private static void send(RoutingContext context, StaticFiles.Page page) {
        var response = context.response();
        // The index names the other files, so an old one must never meet new ones.
        response.putHeader(HttpHeaders.CACHE_CONTROL, page.isIndex() ? "no-store" : "no-cache");
        response.putHeader(HttpHeaders.VARY, "Accept-Encoding");
        var zipped = page.zipped();
        var accepted = context.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        var zips = zipped != null && accepted != null && accepted.contains("gzip");
        // One tag for each form of the bytes: a strong tag promises that every byte is the same.
        var tag = zips ? page.etag().replaceFirst("\"$", "-gz\"") : page.etag();
        if (!page.isIndex()) {
            response.putHeader(HttpHeaders.ETAG, tag);
        }
        if (!page.isIndex() && tag.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, page.type());
        if (zips) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.end(Buffer.buffer(zips && zipped != null ? zipped : page.bytes()));
    }
}

package quizbus.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.Optional;
import quizbus.game.Game;
import quizbus.protocol.Json;
import quizbus.room.Reports;

/** Sends the report of a game. A big one takes long to write: too long for a loop that others wait for. */
final class ReportPage {

    private enum Form {
        CSV,
        JSON
    }

    private ReportPage() {}

    static void send(RoutingContext context, Game game) {
        var accept = Optional.ofNullable(context.request().getHeader(HttpHeaders.ACCEPT));
        var form = accept.orElse("").contains("text/csv") ? Form.CSV : Form.JSON;
        var written = context.vertx().executeBlocking(() -> written(game, form), false);
        Api.answer(context, written.map(text -> Objects.requireNonNull(text)), text -> {
            var response = context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            switch (form) {
                case JSON -> response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
                case CSV ->
                    response.putHeader(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
                            .putHeader(
                                    "Content-Disposition",
                                    "attachment; filename=\"quiz-"
                                            + game.setup().pin() + ".csv\"");
            }
            response.end(text);
        });
    }

    private static String written(Game game, Form form) {
        var report = Reports.of(game);
        return switch (form) {
            case CSV -> ReportCsv.of(report);
            case JSON -> Json.write(report);
        };
    }
}

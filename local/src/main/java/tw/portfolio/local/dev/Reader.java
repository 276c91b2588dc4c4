package tw.portfolio.local.dev;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;

/**
 * Who asks.
 *
 * @param seesPages whether it is a browser; a program gets JSON
 */
record Reader(boolean seesPages, Look look) {
  static Reader of(HttpExchange exchange) {
    String accepted = exchange.getRequestHeaders().getFirst("Accept");
    return new Reader(
        accepted != null && accepted.contains("text/html"),
        Look.of(Optional.ofNullable(exchange.getRequestURI().getRawQuery())));
  }
}

package tw.portfolio.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who answers which paths of the one address: stand-ins theirs, the API those below its stage, the
 * pages every other; as the distribution has it on AWS.
 */
final class Front implements HttpHandler {
  private final Map<String, HttpHandler> byPrefix = new LinkedHashMap<>();
  private final HttpHandler others;

  /** Whatever nobody else answers is answered by this. */
  Front(HttpHandler others) {
    this.others = others;
  }

  /** Has paths that begin so answered by somebody. */
  Front with(String prefix, HttpHandler handler) {
    byPrefix.put(prefix, handler);
    return this;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byPrefix.entrySet().stream()
        .filter(entry -> path.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(others)
        .handle(exchange);
  }
}

package tw.portfolio.local.signin;

import com.sun.net.httpserver.HttpExchange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a browser sends back of what it was told to keep.
 *
 * @param values by name
 */
record Cookies(Map<String, String> values) {
  /** Who has signed in with this browser. */
  static final String SIGN_IN = "sign-in";

  Cookies {
    values = Map.copyOf(values);
  }

  static Cookies of(HttpExchange exchange) {
    Map<String, String> values = new LinkedHashMap<>();
    String all = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Cookie")).orElse("");
    for (String pair : all.split("; ?", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return new Cookies(values);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }
}

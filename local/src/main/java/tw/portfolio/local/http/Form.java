package tw.portfolio.local.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a query or a form says.
 *
 * @param values by name; what comes twice counts as it came first
 */
public record Form(Map<String, String> values) {
  /** Copies the map, in its order. */
  public Form {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Reads what comes as {@code name=value&…}. */
  public static Form of(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return new Form(values);
  }

  /** Nothing that can't be decoded is asked for by any name here. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  /** A value that was filled in. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }
}

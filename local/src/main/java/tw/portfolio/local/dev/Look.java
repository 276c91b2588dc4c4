package tw.portfolio.local.dev;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By day or by night. A mail in a page follows the page. */
enum Look {
  /** As the reader's own system has it. */
  SYSTEM("light dark"),
  LIGHT("light"),
  DARK("dark");

  private static final String QUERY = "look=";

  private final String scheme;

  Look(String scheme) {
    this.scheme = scheme;
  }

  /** What the query of an address chooses. */
  static Look of(Optional<String> query) {
    return Arrays.stream(values())
        .filter(look -> query.equals(Optional.of(QUERY + look.code())))
        .findFirst()
        .orElse(SYSTEM);
  }

  /** The same choice in another address. */
  String query() {
    return this == SYSTEM ? "" : "?" + QUERY + code();
  }

  /** As CSS has it. */
  String scheme() {
    return scheme;
  }

  private String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

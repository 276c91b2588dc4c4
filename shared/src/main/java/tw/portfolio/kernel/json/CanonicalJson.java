package tw.portfolio.kernel.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One text for whatever says the same in JSON, so that two requests can be compared by a digest:
 * members go by their names, blanks between them are gone, and a number has one way to be written.
 */
public final class CanonicalJson {
  private CanonicalJson() {}

  /**
   * The SHA-256 of the canonical text, as 64 hexadecimal digits.
   *
   * @param members as {@link JsonTree} reads them, without {@code null}
   * @throws IllegalArgumentException if there is one: no request may say it
   */
  public static String digest(Map<String, ?> members) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest(text(members).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /**
   * The canonical text.
   *
   * @param members as {@link JsonTree} reads them
   */
  static String text(Map<String, ?> members) {
    return object(members).text();
  }

  private static Json object(Map<?, ?> members) {
    Map<String, Object> byName = new TreeMap<>();
    members.forEach((name, value) -> byName.put(String.valueOf(name), value));
    Json object = Json.object();
    byName.forEach((name, value) -> object.putIfPresent(name, Optional.of(canonical(value))));
    return object;
  }

  private static Object canonical(Object value) {
    return switch (value) {
      case Map<?, ?> members -> object(members);
      case List<?> list -> list.stream().map(CanonicalJson::canonical).toList();
      case Long number -> shortest(BigDecimal.valueOf(number));
      case BigInteger number -> shortest(new BigDecimal(number));
      case Double number -> shortest(BigDecimal.valueOf(number));
      case Object other -> other;
    };
  }

  private static BigDecimal shortest(BigDecimal number) {
    return number.stripTrailingZeros();
  }
}

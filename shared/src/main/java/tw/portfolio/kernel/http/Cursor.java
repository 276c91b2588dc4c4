package tw.portfolio.kernel.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.json.MalformedJsonException;
import tw.portfolio.kernel.text.IncomingText;

/**
 * Where a page ended, in a form that clients hand back and don't read: Base64url of a version byte,
 * the start of the scope's SHA-256, and JSON.
 *
 * <p>The scope says what is being listed for whom, such as {@code 213303 queue of …}; a cursor of
 * another scope is refused. It is a check, not a seal: whoever knows how it is made can make one.
 * So a partition key is always taken from the {@link tw.portfolio.school.Actor}, never from a
 * cursor.
 */
public final class Cursor {
  /** The longest cursor, in characters. */
  public static final int LONGEST = 1_000;

  private static final byte VERSION = 1;
  private static final int SCOPE_BYTES = 12;
  private static final int START = 1 + SCOPE_BYTES;
  private static final Expectation EXPECTED =
      new Expectation(
          "應為上一頁回應中的值，且用於同一個查詢。",
          "Expected the value that the page before gave, for the same query.");

  private Cursor() {}

  /**
   * Writes a cursor.
   *
   * @throws IllegalArgumentException if the key is too large for one
   */
  public static String encode(String scope, Map<String, String> key) {
    Json json = Json.object();
    new TreeMap<>(key).forEach(json::put);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(VERSION);
    bytes.writeBytes(digest(scope));
    bytes.writeBytes(json.text().getBytes(StandardCharsets.UTF_8));
    String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    if (cursor.length() > LONGEST) {
      throw new IllegalArgumentException("A cursor has at most " + LONGEST + " characters");
    }
    return cursor;
  }

  /**
   * Reads a cursor.
   *
   * @param parameter the name of the query parameter that it came in
   * @throws Refusal if it is no cursor, or one of another scope
   */
  public static Map<String, String> decode(String parameter, String scope, String cursor) {
    return decoded(scope, cursor).orElseThrow(() -> refusal(parameter));
  }

  /**
   * The refusal of a cursor that could be read, and says what can't be.
   *
   * @param parameter the name of the query parameter that it came in
   */
  public static Refusal refusal(String parameter) {
    return Refusal.malformed(parameter, EXPECTED);
  }

  private static Optional<Map<String, String>> decoded(String scope, String cursor) {
    if (cursor.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      if (bytes.length <= START
          || bytes[0] != VERSION
          || !Arrays.equals(bytes, 1, START, digest(scope), 0, SCOPE_BYTES)) {
        return Optional.empty();
      }
      return key(new String(bytes, START, bytes.length - START, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      // Not Base64: garbage.
      return Optional.empty();
    }
  }

  private static Optional<Map<String, String>> key(String json) {
    Map<String, String> key = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, Object> member : Json.members(json).entrySet()) {
        if (!(member.getValue() instanceof String text) || !IncomingText.wellFormed(text)) {
          return Optional.empty();
        }
        key.put(member.getKey(), text);
      }
    } catch (MalformedJsonException _) {
      // What is wrong inside says nothing to somebody who must not look inside.
      return Optional.empty();
    }
    return Optional.of(key);
  }

  private static byte[] digest(String scope) {
    return Arrays.copyOf(Sha256.of(scope).bytes(), SCOPE_BYTES);
  }
}

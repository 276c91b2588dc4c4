package tw.portfolio.local.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A request's body, and how API Gateway hands it on. */
final class Body {
  private static final Pattern TEXT =
      Pattern.compile(
          "(text/.*|application/(json|javascript|xml|x-www-form-urlencoded|.*\\+json|.*\\+xml))");

  private final byte[] bytes;

  private Body(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The whole body, unless it is longer than so many bytes. */
  static Optional<Body> read(InputStream in, int most) throws IOException {
    byte[] bytes = in.readNBytes(most + 1);
    return bytes.length > most ? Optional.empty() : Optional.of(new Body(bytes));
  }

  boolean isEmpty() {
    return bytes.length == 0;
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Whether a body of this type is handed on as text; any other is in base64. */
  static boolean isText(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.isEmpty() || TEXT.matcher(type).matches();
  }
}

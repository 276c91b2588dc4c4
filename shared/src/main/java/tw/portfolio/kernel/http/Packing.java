package tw.portfolio.kernel.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/**
 * Long texts go packed to whoever takes that: a list is an eighth of its size, which a telephone
 * notices. Nobody on the way does it, since nobody on the way may keep an answer.
 */
final class Packing {
  /** What fits into one packet gets no faster. */
  private static final int WORTH_IT = 1_400;

  private Packing() {}

  /** The answer as it is sent to whoever takes gzip. */
  static Response of(Response response) {
    if (response.body().length() < WORTH_IT || !isText(response)) {
      return response;
    }
    byte[] plain =
        response.base64()
            ? Base64.getDecoder().decode(response.body())
            : response.body().getBytes(StandardCharsets.UTF_8);
    return new Response(
            response.status(),
            response.headers(),
            Base64.getEncoder().encodeToString(packed(plain)),
            true)
        .with("content-encoding", "gzip")
        .with("vary", "accept-encoding");
  }

  private static boolean isText(Response response) {
    String type = response.headers().getOrDefault("content-type", "");
    return type.startsWith("text/")
        || type.startsWith("application/json")
        || type.startsWith("application/problem+json");
  }

  private static byte[] packed(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory can be written to", e);
    }
    return packed.toByteArray();
  }
}

package tw.portfolio.kernel.priming;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What AWS's SDK asks of the stub.
 *
 * @param headers by their names in small letters
 * @param body as it came
 */
record StubRequest(Map<String, String> headers, String body) {
  StubRequest {
    headers = Map.copyOf(headers);
  }

  /**
   * Reads one request.
   *
   * @throws IOException if it ends too early
   */
  static StubRequest read(InputStream input) throws IOException {
    Map<String, String> headers = new HashMap<>();
    line(input); // method and path: what is asked stands in a header
    for (String line = line(input); !line.isEmpty(); line = line(input)) {
      String[] header = line.split(":", 2);
      headers.put(header[0].toLowerCase(Locale.ROOT), header[header.length - 1].strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new StubRequest(headers, new String(input.readNBytes(length), StandardCharsets.UTF_8));
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  private static String line(InputStream input) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int read = input.read(); read != '\n'; read = input.read()) {
      if (read < 0) {
        throw new EOFException("The request has no end");
      }
      line.write(read);
    }
    return line.toString(StandardCharsets.US_ASCII).strip();
  }
}

package tw.portfolio.kernel.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One JSON object a line: the form of the lists that a job keeps between its steps. */
public final class JsonLines {
  private JsonLines() {}

  /**
   * Reads all lines of a list.
   *
   * @throws MalformedJsonException if a line is no object
   */
  public static <T> List<T> read(InputStream in, Function<JsonObject, T> reader)
      throws IOException {
    List<T> read = new ArrayList<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      read.add(reader.apply(JsonObject.read(line)));
    }
    return read;
  }

  /** Writes a list. */
  public static <T> byte[] write(List<T> values, Function<T, Json> writer) {
    StringBuilder text = new StringBuilder();
    for (T value : values) {
      text.append(writer.apply(value).text()).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}

package tw.portfolio.kernel.json;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One JSON object a line: the form of the lists that a job keeps between its steps. */
public final class JsonLine {
  private final Map<String, Object> members;

  private JsonLine(Map<String, Object> members) {
    this.members = members;
  }

  /** An object without members. */
  public static JsonLine empty() {
    return new JsonLine(new LinkedHashMap<>());
  }

  /** Reads all lines of a list. */
  public static <T> List<T> readAll(InputStream in, Function<JsonLine, T> reader)
      throws IOException {
    List<T> read = new ArrayList<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      read.add(reader.apply(new JsonLine(JSON.std.mapFrom(line))));
    }
    return read;
  }

  /** Writes a list. */
  public static <T> byte[] writeAll(List<T> values, Function<T, JsonLine> writer) {
    StringBuilder text = new StringBuilder();
    for (T value : values) {
      text.append(writer.apply(value).text()).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String text() {
    try {
      return JSON.std.asString(members);
    } catch (IOException e) {
      // A text in memory has no I/O.
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a text. */
  public JsonLine put(String name, String value) {
    members.put(name, value);
    return this;
  }

  /** Puts a whole number. */
  public JsonLine put(String name, long value) {
    members.put(name, value);
    return this;
  }

  /** Puts a yes or no. */
  public JsonLine put(String name, boolean value) {
    members.put(name, value);
    return this;
  }

  /** Puts a list of texts. */
  public JsonLine texts(String name, List<String> values) {
    members.put(name, values);
    return this;
  }

  /** Puts a list of objects. */
  public <T> JsonLine objects(String name, List<T> values, Function<T, JsonLine> writer) {
    members.put(name, values.stream().map(value -> writer.apply(value).members).toList());
    return this;
  }

  /** Reads a text. */
  public String text(String name) {
    return get(name, String.class);
  }

  /** Reads a whole number. */
  public long number(String name) {
    return get(name, Number.class).longValue();
  }

  /** Reads a whole number that fits an int. */
  public int integer(String name) {
    return Math.toIntExact(number(name));
  }

  /** Reads a yes or no. */
  public boolean flag(String name) {
    return get(name, Boolean.class);
  }

  /** Reads a list of texts. */
  public List<String> texts(String name) {
    return list(name).stream().map(String.class::cast).toList();
  }

  /**
   * Reads a list of texts; an empty one from a line that was written before there was such a list.
   */
  public List<String> textsIfPresent(String name) {
    return members.containsKey(name) ? texts(name) : List.of();
  }

  /** Reads a list of objects. */
  public <T> List<T> objects(String name, Function<JsonLine, T> reader) {
    List<T> read = new ArrayList<>();
    for (Object value : list(name)) {
      read.add(reader.apply(new JsonLine(members(value))));
    }
    return read;
  }

  private List<?> list(String name) {
    return get(name, List.class);
  }

  private static Map<String, Object> members(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalStateException("The line has no object where one is expected");
    }
    Map<String, Object> members = new LinkedHashMap<>();
    map.forEach((name, member) -> members.put(String.valueOf(name), member));
    return members;
  }

  private <T> T get(String name, Class<T> type) {
    Object value = members.get(name);
    if (!type.isInstance(value)) {
      throw new IllegalStateException("The line has no " + type.getSimpleName() + " " + name);
    }
    return type.cast(value);
  }
}

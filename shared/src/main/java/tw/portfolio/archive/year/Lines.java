package tw.portfolio.archive.year;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tw.portfolio.kernel.document.Document;

/** Lines of records (JSON Lines) by the file that they go into, in the order in which they came. */
final class Lines {
  private final Map<String, StringBuilder> files = new LinkedHashMap<>();

  /** Adds a line to a file. */
  void add(String path, Document line) {
    file(path).append(line.json().text()).append('\n');
  }

  /** The file is there, though nothing may be in it. */
  void begin(String path) {
    file(path);
  }

  private StringBuilder file(String path) {
    return files.computeIfAbsent(path, _ -> new StringBuilder());
  }

  /** Where the files lie. */
  Set<String> paths() {
    return files.keySet();
  }

  byte[] content(String path) {
    return files.get(path).toString().getBytes(StandardCharsets.UTF_8);
  }
}

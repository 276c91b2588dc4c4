package tw.portfolio.bench.start;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A function to be started as Lambda starts it.
 *
 * @param folder its unpacked package, {@code /var/task}
 * @param handler class and method
 * @param variables its environment
 * @param flags of Java, besides Lambda's own
 */
public record Task(Path folder, String handler, Map<String, String> variables, List<String> flags) {
  /** Copies what could change. */
  public Task {
    variables = Map.copyOf(variables);
    flags = List.copyOf(flags);
  }

  /** The same with more flags. */
  public Task withFlags(List<String> more) {
    return new Task(folder, handler, variables, more);
  }

  /** The same with one more variable. */
  public Task withVariable(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(variables);
    more.put(name, value);
    return new Task(folder, handler, more, flags);
  }
}

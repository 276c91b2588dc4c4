package tw.portfolio.bench.start;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function to be started as Lambda starts it.
 *
 * @param folder its unpacked package, {@code /var/task}
 * @param handler class and method
 * @param variables its environment
 * @param flags of Java, besides Lambda's own
 * @param bootstrap what is started instead, if the package brings its own Java
 */
public record Task(
    Path folder,
    String handler,
    Map<String, String> variables,
    List<String> flags,
    Optional<String> bootstrap) {
  /** Copies what could change. */
  public Task {
    variables = Map.copyOf(variables);
    flags = List.copyOf(flags);
  }

  /** One that Lambda's Java runs. */
  public static Task java(Path folder, String handler, Map<String, String> variables) {
    return new Task(folder, handler, variables, List.of(), Optional.empty());
  }

  /** The same with more flags. */
  public Task withFlags(List<String> more) {
    return new Task(folder, handler, variables, more, bootstrap);
  }

  /** The same function in a package with its own Java, unpacked there. */
  Task withOwnJava(Path unpacked) {
    Optional<String> own = Optional.of(unpacked.resolve("bootstrap").toString());
    return new Task(unpacked, handler, variables, List.of(), own);
  }

  /** The same with another handler of the same package before it. */
  Task behind(String other) {
    return new Task(folder, other, variables, flags, bootstrap).withVariable("HANDLER", handler);
  }

  /** The same with one more variable. */
  public Task withVariable(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(variables);
    more.put(name, value);
    return new Task(folder, handler, more, flags, bootstrap);
  }
}

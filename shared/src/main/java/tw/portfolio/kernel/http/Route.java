package tw.portfolio.kernel.http;

import java.util.Set;

/**
 * A way into a function.
 *
 * @param key method and path as {@code template.yaml} has them, such as {@code POST /outcomes}
 * @param query the query parameters that it knows; any other is refused
 * @param endpoint who answers
 */
public record Route(String key, Set<String> query, Endpoint endpoint) {
  /** Copies the set. */
  public Route {
    query = Set.copyOf(query);
  }

  /** A route with no query parameters. */
  public static Route of(String key, Endpoint endpoint) {
    return new Route(key, Set.of(), endpoint);
  }

  /** The same route with these query parameters. */
  public Route with(String... parameters) {
    return new Route(key, Set.of(parameters), endpoint);
  }

  /** Whether it changes nothing. */
  boolean reads() {
    return key.startsWith("GET ");
  }
}

package tw.portfolio.kernel.http;

import java.util.Set;

/**
 * A way into a function.
 *
 * @param key method and path as {@code template.yaml} has them, such as {@code POST /outcomes}
 * @param query the query parameters that it knows; any other is refused
 * @param endpoint who answers
 * @param asking when it is asked whether the account of whoever asks is in use
 * @param leavers whether students who have left may come in, too
 */
public record Route(
    String key, Set<String> query, Endpoint endpoint, AskingAccount asking, boolean leavers) {
  /** Copies the set. */
  public Route {
    query = Set.copyOf(query);
  }

  /** A route with no query parameters. */
  public static Route of(String key, Endpoint endpoint) {
    return new Route(
        key,
        Set.of(),
        endpoint,
        key.startsWith("GET ") ? AskingAccount.MEANWHILE : AskingAccount.FIRST,
        false);
  }

  /** The same route with these query parameters. */
  public Route with(String... parameters) {
    return new Route(key, Set.of(parameters), endpoint, asking, leavers);
  }

  /**
   * The same route, whose one write demands that the account of whoever asks is in use: nobody has
   * to be asked beside it.
   */
  public Route demandingInItsWrite() {
    return asking(AskingAccount.BY_ITSELF);
  }

  /** The same route, which reads the person who asks anyway and bars who may not come in. */
  public Route readingThePerson() {
    return asking(AskingAccount.BY_ITSELF);
  }

  /** The same of a route that reads before its write, so that others are not shown what it read. */
  public Route demandingAfterReading() {
    return asking(AskingAccount.MEANWHILE);
  }

  /** The same route, for those whose account is linked to nobody: no other route is theirs. */
  public Route forNewcomers() {
    return asking(AskingAccount.OF_NEWCOMERS);
  }

  /** The same route, for students who have left as for the others: no other route is theirs. */
  public Route alsoForLeavers() {
    return new Route(key, query, endpoint, asking, true);
  }

  /**
   * The same route, for whoever has a link: there is no token, and the secret in the path says
   * whose it is. The API lets it pass without one by a line of its own in the template.
   */
  public Route withoutToken() {
    return asking(AskingAccount.OF_NOBODY);
  }

  private Route asking(AskingAccount when) {
    return new Route(key, query, endpoint, when, leavers);
  }
}

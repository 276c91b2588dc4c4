package tw.portfolio.kernel.http;

/** Answers the requests of one route. */
@FunctionalInterface
public interface Endpoint {
  /**
   * Answers.
   *
   * @throws Refusal to end the request with a problem
   */
  Response handle(Request request);
}

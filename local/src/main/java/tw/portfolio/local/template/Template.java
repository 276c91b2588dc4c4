package tw.portfolio.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code template.yaml} says, as far as one machine runs it.
 *
 * @param api the HTTP API, if there is one
 * @param signIn the program that people sign in to, if there is one
 * @param pageHeaders what is said with each of the pages, by the header's name in lower case
 */
public record Template(
    Optional<HttpApi> api,
    List<Function> functions,
    List<Table> tables,
    List<Bucket> buckets,
    List<Queue> queues,
    Optional<SignInClient> signIn,
    Map<String, String> pageHeaders) {

  /** Copies the lists and the map. */
  public Template {
    functions = List.copyOf(functions);
    tables = List.copyOf(tables);
    buckets = List.copyOf(buckets);
    queues = List.copyOf(queues);
    pageHeaders = Map.copyOf(pageHeaders);
  }

  /**
   * The function with a logical id.
   *
   * @throws IllegalArgumentException if the template has none
   */
  public Function function(String id) {
    return functions.stream()
        .filter(function -> function.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No function " + id + " in the template"));
  }

  /**
   * The queue with an ARN.
   *
   * @throws IllegalArgumentException if the template has none
   */
  public Queue queueOf(String arn) {
    return queues.stream()
        .filter(queue -> queue.arn().equals(arn))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No queue " + arn + " in the template"));
  }
}

package tw.portfolio.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One Lambda function.
 *
 * @param id logical id
 * @param className the handler's class
 * @param methodName the handler's method
 * @param timeout after which Lambda ends it
 * @param environment its variables, the common ones included
 * @param retries how often an asynchronous event is tried again (Lambda: 2)
 * @param onFailure ARN of the queue that gets an asynchronous event that failed every time
 * @param triggers what starts it
 */
public record Function(
    String id,
    String className,
    String methodName,
    Duration timeout,
    Map<String, String> environment,
    int retries,
    Optional<String> onFailure,
    List<Trigger> triggers) {
  /** Copies the collections. */
  public Function {
    environment = Map.copyOf(environment);
    triggers = List.copyOf(triggers);
  }

  /** Its triggers of one kind. */
  public <T extends Trigger> Stream<T> triggers(Class<T> kind) {
    return triggers.stream().filter(kind::isInstance).map(kind::cast);
  }
}

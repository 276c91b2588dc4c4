package tw.portfolio.kernel.aws;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code template.yaml} tells a function: its environment variables.
 *
 * <p>On Lambda they are the process's own. The local system runs every function in one process, so
 * it makes each {@link #make with} a set of its own.
 *
 * @param variables name → value
 */
public record Environment(Map<String, String> variables) {
  /** Every Java has loaded this one already; a ScopedValue would be six classes at each start. */
  private static final ThreadLocal<Environment> GIVEN = new ThreadLocal<>();

  /**
   * What makes a function.
   *
   * @param <T> what is made
   * @param <X> what may go wrong
   */
  @FunctionalInterface
  public interface Making<T, X extends Throwable> {
    /** Makes the function, whose variables are those of this environment. */
    T make() throws X;
  }

  /** Copies the map, so that later changes are not seen. */
  public Environment {
    variables = Map.copyOf(variables);
  }

  /** The variables of this process, as Lambda sets them. */
  public static Environment ofProcess() {
    return new Environment(System.getenv());
  }

  /**
   * The variables of the function that is being made: those it is {@link #make made with}, else
   * this process's own.
   */
  public static Environment ofFunction() {
    Environment given = GIVEN.get();
    return given == null ? ofProcess() : given;
  }

  /**
   * Makes a function that finds these variables in place of the process's.
   *
   * @param making makes it, in this thread
   */
  public <T, X extends Throwable> T make(Making<T, X> making) throws X {
    Environment outer = GIVEN.get();
    GIVEN.set(this);
    try {
      return making.make();
    } finally {
      GIVEN.set(outer);
    }
  }

  /**
   * The value of a variable that the template must set.
   *
   * @throws IllegalStateException if it is not set, which is a mistake in the template
   */
  public String required(String name) {
    return find(name)
        .orElseThrow(
            () -> new IllegalStateException("Environment variable " + name + " is not set"));
  }

  /** The value of a variable that may be missing. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /**
   * Where a service answers, when it is not AWS itself.
   *
   * @param service the SDK's name of the service in capitals: {@code DYNAMODB}, {@code S3}, {@code
   *     SQS}, {@code SESV2}
   */
  public Optional<URI> endpoint(String service) {
    return find("AWS_ENDPOINT_URL_" + service).or(() -> find("AWS_ENDPOINT_URL")).map(URI::create);
  }
}

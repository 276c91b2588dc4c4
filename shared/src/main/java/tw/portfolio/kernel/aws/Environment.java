package tw.portfolio.kernel.aws;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * What a function finds where it runs: the environment variables that {@code template.yaml} tells
 * it, and what time it is.
 *
 * <p>On Lambda both are the process's own. The local system runs every function in one process, so
 * it makes each {@link #make with} a set of its own, and all of them with one clock that can be
 * set.
 *
 * @param variables name → value
 * @param clock says what time it is; nothing else does, in functions and in what they are made of
 */
public record Environment(Map<String, String> variables, InstantSource clock) {
  private static final InstantSource MACHINE = InstantSource.system();

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
    /** Makes the function, which finds this environment. */
    T make() throws X;
  }

  /** Copies the map, so that later changes are not seen. */
  public Environment {
    variables = Map.copyOf(variables);
  }

  /** These variables, and the time of the system. */
  public Environment(Map<String, String> variables) {
    this(variables, MACHINE);
  }

  /** The variables of this process, as Lambda sets them, and its time. */
  public static Environment ofProcess() {
    return new Environment(System.getenv());
  }

  /**
   * What the function that is being made finds: what it is {@link #make made with}, else what this
   * process does.
   */
  public static Environment ofFunction() {
    Environment given = GIVEN.get();
    return given == null ? ofProcess() : given;
  }

  /**
   * Makes a function that finds this in place of what the process has.
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
   * By which clock something is signed, where that is another than {@link #clock}. AWS checks it
   * against the machine's time, and so does what stands for it in the local system, however that
   * one's clock is set.
   */
  public Optional<InstantSource> signingClock() {
    return clock.equals(MACHINE) ? Optional.empty() : Optional.of(MACHINE);
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

package tw.portfolio.kernel.http;

import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What routes need of the world outside.
 *
 * @param log where every request leaves a line
 * @param nanoTime a running clock in nanoseconds, for durations
 * @param faultIds a new id for each fault, by which the person's report and the log find each other
 * @param busy whether an exception says that there is too much at once, so that the same request
 *     may be sent again: AWS throttling
 */
public record RuntimeContext(
    Log log, LongSupplier nanoTime, Supplier<String> faultIds, Predicate<RuntimeException> busy) {

  /** Those of a process on Lambda. */
  public static RuntimeContext ofLambda(Predicate<RuntimeException> busy) {
    return new RuntimeContext(
        Log.to(System.out), System::nanoTime, () -> UUID.randomUUID().toString(), busy);
  }
}

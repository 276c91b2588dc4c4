package tw.portfolio.kernel.http;

import java.util.function.Supplier;

/**
 * Reads a JSON object in two steps: first it names every field, so that all that is wrong is found
 * at once; then, if nothing is, the supplier makes the value out of the fields.
 */
@FunctionalInterface
public interface Reader<T> {
  /** Names the fields and returns what makes the value of them. */
  Supplier<T> read(Fields fields);
}

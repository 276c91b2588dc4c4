package tw.portfolio.school;

import java.util.function.Function;

/**
 * What a service answers: what was asked for, or why not. A refusal is a value, not an exception.
 */
public sealed interface Answer<T> {
  /** What was asked for. */
  record Granted<T>(T value) implements Answer<T> {}

  /** Why not. */
  record Refused<T>(Problem problem) implements Answer<T> {}

  /** Grants. */
  static <T> Answer<T> granted(T value) {
    return new Granted<>(value);
  }

  /** Refuses. */
  static <T> Answer<T> refused(Problem problem) {
    return new Refused<>(problem);
  }

  /** The same refusal, or another value. */
  default <U> Answer<U> map(Function<T, U> change) {
    return switch (this) {
      case Granted<T>(T value) -> granted(change.apply(value));
      case Refused<T>(Problem problem) -> refused(problem);
    };
  }

  /** The same refusal, or what the next step answers. */
  default <U> Answer<U> then(Function<T, Answer<U>> next) {
    return switch (this) {
      case Granted<T>(T value) -> next.apply(value);
      case Refused<T>(Problem problem) -> refused(problem);
    };
  }
}

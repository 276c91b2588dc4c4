package tw.portfolio.school;

import java.util.function.Function;

/**
 * What a service answers: what was asked for, or why not. A refusal is a value, not an exception.
 */
public sealed interface Answer<T> {
  /** What either of the two is made into. */
  <U> U fold(Function<? super T, ? extends U> granted, Function<Problem, ? extends U> refused);

  /** What was asked for. */
  record Granted<T>(T value) implements Answer<T> {
    @Override
    public <U> U fold(
        Function<? super T, ? extends U> granted, Function<Problem, ? extends U> refused) {
      return granted.apply(value);
    }
  }

  /** Why not. */
  record Refused<T>(Problem problem) implements Answer<T> {
    @Override
    public <U> U fold(
        Function<? super T, ? extends U> granted, Function<Problem, ? extends U> refused) {
      return refused.apply(problem);
    }
  }

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
    return then(change.andThen(Answer::granted));
  }

  /** The same refusal, or what the next step answers. */
  default <U> Answer<U> then(Function<T, Answer<U>> next) {
    return fold(next, Answer::refused);
  }
}

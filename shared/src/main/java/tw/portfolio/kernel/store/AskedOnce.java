package tw.portfolio.kernel.store;

import java.util.Optional;

/**
 * What came of asking for something that counts once.
 *
 * @param <I> what it is called
 */
public sealed interface AskedOnce<I> {
  /** It is written down. */
  record Anew<I>() implements AskedOnce<I> {}

  /**
   * A request of that key was made before.
   *
   * @param id what it asked for; none if that was something else than is asked for now
   */
  record Repeated<I>(Optional<I> id) implements AskedOnce<I> {}
}

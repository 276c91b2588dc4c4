package tw.portfolio.kernel.aws;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is made when it is first asked for, once: a client that many a function's first request does
 * without, and which takes longer to make than that request.
 */
public final class OnFirstUse<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private Optional<T> made = Optional.empty();

  /**
   * @param maker makes it; is asked at most once
   */
  public OnFirstUse(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    if (made.isEmpty()) {
      made = Optional.of(maker.get());
    }
    return made.get();
  }
}

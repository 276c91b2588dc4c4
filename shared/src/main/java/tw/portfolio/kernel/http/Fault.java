package tw.portfolio.kernel.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.json.Json;

/**
 * What the log says of an exception: classes and places, never a message, which may name people.
 */
public final class Fault {
  private static final int MOST_CAUSES = 5;
  private static final int MOST_FRAMES = 40;

  private Fault() {}

  /** What was thrown, and what led to it. */
  public static List<Json> causes(Throwable thrown) {
    List<Json> causes = new ArrayList<>();
    Optional<Throwable> next = Optional.of(thrown);
    while (next.isPresent() && causes.size() < MOST_CAUSES) {
      Throwable cause = next.get();
      causes.add(
          Json.object()
              .put("exception", cause.getClass().getName())
              .put(
                  "stack",
                  Arrays.stream(cause.getStackTrace())
                      .limit(MOST_FRAMES)
                      .map(StackTraceElement::toString)
                      .toList()));
      next = Optional.ofNullable(cause.getCause());
    }
    return causes;
  }
}

package tw.portfolio.submission.pack;

import java.util.HashSet;
import java.util.Set;

/** Gives each name once: a second one gets {@code _2}, and so on. */
public final class UniqueNames {
  private final Set<String> given = new HashSet<>();

  /** Gives the name, or one like it. */
  public String give(String name) {
    String unique = name;
    for (int number = 2; !given.add(SafeSegment.folded(unique)); number++) {
      unique = name + "_" + number;
    }
    return unique;
  }
}

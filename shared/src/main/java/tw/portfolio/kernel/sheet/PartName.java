package tw.portfolio.kernel.sheet;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * The name of a part of a workbook. Parts are found through relationships only, so that it does not
 * matter what a program calls them: upper and lower case are the same, {@code \} is {@code /}, and
 * {@code ../} goes up.
 *
 * @param path without a slash in front, in lower case
 */
record PartName(String path) {
  /** A name as the archive has it, or a target seen from the workbook's top. */
  static PartName of(String written) {
    return new PartName(resolved(unescaped(written).replace('\\', '/')));
  }

  /** The part that this part calls by that target. */
  PartName target(String written) {
    String target = unescaped(written).replace('\\', '/');
    return of(target.startsWith("/") ? target : folder() + target);
  }

  /** The part that has this part's relationships. */
  PartName relations() {
    return new PartName(folder() + "_rels/" + path.substring(folder().length()) + ".rels");
  }

  private String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static String unescaped(String written) {
    try {
      return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return written;
    }
  }

  private static String resolved(String path) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.toLowerCase(Locale.ROOT).split("/", -1)) {
      switch (step) {
        case "", "." -> {
          // Here already.
        }
        case ".." -> steps.pollLast();
        default -> steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }
}

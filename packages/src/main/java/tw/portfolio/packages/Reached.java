package tw.portfolio.packages;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a function reaches from its handler: of the platform's own classes those that are named by
 * one that is reached; of libraries all, for they find classes by name.
 */
final class Reached {
  /** Lambda reads the times of these with Joda's; nothing in them names it. */
  private static final Map<String, String> READ_WITH =
      Map.of("com/amazonaws/services/lambda/runtime/events/SQSEvent", "org/joda/time/DateTime");

  private final Libraries libraries;
  private final Map<Library, Set<String>> classes = new HashMap<>();
  private final Deque<String> next = new ArrayDeque<>();

  private Reached(Libraries libraries) {
    this.libraries = libraries;
  }

  /**
   * From a handler's class.
   *
   * @throws IllegalArgumentException if no jar has it
   */
  static Map<Library, Set<String>> from(String handler, Libraries libraries) {
    String start = handler.replace('.', '/');
    if (libraries.having(start).isEmpty()) {
      throw new IllegalArgumentException("No jar has " + handler);
    }
    Reached reached = new Reached(libraries);
    reached.next.add(start);
    while (!reached.next.isEmpty()) {
      reached.take(reached.next.pop());
    }
    return reached.inOrder();
  }

  private void take(String className) {
    libraries
        .having(className)
        .ifPresent(
            library -> {
              Set<String> taken = classes.computeIfAbsent(library, _ -> new LinkedHashSet<>());
              if (taken.contains(className)) {
                return;
              }
              Collection<String> more =
                  library.inParts() ? List.of(className) : library.classes().toList();
              taken.addAll(more);
              next.addAll(library.named(more));
              if (READ_WITH.containsKey(className)) {
                next.add(READ_WITH.get(className));
              }
            });
  }

  private Map<Library, Set<String>> inOrder() {
    return libraries.all().stream()
        .filter(classes::containsKey)
        .collect(
            Collectors.toMap(
                library -> library, classes::get, (first, _) -> first, LinkedHashMap::new));
  }
}

package tw.portfolio.local.permission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What functions were seen to need in all tests of this run; clients come and go meanwhile. */
final class PermissionLog {
  private static final Path FOLDER =
      Path.of("target", "permissions", Long.toString(ProcessHandle.current().pid()));

  private final Path file = FOLDER.resolve(UUID.randomUUID() + ".txt");
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /** Adds what a function needed. */
  void add(String function, Permission permission) {
    String line = function + " " + permission.action() + " " + permission.resource();
    if (known.add(line)) {
      write(line);
    }
  }

  private synchronized void write(String line) {
    try {
      Files.createDirectories(FOLDER);
      Files.write(file, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that was added, by the functions' logical ids. */
  static Map<String, NavigableSet<Permission>> read() throws IOException {
    Map<String, NavigableSet<Permission>> needed = new TreeMap<>();
    if (Files.exists(FOLDER)) {
      try (Stream<Path> files = Files.list(FOLDER)) {
        for (Path file : files.toList()) {
          for (String line : Files.readAllLines(file)) {
            String[] words = line.split(" ", 3);
            needed
                .computeIfAbsent(words[0], _ -> new TreeSet<>())
                .add(new Permission(words[1], words[2]));
          }
        }
      }
    }
    return needed;
  }
}

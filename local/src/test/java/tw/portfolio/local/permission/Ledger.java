package tw.portfolio.local.permission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** What functions were seen to need in all tests of this run; systems come and go meanwhile. */
final class Ledger {
  private static final Path FOLDER =
      Path.of("target", "permissions", Long.toString(ProcessHandle.current().pid()));

  private Ledger() {}

  /** Adds what one system's functions needed. */
  static void add(Map<String, NavigableSet<Permission>> needed) {
    List<String> lines = new ArrayList<>();
    needed.forEach(
        (function, permissions) ->
            permissions.forEach(
                one -> lines.add(function + " " + one.action() + " " + one.resource())));
    try {
      Files.createDirectories(FOLDER);
      Files.write(FOLDER.resolve(UUID.randomUUID() + ".txt"), lines);
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

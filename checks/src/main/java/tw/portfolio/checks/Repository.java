package tw.portfolio.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The repository on this machine.
 *
 * @param root where {@code template.yaml} lies
 */
public record Repository(Path root) {
  private static final Set<String> NOT_OURS = Set.of("target", "node_modules");

  /**
   * The repository that the process works in: the nearest folder upwards with a {@code
   * template.yaml}.
   *
   * @throws IllegalStateException if there is none
   */
  public static Repository here() {
    Path folder = Path.of("").toAbsolutePath();
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("template.yaml"))) {
        return new Repository(at);
      }
    }
    throw new IllegalStateException("No template.yaml in " + folder + " or above it");
  }

  /** The text of one of its files. */
  public String text(String path) {
    try {
      return Files.readString(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file under a folder with that ending, in order; nothing built, nothing hidden. */
  public List<Path> files(String folder, String ending) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(root.resolve(folder), new Collector(root, ending, found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().sorted().toList();
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path root;
    private final String ending;
    private final List<Path> found;

    Collector(Path root, String ending, List<Path> found) {
      this.root = root;
      this.ending = ending;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = folder.getFileName().toString();
      boolean skip = !folder.equals(root) && (name.startsWith(".") || NOT_OURS.contains(name));
      return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.getFileName().toString().endsWith(ending)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}

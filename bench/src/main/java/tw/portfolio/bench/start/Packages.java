package tw.portfolio.bench.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tw.portfolio.bench.floor.FloorHandler;
import tw.portfolio.packages.StackTemplate;

/**
 * Packages unpacked into folders, as Lambda does.
 *
 * @param home of the repository
 * @param folder where they go
 */
public record Packages(Path home, Path folder) {
  /** The package of a function as it is deployed. */
  Path jar(String function) {
    Path jar = StackTemplate.folder(home, function).resolve("lambda.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(jar + " is missing: mvn package -DskipTests makes it");
    }
    return jar;
  }

  /** A function's package. */
  Path ours(String function) {
    return unpacked(jar(function), folder.resolve(function));
  }

  /** A function's package once more, for something to be added to it. */
  Path ours(String function, String with) {
    return unpacked(jar(function), folder.resolve(function + "-" + with));
  }

  /**
   * The floor of a function: the same libraries, with the smallest program in the place of the
   * platform's code.
   */
  Path floor(String function) {
    Path task = folder.resolve(function + "-floor");
    unpacked(jar(function), task, entry -> !entry.startsWith("tw/"));
    add(FloorHandler.class, task);
    return task;
  }

  /** Adds a package of the benchmarks, named by one of its classes, to an unpacked one. */
  public void add(Class<?> one, Path task) {
    String name = one.getPackageName().replace('.', '/');
    copy(home.resolve("bench/target/classes").resolve(name), task.resolve(name), _ -> true);
  }

  /** A package unpacked with the times and permissions that it says. */
  static Path unpacked(Path zip, Path to) {
    return unpacked(zip, to, _ -> true);
  }

  private static Path unpacked(Path zip, Path to, Predicate<String> wanted) {
    if (!Files.exists(to)) {
      try (FileSystem archive =
          FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", "true"))) {
        copy(archive.getPath("/"), to, wanted);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return to;
  }

  /** Copies a folder; returns the files that were copied, by their names in it. */
  static List<String> copy(Path from, Path to, Predicate<String> wanted) {
    try (Stream<Path> files = Files.walk(from)) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .map(file -> from.relativize(file).toString())
              .filter(wanted)
              .toList();
      for (String name : names) {
        Path file = from.resolve(name);
        Path copy = to.resolve(name);
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(file));
        Files.setLastModifiedTime(copy, Files.getLastModifiedTime(file));
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package tw.portfolio.bench.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tw.portfolio.bench.floor.FloorHandler;
import tw.portfolio.packages.StackTemplate;

/**
 * Packages unpacked into folders, as Lambda does.
 *
 * @param home of the repository
 * @param folder where they go
 */
public record Packages(Path home, Path folder) {
  /** The samples of events. */
  public Path events() {
    return home.resolve("events");
  }

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
    return unpacked(jar(function), folder.resolve(function), "");
  }

  /** A function's package once more, for something to be added to it. */
  Path ours(String function, String with) {
    return unpacked(jar(function), folder.resolve(function + "-" + with), "");
  }

  /**
   * The floor of a function: the same libraries, with the smallest program in the place of the
   * platform's code.
   */
  Path floor(String function) {
    Path task = unpacked(jar(function), folder.resolve(function + "-floor"), "tw/");
    add(FloorHandler.class, task);
    return task;
  }

  /** Adds a package of the benchmarks, named by one of its classes, to an unpacked one. */
  public void add(Class<?> one, Path task) {
    String name = one.getPackageName().replace('.', '/');
    try (Stream<Path> classes = Files.list(home.resolve("bench/target/classes").resolve(name))) {
      Path to = Files.createDirectories(task.resolve(name));
      for (Path file : classes.toList()) {
        Files.copy(
            file, to.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A package unpacked with the times and permissions that it says. */
  static Path unpackedAsOnLambda(Path zip, Path to) throws IOException {
    Map<String, String> with = Map.of("enablePosixFileAttributes", "true");
    try (FileSystem archive = FileSystems.newFileSystem(zip, with);
        Stream<Path> files = Files.walk(archive.getPath("/"))) {
      for (Path entry : files.filter(Files::isRegularFile).toList()) {
        Path file = to.resolve(entry.toString().substring(1));
        Files.createDirectories(file.getParent());
        Files.copy(entry, file);
        Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(entry));
        Files.setLastModifiedTime(file, Files.getLastModifiedTime(entry));
      }
    }
    return to;
  }

  private static Path unpacked(Path jar, Path to, String without) {
    if (Files.exists(to)) {
      return to;
    }
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(one -> !one.isDirectory()).toList()) {
        if (without.isEmpty() || !entry.getName().startsWith(without)) {
          Path file = to.resolve(entry.getName());
          Files.createDirectories(file.getParent());
          Files.copy(zip.getInputStream(entry), file, StandardCopyOption.REPLACE_EXISTING);
        }
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

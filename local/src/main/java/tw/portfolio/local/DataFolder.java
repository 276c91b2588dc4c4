package tw.portfolio.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The folder of one local system, held so that no second one writes into it. It carries the number
 * of the format in which everything is stored there.
 */
public final class DataFolder implements AutoCloseable {
  /**
   * What this version stores and reads. One more whenever what is stored changes: keys, attributes,
   * messages in queues.
   */
  static final int FORMAT = 10;

  private static final String FORMAT_FILE = "format";

  /** What a system has made wherever it has run. */
  private static final List<String> STORED = List.of("dynamodb", "s3", "sqs", "outbox", "pool");

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Takes a folder, made if missing.
   *
   * @throws IllegalStateException if another local system has it, or what is in it is of another
   *     format than {@link #FORMAT}; says what to do
   */
  public static DataFolder take(Path path) {
    try {
      Files.createDirectories(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new IllegalStateException(
            "另一個本機系統正在使用這個資料夾 (another local system is using this folder): "
                + path.toAbsolutePath());
      }
      try {
        checkFormat(path.toAbsolutePath());
      } catch (IOException | RuntimeException refused) {
        channel.close();
        throw refused;
      }
      return new DataFolder(path.toAbsolutePath(), channel);
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder cannot be used: " + path, e);
    }
  }

  private static void checkFormat(Path path) throws IOException {
    Path file = path.resolve(FORMAT_FILE);
    String here = Integer.toString(FORMAT);
    if (!Files.exists(file) && STORED.stream().map(path::resolve).noneMatch(Files::exists)) {
      Files.writeString(file, here + "\n");
      return;
    }
    // Before folders carried a number.
    String found = Files.exists(file) ? Files.readString(file).strip() : "0";
    if (!found.equals(here)) {
      throw new IllegalStateException(
          "資料夾 %s 是另一個版本存下的（格式 %s），這個版本只讀寫格式 %s。請把這個資料夾移到別處，或用 --data 換一個資料夾再啟動。 (The data folder is of another version, format %s; this one reads and writes format %s only. Move the folder away, or start with another one: --data DIR)"
              .formatted(path, found, here, found, here));
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
  }

  /** The part of it with this name. */
  public Path folder(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

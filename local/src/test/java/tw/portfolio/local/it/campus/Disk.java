package tw.portfolio.local.it.campus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;

/** Somebody with access to the disk changes files behind the object store's back. */
public final class Disk {
  private Disk() {}

  /** Flips a byte; the file looks five seconds younger, as after any later write. */
  public static void alter(Path file) {
    try {
      FileTime before = Files.getLastModifiedTime(file);
      flip(file);
      Files.setLastModifiedTime(
          file, FileTime.from(before.toInstant().plus(Duration.ofSeconds(5))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Flips a byte and leaves no other trace: size, time and digest stay as they were. */
  public static void alterUnseen(Path file) {
    try {
      FileTime before = Files.getLastModifiedTime(file);
      flip(file);
      Files.setLastModifiedTime(file, before);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void flip(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    content[content.length / 2] ^= 1;
    // Written in place, so that the attributes beside the content stay.
    Files.write(file, content);
  }

  public static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

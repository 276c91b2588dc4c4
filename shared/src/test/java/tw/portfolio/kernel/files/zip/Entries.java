package tw.portfolio.kernel.files.zip;

import java.time.Instant;
import java.util.zip.CRC32;

/** Entries for tests. */
final class Entries {

  static final Instant MODIFIED = Instant.parse("2025-01-15T08:20:31Z");

  private Entries() {}

  static StoredEntry of(String name, byte[] content) {
    return new StoredEntry(name, content.length, crc(content), MODIFIED);
  }

  /** An entry whose content doesn't matter. */
  static StoredEntry sized(String name, long size) {
    return new StoredEntry(name, size, 0, MODIFIED);
  }

  static long crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return crc.getValue();
  }
}

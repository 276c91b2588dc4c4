package tw.portfolio.kernel.files.zip;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * One file of an archive, told in full before its content is written.
 *
 * @param name path inside the archive, see {@link ArchiveNames#checked}
 * @param size length of the content in bytes
 * @param crc32 CRC-32 of the content, 0 to 2^32-1
 * @param modified when the file was last changed; shown as Taipei time by tools that know only the
 *     ZIP's own two-second local time, exactly to the second by the others
 */
public record StoredEntry(String name, long size, long crc32, Instant modified) {

  /** The greatest CRC-32. */
  private static final long MAX_CRC = 0xFFFF_FFFFL;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the name breaks {@link ArchiveNames#checked}, the size is
   *     negative or the CRC-32 is out of range
   */
  public StoredEntry {
    ArchiveNames.checked(name);
    requireNonNull(modified, "modified");
    if (size < 0) {
      throw new IllegalArgumentException("the size of an archive entry is negative: " + size);
    }
    if (crc32 < 0 || crc32 > MAX_CRC) {
      throw new IllegalArgumentException("a CRC-32 is 0 to 2^32-1, not " + crc32);
    }
  }
}

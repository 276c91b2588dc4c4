package tw.portfolio.job;

import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.Sha256;

/**
 * A file that was made for somebody to fetch, by a job or by an export.
 *
 * @param name its name for people
 * @param key where it lies in the exports bucket
 * @param bytes its size
 * @param sha256 its digest
 */
public record Product(String name, String key, long bytes, Sha256 sha256) {
  /** The media type of archives. */
  public static final String ZIP = "application/zip";

  /** Stores a small file at once. */
  public static Product stored(
      ArchiveStore archives, String name, String key, String mediaType, byte[] content) {
    archives.put(key, mediaType, content);
    return new Product(name, key, content.length, Sha256.of(content));
  }
}

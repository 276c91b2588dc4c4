package tw.portfolio.kernel.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tw.portfolio.kernel.files.UploadLinks.DownloadLink;

/**
 * Where what jobs make is kept: archives of exports, files and results of imports. Keys are {@code
 * school/job/…}.
 */
public interface ArchiveStore {
  /** Begins an object that is stored part by part; it appears when it is completed. */
  Upload begin(String key, String mediaType);

  /** Stores a small object at once. */
  void put(String key, String mediaType, byte[] content);

  /** Whether there is an object, without reading it. */
  boolean has(String key);

  /** Opens an object for one pass; the caller closes it. */
  Optional<InputStream> open(String key);

  /**
   * An object of which parts are read; they stay those of the object that was found. Without a way
   * to ask for parts, it is held whole.
   *
   * @throws IOException if it can't be read
   */
  default Optional<RangedBytes> ranged(String key) throws IOException {
    Optional<InputStream> opened = open(key);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = opened.get()) {
      return Optional.of(RangedBytes.of(in.readAllBytes()));
    }
  }

  /** A link that gives an object back under a name. */
  DownloadLink get(String key, String fileName, Duration validity, Instant now);

  /** An object that is being stored. Parts may come from several threads at a time. */
  interface Upload {
    /**
     * Stores one part; returns when it is stored.
     *
     * @param number the part's number from 1, in the order of the bytes
     * @param bytes holds the part; reused afterwards, so it must not be kept or changed
     * @param length how many bytes from index 0 are the part
     * @throws IOException if the part couldn't be stored
     * @throws InterruptedException if the upload was aborted meanwhile
     */
    void part(int number, byte[] bytes, int length) throws IOException, InterruptedException;

    /** Makes the object out of all parts that were stored; there must be at least one. */
    void complete();

    /** Gives up and frees the parts; the object does not appear. */
    void abort();
  }
}

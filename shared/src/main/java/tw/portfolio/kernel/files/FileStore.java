package tw.portfolio.kernel.files;

import java.io.InputStream;
import java.util.Optional;

/** Where the bytes of students' files are. */
public interface FileStore {
  /** What lies at a key now, without reading it. */
  Optional<Seal> seal(ObjectKey key);

  /**
   * The whole file at a key, with the seal of exactly those bytes. Files are small: at most the
   * media cap.
   */
  Optional<StoredBytes> read(ObjectKey key);

  /** Opens the file at a key for one pass; the caller closes it. */
  Optional<InputStream> open(ObjectKey key);

  /** Takes a file away; a file that is not there is no error. */
  void delete(ObjectKey key);
}

package tw.portfolio.upload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.files.ObjectKey;

/**
 * All holders of files of one kind. Arrivals and sweeps ask each kind in turn; a new kind of thing
 * that takes uploads is one more of these, and one more entry in the lists of the functions {@code
 * arrival} and {@code sweep}.
 */
public interface FileHolders {
  /** For whom a file's key was made, as it is now. */
  Optional<FileHolder> holderOf(ObjectKey key);

  /** Those of any school that have waited for files since before that instant, oldest first. */
  List<FileHolder> awaitingSince(Instant before);
}

package tw.portfolio.upload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.files.ObjectKey;

/**
 * All holders of files of some kinds. A new kind of thing that takes uploads is one more of these,
 * and one more entry among the {@link AllFileHolders} of the functions {@code arrival}, {@code
 * sweep} and {@code audit}.
 */
public interface FileHolders {
  /** Whether they are of the kind with this code. */
  boolean have(String kind);

  /**
   * The holder of a file, as it is now. One round trip.
   *
   * @param owner what the key was made for, of one of these kinds
   */
  Optional<FileHolder> holder(FileOwner owner, ObjectKey key);

  /** Those of any school that have waited for files since before that instant, oldest first. */
  List<FileHolder> awaitingSince(Instant before);
}

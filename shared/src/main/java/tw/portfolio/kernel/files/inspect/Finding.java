package tw.portfolio.kernel.files.inspect;

import java.util.Set;
import tw.portfolio.kernel.files.FileNotice;
import tw.portfolio.kernel.files.FileType;

/** What an inspection found: the file is what it says, or it is refused and why. */
public sealed interface Finding {
  /**
   * The file is whole, and of the type it was said to be.
   *
   * @param notices what its owner should know of it
   */
  record Genuine(FileType type, Set<FileNotice> notices) implements Finding {
    /** Copies the notices. */
    public Genuine {
      notices = Set.copyOf(notices);
    }
  }

  /** The file must not be kept. */
  record Refused(Problem problem) implements Finding {}
}

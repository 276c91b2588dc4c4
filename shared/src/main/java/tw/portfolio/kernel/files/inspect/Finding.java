package tw.portfolio.kernel.files.inspect;

import tw.portfolio.kernel.files.FileType;

/** What an inspection found: the file is what it says, or it is refused and why. */
public sealed interface Finding {
  /** The file is whole, and of the type it was said to be. */
  record Genuine(FileType type) implements Finding {}

  /** The file must not be kept. */
  record Refused(Problem problem) implements Finding {}
}

package tw.portfolio.kernel.files;

import java.util.Set;

/** A file of a piece: announced, or here and verified. */
public sealed interface RecordedFile {
  /** What the student said of it. */
  DeclaredFile declared();

  /** Where it lies or will lie. */
  ObjectKey key();

  /** A link has been given; the file has not been seen. */
  record Expected(DeclaredFile declared, ObjectKey key) implements RecordedFile {}

  /**
   * It has been read back whole, and is what was declared.
   *
   * @param md5 for the exchange format between schools
   * @param crc32 for archives that are laid out before a byte is read
   * @param seal tells whether the bytes are still the same
   * @param notices what its owner should know of it
   */
  record Verified(
      DeclaredFile declared,
      ObjectKey key,
      Md5 md5,
      Crc32 crc32,
      Seal seal,
      Set<FileNotice> notices)
      implements RecordedFile {
    /** Copies the notices. */
    public Verified {
      notices = Set.copyOf(notices);
    }
  }
}

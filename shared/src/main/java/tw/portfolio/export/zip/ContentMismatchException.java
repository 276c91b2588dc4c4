package tw.portfolio.export.zip;

import java.io.IOException;

/**
 * The content of an archive entry isn't what its record says: bytes were lost or altered since. The
 * archive that was being written is unusable. The entry is told by its index, never by its name.
 */
public final class ContentMismatchException extends IOException {

  /** What is wrong with the content. */
  public enum Kind {
    /** It ended before the stated size. */
    SHORT,
    /** It goes on after the stated size. */
    LONG,
    /** It has the stated size and another CRC-32. */
    ALTERED
  }

  private final int index;
  private final Kind kind;

  ContentMismatchException(int index, Kind kind, String found) {
    super("archive entry " + index + ": " + found);
    this.index = index;
    this.kind = kind;
  }

  /** Which entry of the layout, from 0. */
  public int index() {
    return index;
  }

  /** What is wrong with its content. */
  public Kind kind() {
    return kind;
  }
}

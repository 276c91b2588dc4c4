package tw.portfolio.kernel.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from anywhere in them: an object of a store, or what lies in memory. */
public interface RangedBytes {
  /** How many there are. */
  long size();

  /**
   * Opens a part for one pass; the caller closes it.
   *
   * @param from where it begins, within these bytes
   * @param length how long it is, at least one byte and not beyond the end
   * @throws IOException if the bytes can't be read, or are others by now
   */
  InputStream read(long from, long length) throws IOException;

  /** Bytes that lie in memory; not to be changed by anybody. */
  static RangedBytes of(byte[] content) {
    return new RangedBytes() {
      @Override
      public long size() {
        return content.length;
      }

      @Override
      public InputStream read(long from, long length) {
        return new ByteArrayInputStream(content, Math.toIntExact(from), Math.toIntExact(length));
      }
    };
  }
}

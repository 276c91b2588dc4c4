package tw.portfolio.export.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;

/**
 * Writes an archive as laid out: each entry's content in order, checked against its stated size and
 * CRC-32 while it is copied, then {@link #finish()}. Whoever opened a stream closes it: neither the
 * output nor any content is closed here. After any exception nothing more can be written, and
 * without {@link #finish()} what was written is no archive. For one thread at a time.
 */
public final class StoredArchiveWriter {

  private static final int BUFFER = 64 * 1024;
  private static final int DONE = -1;

  private final ArchiveLayout layout;
  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private int next;

  /** A writer of {@code layout} to {@code out}, which stands where the archive shall start. */
  public StoredArchiveWriter(ArchiveLayout layout, OutputStream out) {
    this.layout = layout;
    this.out = out;
  }

  /**
   * Writes the next entry; reads {@code content} to its end.
   *
   * @param index the entry's index in the layout: 0, 1, 2, …
   * @throws ContentMismatchException if the content's length or CRC-32 isn't the stated one
   * @throws IOException if reading or writing fails
   * @throws IllegalStateException if it isn't this entry's turn
   */
  public void entry(int index, InputStream content) throws IOException {
    if (index != next || index >= layout.entries().size()) {
      throw new IllegalStateException("it isn't the turn of archive entry " + index);
    }
    next = DONE;
    out.write(layout.localHeader(index));
    copy(index, layout.entries().get(index), content);
    next = index + 1;
  }

  /**
   * Writes the next entry from bytes; see {@link #entry(int, InputStream)}.
   *
   * @throws ContentMismatchException if the content's length or CRC-32 isn't the stated one
   * @throws IOException if writing fails
   * @throws IllegalStateException if it isn't this entry's turn
   */
  public void entry(int index, byte[] content) throws IOException {
    entry(index, new ByteArrayInputStream(content));
  }

  /**
   * Writes the directory, with which the archive is whole, and flushes the output.
   *
   * @throws IOException if writing fails
   * @throws IllegalStateException if an entry hasn't been written, or the archive is finished
   */
  public void finish() throws IOException {
    if (next != layout.entries().size()) {
      throw new IllegalStateException(
          next == DONE
              ? "the archive is finished or broken"
              : "archive entry " + next + " hasn't been written");
    }
    next = DONE;
    layout.writeDirectory(out);
    out.flush();
  }

  private void copy(int index, StoredEntry entry, InputStream content) throws IOException {
    CRC32 crc = new CRC32();
    long left = entry.size();
    while (left > 0) {
      int read = content.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        throw new ContentMismatchException(
            index,
            ContentMismatchException.Kind.SHORT,
            "%d of %d bytes are missing".formatted(left, entry.size()));
      }
      crc.update(buffer, 0, read);
      out.write(buffer, 0, read);
      left -= read;
    }
    if (content.read() >= 0) {
      throw new ContentMismatchException(
          index,
          ContentMismatchException.Kind.LONG,
          "there is more than the stated %d bytes".formatted(entry.size()));
    }
    if (crc.getValue() != entry.crc32()) {
      throw new ContentMismatchException(
          index,
          ContentMismatchException.Kind.ALTERED,
          "CRC-32 is %08x, not the stated %08x".formatted(crc.getValue(), entry.crc32()));
    }
  }
}

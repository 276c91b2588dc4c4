package tw.portfolio.export.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a stored archive entry by entry, without knowing the later ones: a file that turns out to
 * be missing is left out, and each is read only once. The content must have been checked against
 * its entry before. The output is left open. For one thread at a time.
 */
public final class SequentialArchiveWriter {
  private final OutputStream out;
  private final List<StoredEntry> entries = new ArrayList<>();

  /** A writer to {@code out}, which stands where the archive shall start. */
  public SequentialArchiveWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes the next entry.
   *
   * @throws IllegalArgumentException if the content has not the entry's size
   * @throws IOException if writing fails
   */
  public void add(StoredEntry entry, byte[] content) throws IOException {
    if (content.length != entry.size()) {
      throw new IllegalArgumentException("The content has not the size of its entry");
    }
    out.write(ZipRecords.local(entry));
    out.write(content);
    entries.add(entry);
  }

  /** How many entries have been written. */
  public int entries() {
    return entries.size();
  }

  /**
   * Writes the directory, with which the archive is whole, and flushes the output.
   *
   * @throws IllegalArgumentException if two entries clash, see {@link ArchiveLayout#of}
   * @throws IOException if writing fails
   */
  public void finish() throws IOException {
    ArchiveLayout.of(entries).writeDirectory(out);
    out.flush();
  }
}

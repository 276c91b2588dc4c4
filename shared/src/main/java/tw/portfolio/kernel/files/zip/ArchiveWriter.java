package tw.portfolio.kernel.files.zip;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipOutputStream;

/**
 * Writes a stored archive entry by entry, without knowing the later ones: a file that turns out to
 * be missing is left out, and each is read only once. The same entries in the same order give the
 * same bytes. The output is left open. For one thread at a time.
 */
public final class ArchiveWriter {
  private final ZipOutputStream zip;
  private final EntryClashes names = new EntryClashes();

  /** A writer to {@code out}, which stands where the archive shall start. */
  public ArchiveWriter(OutputStream out) {
    // the JDK writes the numbers of a record byte by byte
    this.zip = new ZipOutputStream(new BufferedOutputStream(out), StandardCharsets.UTF_8);
  }

  /**
   * Writes the next entry. After an {@link IOException} what was written is no archive any more.
   *
   * @throws IllegalArgumentException if the content has not the entry's size, or if the entry would
   *     be in the way of an earlier one, see {@link EntryClashes#add}; then nothing was written
   * @throws IOException if the content has not the entry's CRC-32, or writing fails
   */
  public void add(StoredEntry entry, byte[] content) throws IOException {
    if (content.length != entry.size()) {
      throw new IllegalArgumentException("The content has not the size of its entry");
    }
    names.add(entry.name());
    zip.putNextEntry(entry.toZip());
    zip.write(content);
    zip.closeEntry();
  }

  /** How many entries have been written. */
  public int entries() {
    return names.size();
  }

  /**
   * Writes the directory, with which the archive is whole, and flushes the output.
   *
   * @throws IOException if writing fails
   */
  public void finish() throws IOException {
    zip.finish();
    zip.flush();
  }
}

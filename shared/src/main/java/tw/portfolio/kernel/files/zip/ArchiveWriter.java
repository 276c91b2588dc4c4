package tw.portfolio.kernel.files.zip;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tw.portfolio.school.Window;

/**
 * Writes a stored archive entry by entry, without knowing the later ones: a file that turns out to
 * be missing is left out, and each is read only once. The same entries in the same order give the
 * same bytes. The output is left open. For one thread at a time.
 */
public final class ArchiveWriter {

  /** The JDK takes midnight for "before 1980" and then asks the machine's time zone. */
  private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

  private static final LocalDateTime LAST = LocalDateTime.of(2107, 12, 31, 23, 59, 58);

  /** The extended timestamp (Info-ZIP's "UT"): its tag, 5 bytes long, the modification time. */
  private static final int EXACT = 0x5455;

  private final ZipOutputStream zip;
  private final ArchiveNames names = new ArchiveNames();

  /** A writer to {@code out}, which stands where the archive shall start. */
  public ArchiveWriter(OutputStream out) {
    // the JDK writes the numbers of a record byte by byte
    this.zip = new ZipOutputStream(new BufferedOutputStream(out), StandardCharsets.UTF_8);
  }

  /**
   * Writes the next entry. After an {@link IOException} what was written is no archive any more.
   *
   * @throws IllegalArgumentException if the content has not the entry's size, or if the entry would
   *     be in the way of an earlier one, see {@link ArchiveNames#add}; then nothing was written
   * @throws IOException if the content has not the entry's CRC-32, or writing fails
   */
  public void add(StoredEntry entry, byte[] content) throws IOException {
    if (content.length != entry.size()) {
      throw new IllegalArgumentException("The content has not the size of its entry");
    }
    names.add(entry.name());
    ZipEntry header = new ZipEntry(entry.name());
    header.setMethod(ZipEntry.STORED);
    header.setSize(entry.size());
    header.setCrc(entry.crc32());
    setTime(header, entry.modified());
    zip.putNextEntry(header);
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

  /**
   * Local date and time, and seconds since 1970: Taipei's, whatever the machine's time zone is,
   * within the years that fit (1980 to 2107), and the exact second where it fits 32 bits (1901 to
   * 2038).
   */
  private static void setTime(ZipEntry entry, Instant modified) {
    LocalDateTime local = LocalDateTime.ofInstant(modified, Window.TAIPEI);
    if (local.isBefore(FIRST)) {
      local = FIRST;
    } else if (local.isAfter(LAST)) {
      local = LAST;
    }
    entry.setTimeLocal(local);
    int seconds = (int) modified.getEpochSecond();
    if (seconds == modified.getEpochSecond()) {
      ByteBuffer exact = ByteBuffer.allocate(9).order(ByteOrder.LITTLE_ENDIAN);
      exact.putShort((short) EXACT).putShort((short) 5).put((byte) 1).putInt(seconds);
      // not setLastModifiedTime, which puts the local time into the machine's zone
      entry.setExtra(exact.array());
    }
  }
}

package tw.portfolio.export.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Where every byte of a stored ZIP archive goes, from what is known of its entries alone. So the
 * archive's length can be stated, a part of it made anew, or parts made side by side (design
 * decision 7), before any content is read. Offsets and sizes are in bytes from the archive's start.
 *
 * <p>The archive is: for each entry its {@linkplain #localHeader local header} and its content, in
 * the order given; then the {@linkplain #directory directory}. ZIP64 is used only where a number
 * needs it: sizes and offsets from 4 GiB - 1, counts from 65,535. The layout is immutable.
 */
public final class ArchiveLayout {

  private final List<StoredEntry> entries;
  private final long[] headerOffsets;
  private final long directoryOffset;
  private final long centralSize;

  private ArchiveLayout(List<StoredEntry> entries) {
    this.entries = entries;
    this.headerOffsets = new long[entries.size()];
    long offset = 0;
    long central = 0;
    for (int i = 0; i < headerOffsets.length; i++) {
      StoredEntry entry = entries.get(i);
      headerOffsets[i] = offset;
      central += ZipRecords.centralLength(entry, offset);
      offset = Math.addExact(offset + ZipRecords.localLength(entry), entry.size());
    }
    this.directoryOffset = offset;
    this.centralSize = central;
  }

  /**
   * Lays out an archive of these entries, in this order.
   *
   * @throws IllegalArgumentException if two entries have the same name but for case, Unicode normal
   *     form or dots and spaces at the end (the same file to Windows), or if one is a file where
   *     another needs a folder; it names the two by index
   * @throws ArithmeticException if the archive would be longer than 2^63-1 bytes
   */
  public static ArchiveLayout of(List<StoredEntry> entries) {
    List<StoredEntry> copy = List.copyOf(entries);
    EntryClashes.refuseIn(copy);
    return new ArchiveLayout(copy);
  }

  /** The entries in archive order. */
  public List<StoredEntry> entries() {
    return entries;
  }

  /** The length of the whole archive. */
  public long totalSize() {
    return directoryOffset
        + centralSize
        + ZipRecords.endLength(entries.size(), directoryOffset, centralSize);
  }

  /**
   * Where the local header of entry {@code index} starts.
   *
   * @throws IndexOutOfBoundsException if there is no such entry
   */
  public long headerOffset(int index) {
    return headerOffsets[index];
  }

  /**
   * Where the content of entry {@code index} starts.
   *
   * @throws IndexOutOfBoundsException if there is no such entry
   */
  public long contentOffset(int index) {
    return headerOffsets[index] + ZipRecords.localLength(entries.get(index));
  }

  /** Where the directory starts, just behind the last content. */
  public long directoryOffset() {
    return directoryOffset;
  }

  /**
   * The bytes from {@link #headerOffset} to {@link #contentOffset} of entry {@code index}.
   *
   * @throws IndexOutOfBoundsException if there is no such entry
   */
  public byte[] localHeader(int index) {
    return ZipRecords.local(entries.get(index));
  }

  /**
   * The bytes from {@link #directoryOffset} to the archive's end: the central directory and the end
   * records. About 100 bytes and the name for each entry; {@link #writeDirectory} holds only one.
   */
  public byte[] directory() {
    ByteArrayOutputStream bytes =
        new ByteArrayOutputStream(Math.toIntExact(totalSize() - directoryOffset));
    try {
      writeDirectory(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Writes what {@link #directory} gives, one record at a time.
   *
   * @throws IOException if {@code out} fails
   */
  public void writeDirectory(OutputStream out) throws IOException {
    for (int i = 0; i < headerOffsets.length; i++) {
      out.write(ZipRecords.central(entries.get(i), headerOffsets[i]));
    }
    out.write(ZipRecords.end(headerOffsets.length, directoryOffset, centralSize));
  }
}

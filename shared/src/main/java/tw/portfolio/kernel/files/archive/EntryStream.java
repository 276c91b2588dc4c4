package tw.portfolio.kernel.files.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import tw.portfolio.kernel.files.RangedBytes;
import tw.portfolio.kernel.files.archive.DirectoryEntry.AesField;

/**
 * The content of an entry, decrypted and unpacked as it is read. The library that does so is shown
 * a header made from the directory instead of the one in the archive, which is only compared: so
 * there is one truth about an entry, and it was checked.
 */
final class EntryStream extends InputStream {
  private static final int LOCAL = 0x04034B50;
  private static final int LOCAL_BYTES = 30;
  private static final int AES_EXTRA = 0x9901;
  private static final long IN_ZIP64 = 0xFFFF_FFFFL;

  /** The flags that say how the content is to be read. */
  private static final int FLAGS_OF_CONTENT = 1 | 1 << 3 | 1 << 6;

  private final DirectoryEntry entry;
  private final PackedBytes packed;
  private final ZipInputStream content;
  private final boolean provenPassword;
  private long left;

  private EntryStream(
      DirectoryEntry entry, PackedBytes packed, ZipInputStream content, boolean provenPassword) {
    this.entry = entry;
    this.packed = packed;
    this.content = content;
    this.provenPassword = provenPassword;
    this.left = entry.shown().size();
  }

  /** Opens an entry; a password that was proven before is not to blame for what is wrong. */
  static InputStream open(
      RangedBytes bytes,
      DirectoryEntry entry,
      Optional<ArchivePassword> password,
      boolean provenPassword)
      throws IOException {
    InputStream range = bytes.read(entry.header(), entry.bound() - entry.header());
    boolean opened = false;
    try {
      skipHeader(range, entry);
      PackedBytes packed = new PackedBytes(range, entry.packed());
      InputStream shown = new SequenceInputStream(new ByteArrayInputStream(header(entry)), packed);
      ZipInputStream content =
          entry.encrypted()
              ? new ZipInputStream(
                  shown, password.orElseThrow().characters(), StandardCharsets.UTF_8)
              : new ZipInputStream(shown, StandardCharsets.UTF_8);
      EntryStream stream = new EntryStream(entry, packed, content, provenPassword);
      stream.begin();
      opened = true;
      return stream;
    } finally {
      if (!opened) {
        range.close();
      }
    }
  }

  private static void skipHeader(InputStream range, DirectoryEntry entry) throws IOException {
    byte[] read = range.readNBytes(LOCAL_BYTES);
    if (read.length < LOCAL_BYTES) {
      throw lying(entry);
    }
    ByteBuffer header = ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
    int nameBytes = Short.toUnsignedInt(header.getShort(26));
    int extraBytes = Short.toUnsignedInt(header.getShort(28));
    if (header.getInt(0) != LOCAL
        || ((header.getShort(6) ^ entry.flags()) & FLAGS_OF_CONTENT) != 0
        || Short.toUnsignedInt(header.getShort(8)) != entry.method()
        || !new String(range.readNBytes(nameBytes), StandardCharsets.ISO_8859_1)
            .equals(entry.rawName())
        || LOCAL_BYTES + nameBytes + extraBytes + entry.packed() > entry.bound() - entry.header()) {
      throw lying(entry);
    }
    if (!entry.described()
        && (differs(header.getInt(18), entry.packed())
            || differs(header.getInt(22), entry.shown().size()))) {
      throw lying(entry);
    }
    if (range.readNBytes(extraBytes).length < extraBytes) {
      throw lying(entry);
    }
  }

  private static boolean differs(int said, long known) {
    long unsigned = Integer.toUnsignedLong(said);
    return unsigned != known && unsigned != IN_ZIP64;
  }

  /** A local header without doubt: the sizes are in it, nothing follows the content. */
  private static byte[] header(DirectoryEntry entry) {
    byte[] extra = entry.aes().map(EntryStream::extra).orElseGet(() -> new byte[0]);
    return ByteBuffer.allocate(LOCAL_BYTES + 1 + extra.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(LOCAL)
        .putShort((short) 20)
        .putShort((short) (entry.flags() & 1))
        .putShort((short) entry.method())
        .putInt(entry.time())
        .putInt((int) entry.crc())
        .putInt((int) entry.packed())
        .putInt((int) entry.shown().size())
        .putShort((short) 1)
        .putShort((short) extra.length)
        .put((byte) 'e')
        .put(extra)
        .array();
  }

  private static byte[] extra(AesField aes) {
    return ByteBuffer.allocate(11)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) AES_EXTRA)
        .putShort((short) 7)
        .putShort((short) aes.version())
        .put((byte) 'A')
        .put((byte) 'E')
        .put((byte) aes.strength())
        .putShort((short) aes.method())
        .array();
  }

  private void begin() throws IOException {
    try {
      content.getNextEntry();
      if (left == 0) {
        end();
      }
    } catch (IOException e) {
      throw told(e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (left == 0) {
      return -1;
    }
    try {
      int read = content.read(buffer, offset, (int) Math.min(length, left));
      if (read < 0) {
        throw lying(entry);
      }
      left -= read;
      if (left == 0) {
        end();
      }
      return read;
    } catch (IOException e) {
      throw told(e);
    }
  }

  /** One more read: it proves the content, or finds more of it than there may be. */
  private void end() throws IOException {
    if (content.read(new byte[1], 0, 1) >= 0) {
      throw lying(entry);
    }
  }

  private IOException told(IOException e) {
    if (e instanceof RefusedArchiveException || packed.failed()) {
      return e;
    }
    boolean password =
        !provenPassword
            && e instanceof ZipException zip
            && zip.getType() == ZipException.Type.WRONG_PASSWORD;
    return password
        ? new RefusedArchiveException(ArchiveFault.PASSWORD_WRONG)
        : new RefusedArchiveException(ArchiveFault.CONTENT_ALTERED, entry.shown().position());
  }

  private static RefusedArchiveException lying(DirectoryEntry entry) {
    return new RefusedArchiveException(ArchiveFault.LYING, entry.shown().position());
  }

  @Override
  public void close() throws IOException {
    try (packed) {
      content.close();
    }
  }
}

package tw.portfolio.kernel.files.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tw.portfolio.kernel.files.archive.DirectoryEntry.AesField;

/** Reads the entries of a directory one by one, and refuses what no plain archive has. */
final class EntryParser {
  private static final int ENTRY = 0x02014B50;
  private static final int ENTRY_BYTES = 46;
  private static final long IN_ZIP64 = 0xFFFF_FFFFL;

  private static final int STRONG_ENCRYPTION = 1 << 6;
  private static final int PATCH = 1 << 5;
  private static final int MASKED_HEADERS = 1 << 13;

  private static final int UNIX_TYPE = 0xF000;
  private static final int UNIX_FOLDER = 0x4000;
  private static final int UNIX_FILE = 0x8000;
  private static final int WINDOWS_LINK = 0x400;

  private final ByteBuffer directory;
  private final ArchiveLimits limits;
  private final EntryNames names = new EntryNames();
  private int position;
  private long total;

  EntryParser(ByteBuffer directory, ArchiveLimits limits) {
    this.directory = directory;
    this.limits = limits;
  }

  boolean hasMore() {
    return directory.hasRemaining();
  }

  /** The fixed part of an entry, its name with a byte a character, and its extra fields. */
  private record Raw(
      int flags,
      int method,
      int time,
      long crc,
      long packed,
      long size,
      int disk,
      long attributes,
      long header,
      String name,
      ExtraFields extra) {}

  DirectoryEntry next() throws RefusedArchiveException {
    position++;
    if (position > limits.entries()) {
      throw new RefusedArchiveException(ArchiveFault.TOO_MANY_ENTRIES);
    }
    Raw raw = zip64(raw());
    if (raw.disk() != 0) {
      throw new RefusedArchiveException(ArchiveFault.SPLIT);
    }
    checkKind(raw);
    EntryNames.Name name =
        names.next(
            position, raw.name().getBytes(StandardCharsets.ISO_8859_1), raw.flags(), raw.extra());
    DirectoryEntry entry =
        new DirectoryEntry(
            new ArchiveEntry(position, name.text(), name.encoding(), raw.size()),
            raw.name(),
            raw.flags(),
            raw.method(),
            aes(raw),
            raw.time(),
            raw.crc(),
            raw.packed(),
            raw.header(),
            raw.header());
    checkPacking(entry);
    checkSize(entry);
    return entry;
  }

  private Raw raw() throws RefusedArchiveException {
    int at = directory.position();
    if (directory.remaining() < ENTRY_BYTES || directory.getInt(at) != ENTRY) {
      throw refused(ArchiveFault.DAMAGED);
    }
    int nameBytes = Short.toUnsignedInt(directory.getShort(at + 28));
    int extraBytes = Short.toUnsignedInt(directory.getShort(at + 30));
    int commentBytes = Short.toUnsignedInt(directory.getShort(at + 32));
    if (directory.remaining() < ENTRY_BYTES + nameBytes + extraBytes + commentBytes) {
      throw refused(ArchiveFault.DAMAGED);
    }
    byte[] name = new byte[nameBytes];
    directory.get(at + ENTRY_BYTES, name);
    Raw raw =
        new Raw(
            Short.toUnsignedInt(directory.getShort(at + 8)),
            Short.toUnsignedInt(directory.getShort(at + 10)),
            directory.getInt(at + 12),
            Integer.toUnsignedLong(directory.getInt(at + 16)),
            Integer.toUnsignedLong(directory.getInt(at + 20)),
            Integer.toUnsignedLong(directory.getInt(at + 24)),
            Short.toUnsignedInt(directory.getShort(at + 34)),
            Integer.toUnsignedLong(directory.getInt(at + 38)),
            Integer.toUnsignedLong(directory.getInt(at + 42)),
            new String(name, StandardCharsets.ISO_8859_1),
            ExtraFields.of(directory, at + ENTRY_BYTES + nameBytes, extraBytes));
    directory.position(at + ENTRY_BYTES + nameBytes + extraBytes + commentBytes);
    return raw;
  }

  /** The same with the sizes that don't fit into 32 bits; they stand one after the other. */
  private Raw zip64(Raw raw) throws RefusedArchiveException {
    Optional<ByteBuffer> found = raw.extra().field(ExtraFields.ZIP64);
    if (found.isEmpty()) {
      return raw;
    }
    ByteBuffer field = found.get();
    long size = raw.size() == IN_ZIP64 ? number(field) : raw.size();
    long packed = raw.packed() == IN_ZIP64 ? number(field) : raw.packed();
    long header = raw.header() == IN_ZIP64 ? number(field) : raw.header();
    return new Raw(
        raw.flags(),
        raw.method(),
        raw.time(),
        raw.crc(),
        packed,
        size,
        raw.disk(),
        raw.attributes(),
        header,
        raw.name(),
        raw.extra());
  }

  private long number(ByteBuffer field) throws RefusedArchiveException {
    if (field.remaining() < Long.BYTES) {
      throw refused(ArchiveFault.DAMAGED);
    }
    long number = field.getLong();
    if (number < 0) {
      throw refused(ArchiveFault.LYING);
    }
    return number;
  }

  /** Programs of Unix write the file's mode; what Windows writes there has no such bits. */
  private void checkKind(Raw raw) throws RefusedArchiveException {
    int type = (int) (raw.attributes() >>> 16) & UNIX_TYPE;
    boolean folder = raw.name().endsWith("/");
    if ((raw.attributes() & WINDOWS_LINK) != 0
        || (type != 0 && type != (folder ? UNIX_FOLDER : UNIX_FILE))) {
      throw refused(ArchiveFault.LINK);
    }
    if (folder && raw.size() != 0) {
      throw refused(ArchiveFault.LYING);
    }
  }

  private Optional<AesField> aes(Raw raw) throws RefusedArchiveException {
    if (raw.method() != DirectoryEntry.AES) {
      return Optional.empty();
    }
    Optional<AesField> aes = raw.extra().aes();
    if (aes.filter(AesField::known).isEmpty() || (raw.flags() & 1) == 0) {
      throw refused(ArchiveFault.UNKNOWN_ENCRYPTION);
    }
    return aes;
  }

  private void checkPacking(DirectoryEntry entry) throws RefusedArchiveException {
    if ((entry.flags() & (STRONG_ENCRYPTION | MASKED_HEADERS)) != 0) {
      throw refused(ArchiveFault.UNKNOWN_ENCRYPTION);
    }
    if ((entry.flags() & PATCH) != 0) {
      throw refused(ArchiveFault.UNKNOWN_METHOD);
    }
    long content = entry.packed() - entry.overhead();
    boolean fits =
        switch (entry.packing()) {
          case DirectoryEntry.STORED -> content == entry.shown().size();
          case DirectoryEntry.DEFLATED -> content >= 0;
          default -> throw refused(ArchiveFault.UNKNOWN_METHOD);
        };
    if (!fits) {
      throw refused(ArchiveFault.LYING);
    }
  }

  private void checkSize(DirectoryEntry entry) throws RefusedArchiveException {
    long size = entry.shown().size();
    if (size > limits.ratioFrom() && size / limits.ratio() > entry.packed()) {
      throw refused(ArchiveFault.BOMB);
    }
    if (size > limits.bytesAnEntry()) {
      throw refused(ArchiveFault.ENTRY_TOO_LARGE);
    }
    total += size;
    if (total > limits.bytes()) {
      throw new RefusedArchiveException(ArchiveFault.TOO_LARGE);
    }
  }

  private RefusedArchiveException refused(ArchiveFault fault) {
    return new RefusedArchiveException(fault, position);
  }
}

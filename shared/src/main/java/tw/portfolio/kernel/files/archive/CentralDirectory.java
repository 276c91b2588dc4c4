package tw.portfolio.kernel.files.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tw.portfolio.kernel.files.RangedBytes;

/**
 * The directory at the end of an archive (APPNOTE.TXT 4.3.12 to 4.3.16). It is read once, by its
 * own rules alone: where it ends, how many entries it has and where they lie must all agree.
 */
final class CentralDirectory {
  private static final int END = 0x06054B50;
  private static final int END_BYTES = 22;
  private static final int ZIP64_LOCATOR = 0x07064B50;
  private static final int ZIP64_LOCATOR_BYTES = 20;
  private static final int ZIP64_END = 0x06064B50;
  private static final int ZIP64_END_BYTES = 56;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final long BYTES_AN_ENTRY = 1024;

  /** Of a local header without its name. */
  private static final int LOCAL_BYTES = 30;

  private final RangedBytes bytes;
  private final ArchiveLimits limits;

  private CentralDirectory(RangedBytes bytes, ArchiveLimits limits) {
    this.bytes = bytes;
    this.limits = limits;
  }

  /** The files of an archive, in the order of its directory. */
  static List<DirectoryEntry> files(RangedBytes bytes, ArchiveLimits limits) throws IOException {
    CentralDirectory directory = new CentralDirectory(bytes, limits);
    Place place = directory.place();
    return directory.files(place);
  }

  /** Where the directory lies. */
  private record Place(long entries, long from, long length) {}

  private Place place() throws IOException {
    int tail = (int) Math.min(bytes.size(), END_BYTES + LONGEST_COMMENT + ZIP64_LOCATOR_BYTES);
    if (tail < END_BYTES) {
      throw damaged();
    }
    long from = bytes.size() - tail;
    ByteBuffer buffer = read(from, tail);
    for (int at = tail - END_BYTES; at >= 0 && at >= tail - END_BYTES - LONGEST_COMMENT; at--) {
      if (buffer.getInt(at) == END && at + END_BYTES + unsigned(buffer.getShort(at + 20)) == tail) {
        return place(buffer, at, from + at);
      }
    }
    throw damaged();
  }

  private Place place(ByteBuffer tail, int at, long end) throws IOException {
    int disk = unsigned(tail.getShort(at + 4));
    int here = unsigned(tail.getShort(at + 8));
    int all = unsigned(tail.getShort(at + 10));
    long length = unsigned(tail.getInt(at + 12));
    long from = unsigned(tail.getInt(at + 16));
    boolean zip64 = all == 0xFFFF || length == 0xFFFF_FFFFL || from == 0xFFFF_FFFFL;
    int locator = at - ZIP64_LOCATOR_BYTES;
    if (zip64 && locator >= 0 && tail.getInt(locator) == ZIP64_LOCATOR) {
      return zip64(tail.getLong(locator + 8), end - ZIP64_LOCATOR_BYTES);
    }
    if (disk != 0 || here != all) {
      throw new RefusedArchiveException(ArchiveFault.SPLIT);
    }
    return checked(new Place(all, from, length), end);
  }

  private Place zip64(long at, long locator) throws IOException {
    if (at < 0 || at != locator - ZIP64_END_BYTES) {
      throw damaged();
    }
    ByteBuffer end = read(at, ZIP64_END_BYTES);
    if (end.getInt(0) != ZIP64_END) {
      throw damaged();
    }
    if (end.getInt(16) != 0 || end.getLong(24) != end.getLong(32)) {
      throw new RefusedArchiveException(ArchiveFault.SPLIT);
    }
    return checked(new Place(end.getLong(32), end.getLong(48), end.getLong(40)), at);
  }

  private Place checked(Place place, long end) throws RefusedArchiveException {
    if (place.entries() < 0
        || place.from() < 0
        || place.length() < 0
        || place.from() > end
        || place.length() != end - place.from()) {
      throw damaged();
    }
    if (place.entries() > limits.entries()
        || place.length() > (limits.entries() + BYTES_AN_ENTRY) * BYTES_AN_ENTRY) {
      throw new RefusedArchiveException(ArchiveFault.TOO_MANY_ENTRIES);
    }
    return place;
  }

  private List<DirectoryEntry> files(Place place) throws IOException {
    if (place.length() == 0) {
      return List.of();
    }
    EntryParser parser =
        new EntryParser(read(place.from(), Math.toIntExact(place.length())), limits);
    List<DirectoryEntry> entries = new ArrayList<>();
    while (parser.hasMore()) {
      entries.add(parser.next());
    }
    if (entries.size() != place.entries()) {
      throw new RefusedArchiveException(ArchiveFault.LYING);
    }
    return bounded(entries, place.from()).stream()
        .filter(entry -> !entry.rawName().endsWith("/"))
        .sorted(Comparator.comparingInt(entry -> entry.shown().position()))
        .toList();
  }

  /** No two may share a byte: a bomb whose entries lie in each other needs few bytes for many. */
  private static List<DirectoryEntry> bounded(List<DirectoryEntry> entries, long end)
      throws RefusedArchiveException {
    List<DirectoryEntry> lying =
        entries.stream().sorted(Comparator.comparingLong(DirectoryEntry::header)).toList();
    List<DirectoryEntry> bounded = new ArrayList<>();
    for (int i = 0; i < lying.size(); i++) {
      DirectoryEntry entry = lying.get(i);
      long next = i + 1 < lying.size() ? lying.get(i + 1).header() : end;
      if (entry.header() < 0
          || entry.header() > end
          || next - entry.header() < LOCAL_BYTES + entry.rawName().length() + entry.packed()) {
        throw new RefusedArchiveException(ArchiveFault.LYING, entry.shown().position());
      }
      bounded.add(entry.upTo(next));
    }
    return bounded;
  }

  private ByteBuffer read(long from, int length) throws IOException {
    try (InputStream in = bytes.read(from, length)) {
      byte[] read = in.readNBytes(length);
      if (read.length != length) {
        throw damaged();
      }
      return ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  private static int unsigned(short number) {
    return Short.toUnsignedInt(number);
  }

  private static long unsigned(int number) {
    return Integer.toUnsignedLong(number);
  }

  private static RefusedArchiveException damaged() {
    return new RefusedArchiveException(ArchiveFault.DAMAGED);
  }
}

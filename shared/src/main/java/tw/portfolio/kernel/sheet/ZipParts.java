package tw.portfolio.kernel.sheet;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a ZIP archive in memory, found by its directory. The JDK's reader of streams goes by
 * the headers between the parts, which many programs that write workbooks leave unfinished.
 */
final class ZipParts {
  private static final int END = 0x06054B50;
  private static final int ENTRY = 0x02014B50;
  private static final int LOCAL = 0x04034B50;
  private static final int END_BYTES = 22;
  private static final int ENTRY_BYTES = 46;
  private static final int LOCAL_BYTES = 30;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final ByteBuffer bytes;
  private final Map<PartName, Part> parts = new HashMap<>();

  private ZipParts(byte[] content) {
    this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
  }

  private record Part(int flags, int method, int size, int header) {}

  /** Reads the directory; what is cut off or does not fit together is damaged. */
  static ZipParts of(byte[] content) throws UnreadableSheetException {
    ZipParts zip = new ZipParts(content);
    try {
      zip.readDirectory(zip.end());
    } catch (IndexOutOfBoundsException | IllegalArgumentException _) {
      throw SheetRefusals.damaged();
    }
    return zip;
  }

  private int end() throws UnreadableSheetException {
    int last = bytes.limit() - END_BYTES;
    for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
      if (bytes.getInt(at) == END) {
        return at;
      }
    }
    throw SheetRefusals.damaged();
  }

  private void readDirectory(int end) throws UnreadableSheetException {
    int entries = bytes.getShort(end + 10) & 0xFFFF;
    int at = bytes.getInt(end + 16);
    for (int entry = 0; entry < entries; entry++) {
      if (bytes.getInt(at) != ENTRY) {
        throw SheetRefusals.damaged();
      }
      int nameBytes = bytes.getShort(at + 28) & 0xFFFF;
      Part part =
          new Part(
              bytes.getShort(at + 8),
              bytes.getShort(at + 10),
              bytes.getInt(at + 20),
              bytes.getInt(at + 42));
      String name = new String(bytes.array(), at + ENTRY_BYTES, nameBytes, StandardCharsets.UTF_8);
      if (Optional.ofNullable(parts.put(PartName.of(name), part)).isPresent()) {
        throw SheetRefusals.damaged();
      }
      at +=
          ENTRY_BYTES
              + nameBytes
              + (bytes.getShort(at + 30) & 0xFFFF)
              + (bytes.getShort(at + 32) & 0xFFFF);
    }
  }

  /** The names of all parts. */
  Set<PartName> names() {
    return Set.copyOf(parts.keySet());
  }

  /** How many bytes a part takes in the archive; none if there is no such part. */
  int packed(PartName name) {
    return Optional.ofNullable(parts.get(name)).map(Part::size).orElse(0);
  }

  /** Opens a part, unpacking it as it is read; what it swells to is the reader's to count. */
  Optional<InputStream> open(PartName name) throws UnreadableSheetException {
    Optional<Part> found = Optional.ofNullable(parts.get(name));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Part part = found.get();
    if ((part.flags() & 1) != 0) {
      throw SheetRefusals.locked();
    }
    try {
      return Optional.of(open(part));
    } catch (IndexOutOfBoundsException _) {
      throw SheetRefusals.damaged();
    }
  }

  private InputStream open(Part part) throws UnreadableSheetException {
    if (bytes.getInt(part.header()) != LOCAL) {
      throw SheetRefusals.damaged();
    }
    int start =
        part.header()
            + LOCAL_BYTES
            + (bytes.getShort(part.header() + 26) & 0xFFFF)
            + (bytes.getShort(part.header() + 28) & 0xFFFF);
    if (part.size() < 0 || start > bytes.limit() - part.size()) {
      throw SheetRefusals.damaged();
    }
    InputStream packed = new ByteArrayInputStream(bytes.array(), start, part.size());
    return switch (part.method()) {
      case STORED -> packed;
      case DEFLATED -> new Inflating(packed);
      default -> throw SheetRefusals.damaged();
    };
  }

  /** Frees the inflater when it is closed, which the JDK's does for its own inflaters only. */
  private static final class Inflating extends InflaterInputStream {
    Inflating(InputStream packed) {
      super(packed, new Inflater(true), 16 * 1024);
    }

    @Override
    public void close() {
      inf.end();
    }
  }
}

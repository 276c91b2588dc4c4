package tw.portfolio.kernel.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * The parts of a workbook, unpacked only when they are needed, and never held whole. What they
 * swell to is counted while they are unpacked, whatever the archive says of itself, so that a bomb
 * ends after the limits and not after the memory.
 */
final class LimitedParts {
  private static final long MOST_BYTES = 160L * 1024 * 1024;

  /** A sheet of 20,000 equal rows stays far below; bombs reach a thousand. */
  private static final long MOST_RATIO = 250;

  private static final long RATIO_COUNTS_FROM = 16L * 1024 * 1024;

  /**
   * A cell has at most 32,767 characters; a single value of many millions would fill the memory.
   */
  private static final int MOST_BYTES_A_VALUE = 1024 * 1024;

  private final ZipParts parts;
  private long packed;
  private long unpacked;

  LimitedParts(byte[] content) throws UnreadableSheetException {
    this.parts = ZipParts.of(content);
  }

  /** Reads a part. */
  interface Visitor {
    void read(Xml xml) throws XMLStreamException, UnreadableSheetException;
  }

  /** The names of all parts. */
  Set<PartName> names() {
    return parts.names();
  }

  /**
   * Reads a part.
   *
   * @return whether there is one
   */
  boolean read(PartName name, Visitor visitor) throws UnreadableSheetException {
    Optional<InputStream> opened = parts.open(name);
    if (opened.isEmpty()) {
      return false;
    }
    // Whatever else is in the archive, such as pictures, must not make a bomb look small beside it.
    packed += parts.packed(name);
    try (InputStream in = new Counted(opened.get());
        Xml xml = new Xml(in)) {
      visitor.read(xml);
      return true;
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof Swollen
          ? SheetRefusals.swelling()
          : SheetRefusals.damaged();
    } catch (IOException _) {
      throw SheetRefusals.damaged();
    }
  }

  /** Says that there is more than any school's list has. */
  private static final class Swollen extends IOException {
    @Serial private static final long serialVersionUID = 1L;
  }

  /** Counts what all parts together swell to, and how long a single value gets. */
  private final class Counted extends FilterInputStream {
    private int sinceTag;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      unpacked += Math.max(read, 0);
      boolean bomb = unpacked > RATIO_COUNTS_FROM && unpacked / MOST_RATIO > packed;
      if (unpacked > MOST_BYTES || bomb) {
        throw new Swollen();
      }
      for (int at = offset; at < offset + read; at++) {
        sinceTag = buffer[at] == '<' ? 0 : sinceTag + 1;
        if (sinceTag > MOST_BYTES_A_VALUE) {
          throw new Swollen();
        }
      }
      return read;
    }
  }
}

package tw.portfolio.kernel.files.inspect;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.PictureLimits;

/**
 * JPEG (ITU-T T.81 annex B): walks the marker segments from SOI over every scan to EOI, as decoders
 * do: stray bytes before a marker are passed over, and an application's segment (APP, COM) whose
 * length makes no sense is none.
 *
 * <p>What follows EOI is tolerated unless another program would recognize it, because phones put
 * much there: the further pictures of a multi-picture file (MPF, HDR gain maps, depth maps), the
 * film of a motion photo, Samsung's and others' own records, padding. If only such a trailer is cut
 * off, the photo itself is still whole and is accepted.
 */
final class JpegContent implements FormatContent {
  private static final int FILL = 0xFF;
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int DHT = 0xC4;
  private static final int DRI = 0xDD;

  /** Baseline, extended, progressive; nobody shows the others. */
  private static final int LAST_SHOWN = 0xC2;

  private final PictureLimits limits;

  JpegContent(PictureLimits limits) {
    this.limits = limits;
  }

  @Override
  public Optional<Problem> problemIn(Bytes bytes) {
    if (!bytes.matches(0, "\377\330\377")) {
      return Optional.of(Refusal.mismatch(FileType.JPEG, Recognition.of(bytes, 0)));
    }
    return new Walk(bytes).problem();
  }

  /** One walk over the segments of a file. */
  private final class Walk {
    private final Bytes bytes;
    private final Map<Integer, HuffmanCodes> tables = new HashMap<>();
    private Optional<JpegFrame> frame = Optional.empty();
    private long restartInterval;
    private boolean scan;
    private int at = 2;

    Walk(Bytes bytes) {
      this.bytes = bytes;
    }

    Optional<Problem> problem() {
      while (true) {
        at = nextMarker(bytes, at);
        int marker = bytes.at(at++);
        if (marker == EOI) {
          return scan ? problemAfter(bytes, at) : damaged();
        }
        if (isAlone(marker)) {
          continue;
        }
        int length = bytes.u16(at);
        if (marker < 0 || length < 0 || !bytes.inside(at, length)) {
          return Optional.of(Refusal.truncated(FileType.JPEG));
        }
        if (isApplications(marker) && length < 2) {
          at += 2;
          continue;
        }
        if (marker < 0xC0 || marker == SOI || length < 2) {
          return damaged();
        }
        Optional<Problem> problem = take(marker, length);
        if (problem.isPresent()) {
          return problem;
        }
      }
    }

    /** Takes one segment, and the scan behind it. */
    private Optional<Problem> take(int marker, int length) {
      int segment = at;
      at += length;
      if (isFrame(marker)) {
        return frame(marker, segment);
      }
      switch (marker) {
        case DHT -> readTables(segment + 2, at);
        case DRI -> restartInterval = Math.max(0, bytes.u16(segment + 2L));
        case SOS -> {
          if (frame.isEmpty()) {
            return damaged();
          }
          scan = true;
          at = endOfScan(bytes, at);
          // Without an end that scan is cut off, whatever of it is there.
          if (at < bytes.length()
              && JpegScan.breaksOff(bytes, segment, at, frame.get(), tables, restartInterval)) {
            return Optional.of(Refusal.truncated(FileType.JPEG));
          }
        }
        default -> {}
      }
      return Optional.empty();
    }

    private Optional<Problem> frame(int marker, int segment) {
      frame = marker > LAST_SHOWN ? Optional.empty() : JpegFrame.at(bytes, segment, marker);
      if (frame.isEmpty()) {
        return damaged();
      }
      int width = frame.get().width();
      int height = frame.get().height();
      return (long) width * height > limits.mostPixels()
          ? Optional.of(Refusal.tooManyPixels(FileType.JPEG, width, height, limits))
          : Optional.empty();
    }

    private void readTables(int from, int to) {
      for (int table = from; table + 17 <= to; ) {
        HuffmanCodes codes = new HuffmanCodes(bytes, table + 1);
        tables.put(bytes.at(table), codes);
        table += 1 + codes.length();
      }
    }
  }

  /** Behind the next FF that stands for one; stuffed zeros belong to data. */
  private static int nextMarker(Bytes bytes, int from) {
    int at = from;
    while (at < bytes.length()) {
      while (at < bytes.length() && bytes.at(at) != FILL) {
        at++;
      }
      while (bytes.at(at) == FILL) {
        at++;
      }
      if (bytes.at(at) != 0) {
        return at;
      }
    }
    return at;
  }

  private static Optional<Problem> problemAfter(Bytes bytes, int end) {
    return ForeignData.after(bytes, end).map(found -> Refusal.polyglot(FileType.JPEG, found));
  }

  /** APP0 to APP15, and comments. */
  private static boolean isApplications(int marker) {
    return (marker >= 0xE0 && marker <= 0xEF) || marker == 0xFE;
  }

  /** TEM and RST0 to RST7 have no length. */
  private static boolean isAlone(int marker) {
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
  }

  /** SOF0 to SOF15; DHT, JPG and DAC share their range. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static int endOfScan(Bytes bytes, int from) {
    int at = from;
    while (at < bytes.length()) {
      if (bytes.at(at) != FILL) {
        at++;
        continue;
      }
      int next = bytes.at(at + 1L);
      if (next == 0 || isAlone(next)) {
        at += 2;
      } else if (next == FILL) {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  private static Optional<Problem> damaged() {
    return Optional.of(Refusal.damaged(FileType.JPEG));
  }
}

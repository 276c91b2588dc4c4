package tw.portfolio.kernel.files.inspect;

import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.PictureLimits;

/**
 * PNG (ISO/IEC 15948 clause 5): walks the chunks, checks each CRC, wants a header that can be
 * shown, the data of every row, and IEND. What follows the end is passed over by every program, so
 * it may be there unless another would recognize it; {@link PictureNotices} tells of it.
 */
final class PngContent implements FormatContent {
  static final String SIGNATURE = "\211PNG\r\n\032\n";

  private static final int BUFFER = 64 * 1024;

  private final PictureLimits limits;

  PngContent(PictureLimits limits) {
    this.limits = limits;
  }

  @Override
  public Optional<Problem> problemIn(Bytes bytes) {
    if (!bytes.matches(0, SIGNATURE)) {
      return Optional.of(Refusal.mismatch(FileType.PNG, Recognition.of(bytes, 0)));
    }
    return new Walk(bytes).problem();
  }

  /** Where the last chunk ends, in a file that was found good. */
  static int end(Bytes bytes) {
    long at = SIGNATURE.length();
    while (!bytes.matches(at + 4, "IEND")) {
      at += bytes.u32(at) + 12;
    }
    return (int) at + 12;
  }

  private static Optional<Problem> damaged() {
    return Optional.of(Refusal.damaged(FileType.PNG));
  }

  /** One walk over the chunks of a file. */
  private final class Walk {
    private final Bytes bytes;
    private final Inflater inflater = new Inflater();
    private final byte[] buffer = new byte[BUFFER];
    private long missing;
    private boolean palette;
    private boolean data;
    private boolean damagedData;

    Walk(Bytes bytes) {
      this.bytes = bytes;
    }

    Optional<Problem> problem() {
      try {
        return walk();
      } finally {
        inflater.end();
      }
    }

    private Optional<Problem> walk() {
      int at = SIGNATURE.length();
      while (true) {
        long length = bytes.u32(at);
        if (length > Integer.MAX_VALUE) {
          return damaged();
        }
        if (length < 0 || !bytes.inside(at, length + 12)) {
          return Optional.of(Refusal.truncated(FileType.PNG));
        }
        String type = bytes.text(at + 4, at + 8);
        if (crc(at + 4, (int) length + 4) != bytes.u32(at + 8 + length)) {
          return damaged();
        }
        Optional<Problem> problem =
            at == SIGNATURE.length()
                ? begin(PngHeader.at(bytes, at, type, length))
                : take(type, at + 8, (int) length);
        if (problem.isPresent()) {
          return problem;
        }
        at += (int) length + 12;
        if (type.equals("IEND")) {
          return length == 0 && data ? problemAtEnd(at) : damaged();
        }
      }
    }

    private Optional<Problem> begin(Optional<PngHeader> header) {
      if (header.isEmpty()) {
        return damaged();
      }
      if (header.get().pixels() > limits.mostPixels()) {
        return Optional.of(
            Refusal.tooManyPixels(
                FileType.PNG, header.get().width(), header.get().height(), limits));
      }
      missing = header.get().dataLength();
      palette = !header.get().palette();
      return Optional.empty();
    }

    private Optional<Problem> take(String type, int from, int length) {
      palette |= type.equals("PLTE") && length > 0 && length % 3 == 0;
      if (type.equals("IDAT")) {
        data = true;
        inflate(from, length);
      }
      return damagedData || (type.equals("IDAT") && !palette) ? damaged() : Optional.empty();
    }

    /** Counts what is there of the rows; what goes beyond them, nobody looks at. */
    private void inflate(int from, int length) {
      inflater.setInput(bytes.array(), from, length);
      try {
        while (missing > 0 && !inflater.needsInput() && !inflater.finished()) {
          int count = inflater.inflate(buffer);
          missing -= count;
          if (inflater.needsDictionary()) {
            damagedData = true;
            return;
          }
        }
      } catch (DataFormatException e) {
        damagedData = true;
      }
    }

    private Optional<Problem> problemAtEnd(int end) {
      if (missing > 0) {
        return Optional.of(Refusal.truncated(FileType.PNG));
      }
      return ForeignData.after(bytes, end).map(found -> Refusal.polyglot(FileType.PNG, found));
    }

    private long crc(int from, int count) {
      CRC32 crc = new CRC32();
      crc.update(bytes.array(), from, count);
      return crc.getValue();
    }
  }
}

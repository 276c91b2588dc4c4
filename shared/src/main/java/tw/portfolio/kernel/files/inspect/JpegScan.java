package tw.portfolio.kernel.files.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the data of a scan is all there (ITU-T T.81 F.2, G.2): its codes are read, and nothing is
 * made of them. A code that does not exist says nothing of that: decoders go on behind it.
 */
final class JpegScan {
  private static final int COEFFICIENTS = 64;

  /** Of a hundred units; a few may be missing at the end, as from some cameras. */
  private static final int ENOUGH = 95;

  private final JpegFrame frame;
  private final ScanBits bits;
  private final long restartInterval;
  private final List<Part> parts;
  private boolean unknownCode;

  private record Part(JpegFrame.Component component, HuffmanCodes dc, HuffmanCodes ac) {}

  private JpegScan(JpegFrame frame, ScanBits bits, long restartInterval, List<Part> parts) {
    this.frame = frame;
    this.bits = bits;
    this.restartInterval = restartInterval;
    this.parts = parts;
  }

  /**
   * Whether a scan breaks off.
   *
   * @param header where its segment's length is
   * @param end where the next marker is that is part of no scan
   * @param tables by class and number, as the file defines them
   */
  static boolean breaksOff(
      Bytes bytes,
      int header,
      int end,
      JpegFrame frame,
      Map<Integer, HuffmanCodes> tables,
      long restartInterval) {
    int count = bytes.at(header + 2L);
    int data = header + bytes.u16(header);
    int spectrum = header + 3 + 2 * count;
    boolean refines = bytes.at(spectrum) != 0 || bytes.at(spectrum + 2L) >> 4 != 0;
    if (frame.progressive() && refines) {
      return false;
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int id = bytes.at(header + 3L + 2L * i);
      int table = bytes.at(header + 4L + 2L * i);
      Optional<JpegFrame.Component> component =
          frame.components().stream().filter(one -> one.id() == id).findFirst();
      HuffmanCodes dc = tables.get(table >> 4);
      HuffmanCodes ac = tables.get(0x10 | (table & 15));
      if (component.isEmpty() || dc == null || (ac == null && !frame.progressive())) {
        return false;
      }
      parts.add(new Part(component.get(), dc, ac));
    }
    ScanBits bits = new ScanBits(bytes, data, end);
    return !parts.isEmpty() && new JpegScan(frame, bits, restartInterval, parts).breaksOff();
  }

  private boolean breaksOff() {
    long units = frame.units(parts.stream().map(Part::component).toList());
    for (long unit = 0; unit < units; unit++) {
      if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0) {
        bits.restart();
      }
      if (!unit()) {
        if (restartInterval == 0 || bits.atEnd()) {
          return !unknownCode && unit * 100 < units * ENOUGH;
        }
        // Damaged up to the next restart, where decoders go on.
        unit += restartInterval - unit % restartInterval - 1;
      }
    }
    return false;
  }

  private boolean unit() {
    for (Part part : parts) {
      JpegFrame.Component component = part.component();
      int blocks = parts.size() == 1 ? 1 : component.across() * component.down();
      for (int block = 0; block < blocks; block++) {
        if (!block(part)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean block(Part part) {
    int size = symbol(part.dc());
    if (size < 0 || !bits.skip(size)) {
      return false;
    }
    for (int at = 1; !frame.progressive() && at < COEFFICIENTS; at++) {
      int symbol = symbol(part.ac());
      if (symbol < 0) {
        return false;
      }
      int run = symbol >> 4;
      int length = symbol & 15;
      if (length == 0 && run < 15) {
        return true;
      }
      at += run;
      if (!bits.skip(length)) {
        return false;
      }
    }
    return true;
  }

  private int symbol(HuffmanCodes codes) {
    int symbol = codes.next(bits);
    unknownCode |= symbol == -2;
    return symbol;
  }
}

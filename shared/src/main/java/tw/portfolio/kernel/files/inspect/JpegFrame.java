package tw.portfolio.kernel.files.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The frame of a JPEG (ITU-T T.81 B.2.2).
 *
 * @param progressive whether scans refine one another
 * @param width in pixels
 * @param height in pixels
 * @param components of each pixel
 */
record JpegFrame(boolean progressive, int width, int height, List<Component> components) {
  private static final int BLOCK = 8;
  private static final int MOST_SAMPLES = 4;

  /**
   * One component.
   *
   * @param id by which scans name it
   * @param across samples in each unit, from left to right
   * @param down samples in each unit, from top to bottom
   */
  record Component(int id, int across, int down) {}

  /** The frame whose segment's length is here; nothing if it is none that can be shown. */
  static Optional<JpegFrame> at(Bytes bytes, int at, int marker) {
    int count = bytes.at(at + 7L);
    boolean shown =
        bytes.u16(at) == 8 + 3 * count
            && bytes.at(at + 2L) == 8
            && (count == 1 || count == 3 || count == 4);
    List<Component> components = new ArrayList<>();
    for (int i = 0; shown && i < count; i++) {
      int sampling = bytes.at(at + 9L + 3L * i);
      Component component = new Component(bytes.at(at + 8L + 3L * i), sampling >> 4, sampling & 15);
      shown = isSampling(component.across()) && isSampling(component.down());
      components.add(component);
    }
    JpegFrame frame =
        new JpegFrame(marker == 0xC2, bytes.u16(at + 5L), bytes.u16(at + 3L), components);
    return shown && frame.width > 0 && frame.height > 0 ? Optional.of(frame) : Optional.empty();
  }

  private static boolean isSampling(int samples) {
    return samples >= 1 && samples <= MOST_SAMPLES;
  }

  /** How many units a scan of these components has (A.2). */
  long units(List<Component> scanned) {
    int across = components.stream().mapToInt(Component::across).max().orElse(1);
    int down = components.stream().mapToInt(Component::down).max().orElse(1);
    if (scanned.size() > 1) {
      return parts(width, BLOCK * across) * parts(height, BLOCK * down);
    }
    Component only = scanned.getFirst();
    return parts(parts((long) width * only.across(), across), BLOCK)
        * parts(parts((long) height * only.down(), down), BLOCK);
  }

  private static long parts(long whole, int part) {
    return (whole + part - 1) / part;
  }
}

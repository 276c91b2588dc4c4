package tw.portfolio.kernel.files.inspect;

/** The bits of a JPEG's scan up to its next marker, without what was stuffed in. */
final class ScanBits {
  private final Bytes bytes;
  private final int end;
  private int at;
  private int current;
  private int left;

  ScanBits(Bytes bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /** The next bit, or −1 at a marker or the end. */
  int next() {
    if (left == 0 && !load()) {
      return -1;
    }
    left--;
    return current >> left & 1;
  }

  private boolean load() {
    if (at >= end) {
      return false;
    }
    current = bytes.at(at);
    if (current == 0xFF) {
      if (bytes.at(at + 1L) != 0) {
        return false;
      }
      at++;
    }
    at++;
    left = 8;
    return true;
  }

  /** Whether nothing follows. */
  boolean atEnd() {
    return at >= end;
  }

  /** Whether so many bits were there to be passed over. */
  boolean skip(int count) {
    for (int i = 0; i < count; i++) {
      if (next() < 0) {
        return false;
      }
    }
    return true;
  }

  /** Goes on behind the next restart marker, if there is one. */
  void restart() {
    left = 0;
    while (at < end) {
      int marker = bytes.at(at + 1L);
      if (bytes.at(at) == 0xFF && marker >= 0xD0 && marker <= 0xD7) {
        at += 2;
        return;
      }
      at++;
    }
  }
}

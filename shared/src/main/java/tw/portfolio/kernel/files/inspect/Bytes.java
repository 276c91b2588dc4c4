package tw.portfolio.kernel.files.inspect;

import java.nio.charset.StandardCharsets;

/**
 * A file's bytes, read without ever leaving the array: what lies outside reads as −1, so a format
 * can be walked without a bounds check at each step. Patterns are Latin-1 text, one char a byte.
 */
final class Bytes {
  private final byte[] content;

  Bytes(byte[] content) {
    this.content = content;
  }

  int length() {
    return content.length;
  }

  /** The unsigned byte at this place, or −1 outside the file. */
  int at(long index) {
    return index >= 0 && index < content.length ? content[(int) index] & 0xFF : -1;
  }

  /** The big-endian unsigned 16-bit number at this place, or −1 if it is not wholly inside. */
  int u16(long index) {
    return inside(index, 2) ? at(index) << 8 | at(index + 1) : -1;
  }

  /** The big-endian unsigned 32-bit number at this place, or −1 if it is not wholly inside. */
  long u32(long index) {
    return inside(index, 4) ? (long) u16(index) << 16 | u16(index + 2) : -1;
  }

  /** The little-endian unsigned 32-bit number at this place, or −1 if it is not wholly inside. */
  long u32le(long index) {
    return inside(index, 4) ? Integer.reverseBytes((int) u32(index)) & 0xFFFF_FFFFL : -1;
  }

  /** The little-endian unsigned 16-bit number at this place, or −1 if it is not wholly inside. */
  int u16le(long index) {
    return inside(index, 2) ? at(index + 1) << 8 | at(index) : -1;
  }

  boolean inside(long index, long count) {
    return index >= 0 && count >= 0 && index <= content.length - count;
  }

  boolean matches(long index, String pattern) {
    if (!inside(index, pattern.length())) {
      return false;
    }
    for (int i = 0; i < pattern.length(); i++) {
      if (at(index + i) != pattern.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Like {@link #matches}, with ASCII letters of the file read as lower case. */
  boolean matchesLower(long index, String pattern) {
    if (!inside(index, pattern.length())) {
      return false;
    }
    for (int i = 0; i < pattern.length(); i++) {
      int b = at(index + i);
      if ((b >= 'A' && b <= 'Z' ? b + 32 : b) != pattern.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The first place at or after {@code from} where the pattern lies wholly before {@code to}. */
  int indexOf(String pattern, int from, int to) {
    int last = Math.min(to, content.length) - pattern.length();
    for (int i = Math.max(from, 0); i <= last; i++) {
      if (matches(i, pattern)) {
        return i;
      }
    }
    return -1;
  }

  /** The last place where the pattern lies wholly before {@code end}. */
  int lastIndexOf(String pattern, int end) {
    for (int i = Math.min(end, content.length) - pattern.length(); i >= 0; i--) {
      if (matches(i, pattern)) {
        return i;
      }
    }
    return -1;
  }

  /** The first place at or after {@code from} that is neither white space nor NUL. */
  int skipBlank(int from) {
    int i = from;
    while (i < content.length && isBlank(content[i])) {
      i++;
    }
    return i;
  }

  /** The first place at or after {@code from} that is not zero. */
  int skipZeros(int from) {
    int i = from;
    while (i < content.length && content[i] == 0) {
      i++;
    }
    return i;
  }

  static boolean isBlank(int b) {
    return b == 0 || b == ' ' || (b >= 9 && b <= 13);
  }

  String text(int from, int to) {
    int start = Math.clamp(from, 0, content.length);
    int end = Math.clamp(to, start, content.length);
    return new String(content, start, end - start, StandardCharsets.ISO_8859_1);
  }

  /** The array itself, for those who hand it on to be read (CRC, inflate); never written. */
  byte[] array() {
    return content;
  }
}

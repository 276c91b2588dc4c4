package tw.portfolio.kernel.files;

import java.util.HexFormat;

/** The one written form of a checksum: lower-case hexadecimal of a fixed length. */
final class Digits {
  private Digits() {}

  static String require(String hex, int bytes, String name) {
    if (hex.length() != 2 * bytes || !hex.chars().allMatch(Digits::isLowerHex)) {
      throw new IllegalArgumentException(
          name + " must be " + 2 * bytes + " lower-case hexadecimal digits");
    }
    return hex;
  }

  static String ofBytes(byte[] digest, int bytes, String name) {
    if (digest.length != bytes) {
      throw new IllegalArgumentException(
          name + " must be " + bytes + " bytes, not " + digest.length);
    }
    return HexFormat.of().formatHex(digest);
  }

  private static boolean isLowerHex(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }
}

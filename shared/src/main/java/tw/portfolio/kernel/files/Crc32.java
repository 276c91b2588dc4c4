package tw.portfolio.kernel.files;

import java.util.HexFormat;

/**
 * The CRC-32 of a file, kept because a store-only ZIP's layout needs it before a byte is read.
 *
 * @param hex 8 lower-case hexadecimal digits; anything else throws IllegalArgumentException
 */
public record Crc32(String hex) {
  public Crc32 {
    if (!hex.matches("[0-9a-f]{8}")) {
      throw new IllegalArgumentException("CRC-32 must be 8 lower-case hexadecimal digits");
    }
  }

  /**
   * From the number that {@link java.util.zip.CRC32#getValue()} gives.
   *
   * @throws IllegalArgumentException if it is not an unsigned 32-bit number
   */
  public static Crc32 ofValue(long value) {
    return new Crc32("%08x".formatted(value));
  }

  /** The unsigned 32-bit number. */
  public long value() {
    return HexFormat.fromHexDigitsToLong(hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}

package tw.portfolio.kernel.files;

import java.util.Base64;
import java.util.HexFormat;

/**
 * The SHA-256 of a file: what proves that the bytes stored are the bytes uploaded.
 *
 * @param hex 64 lower-case hexadecimal digits; anything else throws IllegalArgumentException
 */
public record Sha256(String hex) {
  private static final int BYTES = 32;

  public Sha256 {
    Digits.require(hex, BYTES, "SHA-256");
  }

  /**
   * From the 32 bytes of a digest.
   *
   * @throws IllegalArgumentException if there are not 32
   */
  public static Sha256 ofBytes(byte[] digest) {
    return new Sha256(Digits.ofBytes(digest, BYTES, "SHA-256"));
  }

  /**
   * From the form S3 uses in {@code x-amz-checksum-sha256}.
   *
   * @throws IllegalArgumentException if it is not the Base64 of 32 bytes
   */
  public static Sha256 ofBase64(String base64) {
    return ofBytes(Base64.getDecoder().decode(base64));
  }

  /** The form S3 uses in {@code x-amz-checksum-sha256}. */
  public String base64() {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }

  @Override
  public String toString() {
    return hex;
  }
}

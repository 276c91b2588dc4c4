package tw.portfolio.kernel.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The SHA-256 of a file: what proves that the bytes stored are the bytes uploaded.
 *
 * @param hex 64 lower-case hexadecimal digits; anything else throws IllegalArgumentException
 */
public record Sha256(String hex) {
  public Sha256 {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("SHA-256 must be 64 lower-case hexadecimal digits");
    }
  }

  /** That of a whole content. */
  public static Sha256 of(byte[] content) {
    try {
      return ofBytes(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** That of a text's UTF-8. */
  public static Sha256 of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * From the 32 bytes of a digest.
   *
   * @throws IllegalArgumentException if there are not 32
   */
  public static Sha256 ofBytes(byte[] digest) {
    return new Sha256(HexFormat.of().formatHex(digest));
  }

  /**
   * From the form S3 uses in {@code x-amz-checksum-sha256}.
   *
   * @throws IllegalArgumentException if it is not the Base64 of 32 bytes
   */
  public static Sha256 ofBase64(String base64) {
    return ofBytes(Base64.getDecoder().decode(base64));
  }

  /** Its 32 bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** The form S3 uses in {@code x-amz-checksum-sha256}. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes());
  }

  @Override
  public String toString() {
    return hex;
  }
}

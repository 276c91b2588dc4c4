package tw.portfolio.kernel.files;

import java.util.HexFormat;

/**
 * The MD5 of a file, kept because the exchange between schools names it (文件檔案MD5, 影音檔案MD5;
 * domain.md 2.2). It proves nothing against intent; {@link Sha256} does.
 *
 * @param hex 32 lower-case hexadecimal digits; anything else throws IllegalArgumentException
 */
public record Md5(String hex) {
  public Md5 {
    if (!hex.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("MD5 must be 32 lower-case hexadecimal digits");
    }
  }

  /**
   * From the 16 bytes of a digest.
   *
   * @throws IllegalArgumentException if there are not 16
   */
  public static Md5 ofBytes(byte[] digest) {
    return new Md5(HexFormat.of().formatHex(digest));
  }

  @Override
  public String toString() {
    return hex;
  }
}

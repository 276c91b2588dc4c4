package tw.portfolio.kernel.files;

/**
 * The MD5 of a file, kept because the exchange between schools names it (文件檔案MD5, 影音檔案MD5;
 * domain.md 2.2). It proves nothing against intent; {@link Sha256} does.
 *
 * @param hex 32 lower-case hexadecimal digits; anything else throws IllegalArgumentException
 */
public record Md5(String hex) {
  private static final int BYTES = 16;

  public Md5 {
    Digits.require(hex, BYTES, "MD5");
  }

  /**
   * From the 16 bytes of a digest.
   *
   * @throws IllegalArgumentException if there are not 16
   */
  public static Md5 ofBytes(byte[] digest) {
    return new Md5(Digits.ofBytes(digest, BYTES, "MD5"));
  }

  @Override
  public String toString() {
    return hex;
  }
}

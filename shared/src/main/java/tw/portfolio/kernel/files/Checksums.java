package tw.portfolio.kernel.files;

import java.util.Objects;

/**
 * Everything computed over a file's bytes that its record keeps.
 *
 * @param sha256 proves the content
 * @param md5 what the exchange format asks for
 * @param crc32 what a ZIP entry asks for
 */
public record Checksums(Sha256 sha256, Md5 md5, Crc32 crc32) {
  public Checksums {
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(md5, "md5");
    Objects.requireNonNull(crc32, "crc32");
  }
}

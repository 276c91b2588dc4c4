package tw.portfolio.kernel.sheet;

import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.IncomingFile;
import tw.portfolio.kernel.files.Sha256;

/**
 * What an office says about a file before sending it; the storage and every later step hold it to
 * that.
 *
 * @param name its name
 * @param type its type
 * @param bytes its size, at most {@link #MOST_BYTES}
 * @param sha256 its digest
 */
public record DeclaredSheet(FileName name, SheetType type, long bytes, Sha256 sha256) {
  /** Ten mebibytes: many times what the largest school's list takes. */
  public static final long MOST_BYTES = 10L * 1024 * 1024;

  /**
   * @throws IllegalArgumentException if it is empty or too large, or its name does not end as its
   *     type does
   */
  public DeclaredSheet {
    if (bytes < 1 || bytes > MOST_BYTES) {
      throw new IllegalArgumentException("A file to import has 1 byte to 10 MiB");
    }
    if (!name.extension().equals(type.extension())) {
      throw new IllegalArgumentException("The file name does not end as its type does");
    }
  }

  /** The same as any file that an office brings in. */
  public IncomingFile incoming() {
    return new IncomingFile(name, type.mediaType(), bytes, sha256);
  }
}

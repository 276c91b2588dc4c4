package tw.portfolio.kernel.files;

/**
 * What a student says about a file before sending it; storage and inspection hold the student to
 * it.
 *
 * @param name its name
 * @param type its type
 * @param bytes its size
 * @param sha256 its digest
 */
public record DeclaredFile(FileName name, FileType type, long bytes, Sha256 sha256) {
  /**
   * @throws IllegalArgumentException if it is empty or its name does not end as its type does
   */
  public DeclaredFile {
    if (bytes < 1) {
      throw new IllegalArgumentException("A file has at least one byte");
    }
    if (!type.extensions().contains(name.extension())) {
      throw new IllegalArgumentException("The file name does not end as its type does");
    }
  }

  /** Which of a piece's two places it takes. */
  public FilePart part() {
    return type.part();
  }
}

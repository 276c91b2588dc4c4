package tw.portfolio.kernel.files.archive;

/** The password of an archive; it never shows itself. */
public final class ArchivePassword {
  private final String text;

  private ArchivePassword(String text) {
    this.text = text;
  }

  /**
   * A password.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public static ArchivePassword of(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("A password is not empty");
    }
    return new ArchivePassword(text);
  }

  /** What it is, for whoever seals it. */
  public String text() {
    return text;
  }

  /** Its characters, a copy, for whoever opens or makes an archive. */
  public char[] characters() {
    return text.toCharArray();
  }

  @Override
  public String toString() {
    return "(password)";
  }
}

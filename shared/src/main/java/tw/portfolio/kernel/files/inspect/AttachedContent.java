package tw.portfolio.kernel.files.inspect;

/** Whether the beginning of an attached file is of a kind that may lie inside another. */
public final class AttachedContent {
  private AttachedContent() {}

  /** Neither a program, nor something that a browser would run, nor a wrapping of either. */
  public static boolean isHarmless(byte[] beginning) {
    return switch (Recognition.of(new Bytes(beginning), 0)) {
      case PROGRAM, SCRIPT, HTML, SVG, PDF, RAR, SEVEN_ZIP, GZIP -> false;
      default -> true;
    };
  }
}

package tw.portfolio.kernel.page;

/** How something is meant; a word says it too, since paper has no colours. */
public enum Tone {
  /** Neither good nor bad. */
  PLAIN("plain"),
  /** As it should be. */
  GOOD("good"),
  /** Somebody has to look. */
  WARNING("warning");

  private final String style;

  Tone(String style) {
    this.style = style;
  }

  String style() {
    return style;
  }
}

package tw.portfolio.local.http;

/** Text in pages of HTML. */
public final class Html {
  private Html() {}

  /** The text so that nothing in it is markup. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

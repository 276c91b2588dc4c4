package tw.portfolio.kernel.page;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A document to read and to print. The same document gives the same bytes.
 *
 * @param title what a browser calls it
 * @param pages its pages; each begins on a new sheet of paper
 */
public record HtmlDocument(String title, List<PrintPage> pages) {
  /** The media type of {@link #bytes}. */
  public static final String MEDIA_TYPE = "text/html; charset=utf-8";

  /** What a browser may do with it (Content-Security-Policy): show it, and nothing else. */
  public static final String POLICY = StyleSheet.POLICY;

  /** Copies the list. */
  public HtmlDocument {
    pages = List.copyOf(pages);
  }

  /** A document of one page, however many sheets that takes. */
  public static HtmlDocument of(String title, List<Block> blocks) {
    return new HtmlDocument(title, List.of(new PrintPage(blocks)));
  }

  /** The file, in UTF-8. */
  public byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /** The file as text. */
  public String text() {
    HtmlWriter writer = new HtmlWriter();
    writer.document(this);
    return writer.toString();
  }
}

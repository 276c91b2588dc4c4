package tw.portfolio.kernel.mail;

import java.net.URI;

/**
 * The addresses of the pages that mails lead to.
 *
 * @param webOrigin where the pages live, such as {@code https://portfolio.school.edu.tw}
 */
public record Pages(URI webOrigin) {
  /** The address of a page. */
  public URI address(WebPage page) {
    return address(PageLink.to(page));
  }

  /** The address of where a link leads. */
  public URI address(PageLink link) {
    return URI.create(webOrigin.toString().replaceFirst("/+$", "") + link.path());
  }
}

package tw.portfolio.kernel.mail;

import java.util.Optional;

/**
 * Where a mail or a notice leads: to a page, or to one thing on it.
 *
 * @param page the page
 * @param id which thing: visible ASCII that needs no escaping, and names nobody
 */
public record PageLink(WebPage page, Optional<String> id) {
  /**
   * @throws IllegalArgumentException if the id would have to be escaped in a path
   */
  public PageLink {
    if (id.filter(one -> !one.matches("[0-9A-Za-z._~-]{1,100}")).isPresent()) {
      throw new IllegalArgumentException("An id that has to be escaped in a path");
    }
  }

  /** To a page. */
  public static PageLink to(WebPage page) {
    return new PageLink(page, Optional.empty());
  }

  /** To one thing on a page. */
  public static PageLink to(WebPage page, String id) {
    return new PageLink(page, Optional.of(id));
  }

  /** Its path below where the pages live. */
  public String path() {
    return page.path() + id.map(one -> "/" + one).orElse("");
  }
}

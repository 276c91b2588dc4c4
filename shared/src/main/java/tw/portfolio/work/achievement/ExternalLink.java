package tw.portfolio.work.achievement;

import java.util.regex.Pattern;

/**
 * A link to what a student shows elsewhere (外部影音連結). Nothing is ever fetched from it; people follow
 * it.
 *
 * @param address {@code https} with the name of a host: no name of a user, no number in place of
 *     the name, nothing but ASCII
 */
public record ExternalLink(String address) {
  /** The longest, in characters. */
  public static final int MOST = 500;

  private static final Pattern FORM =
      Pattern.compile(
          "https://([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+"
              + "[a-zA-Z]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])(:[1-9][0-9]{0,4})?"
              + "([/?#][A-Za-z0-9._~:/?#@!$&'()*+,;=%\\[\\]-]*)?");

  /**
   * @throws IllegalArgumentException if it is no such link
   */
  public ExternalLink {
    if (address.length() > MOST || !FORM.matcher(address).matches()) {
      throw new IllegalArgumentException("A link is https, with the name of a host");
    }
  }

  @Override
  public String toString() {
    return address;
  }
}

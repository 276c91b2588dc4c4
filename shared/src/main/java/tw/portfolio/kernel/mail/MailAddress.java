package tw.portfolio.kernel.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tw.portfolio.kernel.text.IncomingText;

/**
 * A mail address as it is kept: its domain in lower case, which means the same; what is before it
 * as it was written, since only its own server knows what that means.
 *
 * @param text the address
 */
public record MailAddress(String text) {
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final String WORD = "[0-9A-Za-z_%+'-]+";
  private static final Pattern FORM =
      Pattern.compile(
          WORD
              + "(?:\\."
              + WORD
              + ")*@(?:[0-9a-z](?:[0-9a-z-]{0,61}[0-9a-z])?\\.){1,8}[a-z]{2,63}");

  /**
   * @throws IllegalArgumentException if it is none, or the domain is not in lower case
   */
  public MailAddress {
    if (text.length() > LONGEST
        || !FORM.matcher(text).matches()
        || text.indexOf('@') > LONGEST_LOCAL) {
      throw new IllegalArgumentException("No mail address");
    }
  }

  /** Reads an address as people type it: with blanks around it, or full-width. */
  public static Optional<MailAddress> read(String typed) {
    return IncomingText.code(typed)
        .map(MailAddress::withDomainInLowerCase)
        .flatMap(
            text -> {
              try {
                return Optional.of(new MailAddress(text));
              } catch (IllegalArgumentException _) {
                // The record knows what an address is.
                return Optional.empty();
              }
            });
  }

  private static String withDomainInLowerCase(String text) {
    int at = text.lastIndexOf('@') + 1;
    return text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT);
  }

  /** What is behind the @. */
  public String domain() {
    return text.substring(text.indexOf('@') + 1);
  }

  /** The address as others than its owner may see it: its first letter and its domain. */
  public String masked() {
    return text.charAt(0) + "***@" + domain();
  }

  /** Says little: what is logged or shown by accident is no address. */
  @Override
  public String toString() {
    return masked();
  }
}

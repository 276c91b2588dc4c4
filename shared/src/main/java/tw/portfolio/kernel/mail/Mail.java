package tw.portfolio.kernel.mail;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * A mail to one person.
 *
 * @param to the address
 * @param subject the subject, in any script
 * @param text the mail for programs that show plain text
 * @param html the same for those that show pages
 * @param headers what it says to programs beside that
 * @param recipient whom it is for, so that what becomes of it is told of that person
 */
public record Mail(
    String to,
    String subject,
    String text,
    String html,
    List<Header> headers,
    Optional<Recipient> recipient) {
  /** Copies the list. */
  public Mail {
    headers = List.copyOf(headers);
  }

  /** A mail without headers of its own, for nobody that the mail service could tell of. */
  public Mail(String to, String subject, String text, String html) {
    this(to, subject, text, html, List.of(), Optional.empty());
  }

  /**
   * What a mail says to programs.
   *
   * @param name its name
   * @param value what it says, in visible ASCII
   */
  public record Header(String name, String value) {}

  /**
   * Whom a mail is for.
   *
   * @param school the school
   * @param person who
   */
  public record Recipient(SchoolCode school, PersonId person) {}

  /** The same mail, of which the mail service tells for whom it was if it does not get through. */
  public Mail about(SchoolCode school, PersonId person) {
    return new Mail(to, subject, text, html, headers, Optional.of(new Recipient(school, person)));
  }

  /**
   * The same mail, which whoever gets it may do without: mail programs show a button for it (RFC
   * 8058). What a school demands has none.
   *
   * @param link where a POST unsubscribes
   */
  public Mail unsubscribedBy(URI link) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header("List-Unsubscribe", "<" + link + ">"));
    more.add(new Header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    return new Mail(to, subject, text, html, more, recipient);
  }
}

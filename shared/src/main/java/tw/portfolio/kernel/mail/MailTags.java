package tw.portfolio.kernel.mail;

/**
 * Under what names a mail tells the service that sends it whom it is for. What comes of it comes
 * back with them, to whoever has no client of that service.
 */
public final class MailTags {
  /** The school that the mail was about. */
  public static final String SCHOOL = "school";

  /** The person it was for. */
  public static final String PERSON = "person";

  private MailTags() {}
}

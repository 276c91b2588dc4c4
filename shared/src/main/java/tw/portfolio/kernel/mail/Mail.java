package tw.portfolio.kernel.mail;

/**
 * A mail to one person.
 *
 * @param to the address
 * @param subject the subject, in any script
 * @param text the mail for programs that show plain text
 * @param html the same for those that show pages
 */
public record Mail(String to, String subject, String text, String html) {}

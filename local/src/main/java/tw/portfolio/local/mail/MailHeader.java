package tw.portfolio.local.mail;

/**
 * A header of a message.
 *
 * @param name as the message has it
 * @param value in one line, with its encoded words read
 */
public record MailHeader(String name, String value) {}

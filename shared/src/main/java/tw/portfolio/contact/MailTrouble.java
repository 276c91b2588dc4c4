package tw.portfolio.contact;

import java.time.Instant;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.MailAddress;

/**
 * What the mail service tells of a mail that did not get through, or was not wanted.
 *
 * @param recipient whom the mail was for
 * @param address where it went
 * @param state what that makes of the address: not {@link AddressState#GOOD}
 * @param messageId the mail service's name for the mail
 * @param at when
 */
public record MailTrouble(
    Mail.Recipient recipient,
    MailAddress address,
    AddressState state,
    String messageId,
    Instant at) {}

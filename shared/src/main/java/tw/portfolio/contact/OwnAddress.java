package tw.portfolio.contact;

import java.time.Instant;
import tw.portfolio.kernel.mail.MailAddress;

/**
 * An address that somebody has entered and confirmed.
 *
 * @param address the address
 * @param confirmed when its owner typed the code that was sent there
 */
public record OwnAddress(MailAddress address, Instant confirmed) {}

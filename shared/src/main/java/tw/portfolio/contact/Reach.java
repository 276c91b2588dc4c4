package tw.portfolio.contact;

import java.util.Optional;
import tw.portfolio.kernel.mail.MailAddress;

/**
 * How somebody is reached.
 *
 * @param address where mail gets through to; none if nowhere
 * @param rhythm on which days reminders are wanted that the school does not demand
 */
public record Reach(Optional<MailAddress> address, Rhythm rhythm) {}

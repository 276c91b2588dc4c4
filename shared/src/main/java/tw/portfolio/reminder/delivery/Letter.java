package tw.portfolio.reminder.delivery;

import java.util.Optional;
import tw.portfolio.kernel.mail.MailAddress;
import tw.portfolio.reminder.digest.Digest;

/**
 * A digest and where it goes.
 *
 * @param digest what it says
 * @param address where mail reaches its recipient; none if nowhere
 */
public record Letter(Digest digest, Optional<MailAddress> address) {
  MailLedger.Line line() {
    return MailLedger.Line.of(digest);
  }
}

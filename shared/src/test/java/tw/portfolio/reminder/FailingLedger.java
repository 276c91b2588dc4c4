package tw.portfolio.reminder;

import java.time.Instant;
import tw.portfolio.kernel.store.StoreUnavailableException;
import tw.portfolio.school.PersonId;

/** A ledger that does not answer for one recipient. */
record FailingLedger(PersonId recipient, boolean claiming, MailLedger ledger)
    implements MailLedger {
  static MailLedger whenClaiming(PersonId recipient, MailLedger ledger) {
    return new FailingLedger(recipient, true, ledger);
  }

  static MailLedger whenNoting(PersonId recipient, MailLedger ledger) {
    return new FailingLedger(recipient, false, ledger);
  }

  @Override
  public Claim claim(Line line, String run, Instant now, Instant until) {
    fail(line, claiming);
    return ledger.claim(line, run, now, until);
  }

  @Override
  public void sent(Line line, String run, String messageId) {
    fail(line, !claiming);
    ledger.sent(line, run, messageId);
  }

  @Override
  public void refused(Line line, String run, String reason) {
    fail(line, !claiming);
    ledger.refused(line, run, reason);
  }

  @Override
  public void uncertain(Line line, String run) {
    fail(line, !claiming);
    ledger.uncertain(line, run);
  }

  private void fail(Line line, boolean now) {
    if (now && line.recipient().equals(recipient)) {
      throw new StoreUnavailableException("a test", new IllegalStateException("as told"));
    }
  }
}

package tw.portfolio.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import tw.portfolio.kernel.store.StoreUnavailableException;
import tw.portfolio.reminder.delivery.MailLedger;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** A ledger that does not answer. */
record FailingLedger(boolean claiming, MailLedger ledger) implements MailLedger {
  static MailLedger whenClaiming(MailLedger ledger) {
    return new FailingLedger(true, ledger);
  }

  static MailLedger whenNoting(MailLedger ledger) {
    return new FailingLedger(false, ledger);
  }

  @Override
  public Map<Line, Claim> claim(Collection<Entry> entries, String run, Instant now, Instant until) {
    fail(claiming);
    return ledger.claim(entries, run, now, until);
  }

  @Override
  public Set<PersonId> had(
      SchoolCode school, LocalDate day, String what, Collection<PersonId> recipients) {
    return ledger.had(school, day, what, recipients);
  }

  @Override
  public void settle(Map<Line, Fate> fates, String run) {
    fail(!claiming);
    ledger.settle(fates, run);
  }

  private static void fail(boolean now) {
    if (now) {
      throw new StoreUnavailableException("a test", new IllegalStateException("as told"));
    }
  }
}

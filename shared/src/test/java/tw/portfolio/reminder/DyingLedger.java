package tw.portfolio.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import tw.portfolio.reminder.delivery.MailLedger;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** A ledger whose run dies at one of its calls, just before or just behind it. */
final class DyingLedger implements MailLedger {
  private final MailLedger ledger;
  private final int at;
  private int calls;

  /** What it dies of. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Dies at that call: before it if even, behind it if odd. */
  DyingLedger(MailLedger ledger, int at) {
    this.ledger = ledger;
    this.at = at;
  }

  @Override
  public Map<Line, Claim> claim(Collection<Entry> entries, String run, Instant now, Instant until) {
    die();
    Map<Line, Claim> claims = ledger.claim(entries, run, now, until);
    die();
    return claims;
  }

  @Override
  public Set<PersonId> had(
      SchoolCode school, LocalDate day, String what, Collection<PersonId> recipients) {
    return ledger.had(school, day, what, recipients);
  }

  @Override
  public void settle(Map<Line, Fate> fates, String run) {
    die();
    ledger.settle(fates, run);
    die();
  }

  private void die() {
    if (calls++ == at) {
      throw new Killed();
    }
  }
}

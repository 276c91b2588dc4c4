package tw.portfolio.reminder.delivery.memory;

import java.time.Instant;
import java.util.List;
import tw.portfolio.contact.notice.NewNotice;
import tw.portfolio.reminder.delivery.MailLedger;
import tw.portfolio.reminder.delivery.MailLedgerContract;
import tw.portfolio.school.PersonId;

class MemoryMailLedgerTest extends MailLedgerContract {
  private final MemoryMailLedger ledger = new MemoryMailLedger();

  @Override
  protected MailLedger ledger() {
    return ledger;
  }

  @Override
  protected List<String> told(PersonId person, Instant now) {
    return ledger.told().stream()
        .filter(notice -> notice.person().equals(person))
        .map(NewNotice::kind)
        .toList();
  }
}

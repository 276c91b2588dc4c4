package tw.portfolio.reminder.memory;

import tw.portfolio.reminder.MailLedger;
import tw.portfolio.reminder.MailLedgerContract;

class MemoryMailLedgerTest extends MailLedgerContract {
  @Override
  protected MailLedger ledger() {
    return new MemoryMailLedger();
  }
}

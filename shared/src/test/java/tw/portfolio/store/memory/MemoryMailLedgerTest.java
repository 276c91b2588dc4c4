package tw.portfolio.store.memory;

import tw.portfolio.store.MailLedger;
import tw.portfolio.store.MailLedgerContract;

class MemoryMailLedgerTest extends MailLedgerContract {
  @Override
  protected MailLedger ledger() {
    return new MemoryMailLedger();
  }
}

package tw.portfolio.job.notice.memory;

import tw.portfolio.job.notice.NoticeLedger;
import tw.portfolio.job.notice.NoticeLedgerContract;

class MemoryNoticesTest extends NoticeLedgerContract {
  @Override
  protected NoticeLedger open() {
    return new MemoryNotices();
  }
}

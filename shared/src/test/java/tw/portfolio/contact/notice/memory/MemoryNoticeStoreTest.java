package tw.portfolio.contact.notice.memory;

import tw.portfolio.contact.notice.NoticeStore;
import tw.portfolio.contact.notice.NoticeStoreContract;

class MemoryNoticeStoreTest extends NoticeStoreContract {
  private final MemoryNoticeStore notices = new MemoryNoticeStore();

  @Override
  protected NoticeStore notices() {
    return notices;
  }
}

package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import tw.portfolio.contact.notice.NoticeStore;
import tw.portfolio.contact.notice.NoticeStoreContract;
import tw.portfolio.contact.notice.dynamo.DynamoNoticeStore;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;

@OnGround
class DynamoNoticeStoreIT extends NoticeStoreContract {
  private Tables tables;
  private Table table;

  @BeforeAll
  void startTheTables(Run run) {
    tables = Tables.on(run);
  }

  @AfterAll
  void stopTheTables() {
    tables.close();
  }

  @BeforeEach
  void openATable() {
    table = tables.anew();
  }

  @Override
  protected NoticeStore notices() {
    return new DynamoNoticeStore(table, Tables.backoff());
  }
}

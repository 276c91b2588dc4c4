package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.job.notice.NoticeLedger;
import tw.portfolio.job.notice.NoticeLedgerContract;
import tw.portfolio.job.notice.dynamo.DynamoNoticeLedger;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;

@OnGround
class DynamoNoticeLedgerIT extends NoticeLedgerContract {
  private Tables tables;

  @BeforeAll
  void startTheTables(Run run) {
    tables = Tables.on(run);
  }

  @AfterAll
  void stopTheTables() {
    tables.close();
  }

  @Override
  protected NoticeLedger open() {
    return new DynamoNoticeLedger(tables.anew());
  }
}

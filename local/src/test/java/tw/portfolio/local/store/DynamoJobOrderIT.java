package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.history.JobOrderContract;
import tw.portfolio.history.dynamo.DynamoChangeLog;
import tw.portfolio.imports.dynamo.DynamoImportStore;
import tw.portfolio.job.dynamo.DynamoJobStore;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.submission.dynamo.DynamoExportStore;

@OnGround
class DynamoJobOrderIT extends JobOrderContract {
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
  protected Stores open() {
    Table table = tables.anew();
    return new Stores(
        new DynamoJobStore(table, Tables.backoff()),
        new DynamoImportStore(table, Tables.backoff()),
        new DynamoExportStore(table, Tables.backoff()),
        new DynamoChangeLog(table));
  }
}

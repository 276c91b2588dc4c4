package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.submission.ExportDecisionsContract;
import tw.portfolio.submission.ExportStore;
import tw.portfolio.submission.dynamo.DynamoExportStore;

@OnGround
class DynamoExportDecisionsIT extends ExportDecisionsContract {
  private Tables tables;

  @BeforeAll
  void start(Run run) {
    tables = Tables.on(run);
  }

  @AfterAll
  void stop() {
    tables.close();
  }

  @Override
  protected ExportStore open() {
    return new DynamoExportStore(tables.anew(), Tables.backoff());
  }
}

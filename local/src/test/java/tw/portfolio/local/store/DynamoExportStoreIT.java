package tw.portfolio.local.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.store.ExportStore;
import tw.portfolio.store.ExportStoreContract;
import tw.portfolio.store.dynamo.DynamoExportStore;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DynamoExportStoreIT extends ExportStoreContract {
  private LocalTable tables;

  @BeforeAll
  void start(@TempDir Path folder) {
    tables = new LocalTable(folder);
  }

  @AfterAll
  void stop() {
    tables.close();
  }

  @Override
  protected ExportStore open() {
    return new DynamoExportStore(tables.anew(), LocalTable.backoff());
  }
}

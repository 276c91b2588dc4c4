package tw.portfolio.local.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.store.ImportStore;
import tw.portfolio.store.ImportStoreContract;
import tw.portfolio.store.dynamo.DynamoImportStore;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DynamoImportStoreIT extends ImportStoreContract {
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
  protected ImportStore open() {
    return new DynamoImportStore(tables.anew(), LocalTable.backoff());
  }
}

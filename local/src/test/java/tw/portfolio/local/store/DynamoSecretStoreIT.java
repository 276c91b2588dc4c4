package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.contact.secret.SecretStore;
import tw.portfolio.contact.secret.SecretStoreContract;
import tw.portfolio.contact.secret.dynamo.DynamoSecretStore;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;

@OnGround
class DynamoSecretStoreIT extends SecretStoreContract {
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
  protected StorePorts open() {
    return tables.open();
  }

  @Override
  protected SecretStore secrets() {
    return tables.beside(DynamoSecretStore::new);
  }
}

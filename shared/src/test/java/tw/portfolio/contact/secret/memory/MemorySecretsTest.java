package tw.portfolio.contact.secret.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.contact.secret.SecretStore;
import tw.portfolio.contact.secret.SecretStoreContract;

class MemorySecretsTest extends SecretStoreContract {
  private final MemorySchool school = new MemorySchool();
  private final MemorySecrets secrets = new MemorySecrets(school);

  @Override
  protected StorePorts open() {
    return StorePorts.of(school);
  }

  @Override
  protected SecretStore secrets() {
    return secrets;
  }
}

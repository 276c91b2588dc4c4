package tw.portfolio.local.store;

import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.store.AchievementStore;
import tw.portfolio.store.AchievementStoreContract;
import tw.portfolio.store.Stores;
import tw.portfolio.store.dynamo.DynamoAchievementStore;
import tw.portfolio.store.dynamo.JitteredBackoff;
import tw.portfolio.store.dynamo.StoreBusyException;
import tw.portfolio.store.dynamo.Table;

@OnGround
class DynamoAchievementStoreIT extends AchievementStoreContract {
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
    return tables.open();
  }

  @Override
  protected AchievementStore achievements() {
    return new DynamoAchievementStore(
        new Table(tables.lastName(), tables.client()), new JitteredBackoff(new Random(1)));
  }

  @Override
  protected void lock(PersonId student, String by) {
    HandedInChoice.lock(tables, student, by);
  }

  @Override
  protected boolean isBusy(Throwable failure) {
    return failure instanceof StoreBusyException;
  }
}

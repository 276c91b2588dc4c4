package tw.portfolio.local.store;

import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.store.AchievementStore;
import tw.portfolio.store.AchievementUnlockContract;
import tw.portfolio.store.Stores;
import tw.portfolio.store.UnlockStore;
import tw.portfolio.store.dynamo.Backoff;
import tw.portfolio.store.dynamo.DynamoAchievementStore;
import tw.portfolio.store.dynamo.DynamoUnlockStore;
import tw.portfolio.store.dynamo.JitteredBackoff;
import tw.portfolio.store.dynamo.StoreBusyException;
import tw.portfolio.store.dynamo.Table;

@OnGround
class DynamoAchievementUnlockIT extends AchievementUnlockContract {
  private final Backoff backoff = new JitteredBackoff(new Random(1));
  private Tables tables;

  @BeforeAll
  void startTheTables(Run run) {
    tables = Tables.on(run);
  }

  @AfterAll
  void stopTheTables() {
    tables.close();
  }

  private Table table() {
    return new Table(tables.lastName(), tables.client());
  }

  @Override
  protected Stores open() {
    return tables.open();
  }

  @Override
  protected UnlockStore unlocks() {
    return new DynamoUnlockStore(table(), backoff);
  }

  @Override
  protected AchievementStore achievements() {
    return new DynamoAchievementStore(table(), backoff);
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

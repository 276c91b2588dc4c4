package tw.portfolio.local.store;

import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.campus.Stores;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.StoreBusyException;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.school.PersonId;
import tw.portfolio.work.UnlockStore;
import tw.portfolio.work.achievement.AchievementStore;
import tw.portfolio.work.achievement.AchievementUnlockContract;
import tw.portfolio.work.achievement.dynamo.DynamoAchievementStore;
import tw.portfolio.work.dynamo.DynamoUnlockStore;

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

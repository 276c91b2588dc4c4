package tw.portfolio.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.dynamo.DynamoChangeLog;
import tw.portfolio.kernel.dynamo.StoreBusyException;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.reminder.rule.ReminderSettingsStore;
import tw.portfolio.reminder.rule.ReminderStoresContract;
import tw.portfolio.reminder.rule.SchoolsToRemind;
import tw.portfolio.reminder.rule.SchoolsToRemind.DueSchool;
import tw.portfolio.reminder.rule.WorkedOff;
import tw.portfolio.reminder.rule.dynamo.DynamoReminderSettingsStore;
import tw.portfolio.reminder.rule.dynamo.DynamoSchoolsToRemind;

@OnGround
class DynamoReminderStoresIT extends ReminderStoresContract {
  private Tables tables;

  @BeforeAll
  void start(Run run) {
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
  protected ReminderSettingsStore settings() {
    return tables.beside(DynamoReminderSettingsStore::new);
  }

  @Override
  protected SchoolsToRemind schools() {
    return tables.beside(DynamoSchoolsToRemind::new);
  }

  @Override
  protected ChangeLog log() {
    return new DynamoChangeLog(tables.last());
  }

  @Override
  protected boolean isBusy(Throwable failure) {
    return failure instanceof StoreBusyException;
  }

  @Test
  void shouldLookAtASchoolOnceItHasSetWindows() {
    assertThat(schools().due(NOW)).contains(new DueSchool(SCHOOL, 7, WorkedOff.NOTHING));
  }
}

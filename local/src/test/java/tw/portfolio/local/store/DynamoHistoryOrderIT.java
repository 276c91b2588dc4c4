package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.account.AccountStore;
import tw.portfolio.account.dynamo.DynamoAccountStore;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.HistoryOrderContract;
import tw.portfolio.history.dynamo.DynamoChangeLog;
import tw.portfolio.kernel.dynamo.StoreBusyException;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.nationalid.memory.MemoryDataKeys;
import tw.portfolio.settings.SettingsStore;
import tw.portfolio.settings.dynamo.DynamoSettingsStore;
import tw.portfolio.statement.StatementStore;
import tw.portfolio.statement.dynamo.DynamoStatementStore;

@OnGround
class DynamoHistoryOrderIT extends HistoryOrderContract {
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
  protected AccountStore accounts() {
    return new DynamoAccountStore(tables.last(), Tables.backoff());
  }

  @Override
  protected SettingsStore settings() {
    return new DynamoSettingsStore(tables.last(), Tables.backoff());
  }

  @Override
  protected RecordStore records() {
    return new DynamoRecordStore(tables.last(), Tables.backoff(), new MemoryDataKeys());
  }

  @Override
  protected StatementStore statements() {
    return new DynamoStatementStore(tables.last(), Tables.backoff());
  }

  @Override
  protected ChangeLog log() {
    return new DynamoChangeLog(tables.last());
  }

  @Override
  protected boolean isBusy(Throwable failure) {
    return failure instanceof StoreBusyException;
  }
}

package tw.portfolio.history.memory;

import tw.portfolio.account.AccountStore;
import tw.portfolio.account.memory.MemoryAccounts;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.HistoryOrderContract;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.settings.SettingsStore;
import tw.portfolio.settings.memory.MemorySettings;
import tw.portfolio.statement.StatementStore;
import tw.portfolio.statement.memory.MemoryStatements;

class MemoryHistoryOrderTest extends HistoryOrderContract {
  private MemorySchool school;
  private StatementStore statements;

  @Override
  protected StorePorts open() {
    school = new MemorySchool();
    statements = new MemoryStatements(school);
    return StorePorts.of(school);
  }

  @Override
  protected AccountStore accounts() {
    return new MemoryAccounts(school);
  }

  @Override
  protected SettingsStore settings() {
    return new MemorySettings(school);
  }

  @Override
  protected RecordStore records() {
    return new MemoryRecords(school);
  }

  @Override
  protected StatementStore statements() {
    return statements;
  }

  @Override
  protected ChangeLog log() {
    return new MemoryChangeLog(school);
  }
}

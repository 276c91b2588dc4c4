package tw.portfolio.store.memory;

import java.util.List;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.store.StatementStore;
import tw.portfolio.store.StatementStoreContract;
import tw.portfolio.store.Stores;

class MemoryStatementsTest extends StatementStoreContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected Stores open() {
    return Stores.of(school);
  }

  @Override
  protected StatementStore statements() {
    return new MemoryStatements(school);
  }

  @Override
  protected List<Deed> deeds(Subject subject) {
    return MemoryChanges.about(school, subject).stream().map(Change::deed).toList();
  }
}

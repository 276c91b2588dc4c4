package tw.portfolio.store.memory;

import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.store.SelectionStoreContract;
import tw.portfolio.store.Stores;

class MemorySelectionStoreTest extends SelectionStoreContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected Stores open() {
    return Stores.of(school);
  }

  @Override
  protected void lockSelection(SchoolCode code, PersonId student, SchoolYear year, String export) {
    school.lockSelection(code, student, year, export);
  }
}

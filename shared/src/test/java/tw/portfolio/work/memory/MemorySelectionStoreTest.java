package tw.portfolio.work.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.Stores;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.SelectionStoreContract;

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

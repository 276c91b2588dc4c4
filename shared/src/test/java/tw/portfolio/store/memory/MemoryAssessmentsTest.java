package tw.portfolio.store.memory;

import tw.portfolio.store.AssessmentStore;
import tw.portfolio.store.AssessmentStoreContract;
import tw.portfolio.store.Stores;

class MemoryAssessmentsTest extends AssessmentStoreContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected Stores open() {
    return Stores.of(school);
  }

  @Override
  protected AssessmentStore assessments() {
    return new MemoryAssessments(school);
  }
}

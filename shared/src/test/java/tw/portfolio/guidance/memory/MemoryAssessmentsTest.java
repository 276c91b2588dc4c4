package tw.portfolio.guidance.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.Stores;
import tw.portfolio.guidance.AssessmentStore;
import tw.portfolio.guidance.AssessmentStoreContract;

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

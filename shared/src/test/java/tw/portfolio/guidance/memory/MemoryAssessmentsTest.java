package tw.portfolio.guidance.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.guidance.AssessmentStore;
import tw.portfolio.guidance.AssessmentStoreContract;

class MemoryAssessmentsTest extends AssessmentStoreContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected StorePorts open() {
    return StorePorts.of(school);
  }

  @Override
  protected AssessmentStore assessments() {
    return new MemoryAssessments(school);
  }
}

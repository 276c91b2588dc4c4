package tw.portfolio.guidance.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.guidance.ConsultationStore;
import tw.portfolio.guidance.ConsultationStoreContract;

class MemoryConsultationsTest extends ConsultationStoreContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected StorePorts open() {
    return StorePorts.of(school);
  }

  @Override
  protected ConsultationStore consultations() {
    return new MemoryConsultations(school);
  }
}

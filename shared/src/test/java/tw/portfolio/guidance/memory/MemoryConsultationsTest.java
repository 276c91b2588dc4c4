package tw.portfolio.guidance.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.Stores;
import tw.portfolio.guidance.ConsultationStore;
import tw.portfolio.guidance.ConsultationStoreContract;

class MemoryConsultationsTest extends ConsultationStoreContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected Stores open() {
    return Stores.of(school);
  }

  @Override
  protected ConsultationStore consultations() {
    return new MemoryConsultations(school);
  }
}

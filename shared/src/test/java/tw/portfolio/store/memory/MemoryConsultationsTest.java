package tw.portfolio.store.memory;

import tw.portfolio.store.ConsultationStore;
import tw.portfolio.store.ConsultationStoreContract;
import tw.portfolio.store.Stores;

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

package tw.portfolio.store.memory;

import tw.portfolio.school.SchoolBuilder;
import tw.portfolio.store.PieceStore;
import tw.portfolio.store.WaitingQueues;
import tw.portfolio.store.WaitingQueuesContract;

class MemoryWaitingQueuesTest extends WaitingQueuesContract {
  private final MemorySchool school = SchoolBuilder.aSchool().in(new MemorySchool());

  @Override
  protected WaitingQueues queues() {
    return school;
  }

  @Override
  protected PieceStore pieces() {
    return school;
  }
}

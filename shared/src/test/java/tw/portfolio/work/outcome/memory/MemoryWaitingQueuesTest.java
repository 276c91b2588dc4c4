package tw.portfolio.work.outcome.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.outcome.WaitingQueues;
import tw.portfolio.work.outcome.WaitingQueuesContract;

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

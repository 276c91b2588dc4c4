package tw.portfolio.work.memory;

import org.junit.jupiter.api.RepeatedTest;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.work.SlotContract;
import tw.portfolio.work.WorkKind;

class MemorySlotTest extends SlotContract {
  @Override
  protected StorePorts open() {
    return StorePorts.of(new MemorySchool());
  }

  /** In memory a collision lasts microseconds: one storm alone may pass without any. */
  @RepeatedTest(60)
  void shouldHoldInEveryStorm() throws InterruptedException {
    shouldNeverGiveMoreSlotsThanThereAreToTwoHundredSimultaneousReservations(WorkKind.OUTCOME);
  }
}
